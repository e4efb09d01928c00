package app.kith.insight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All sales, told by month and by cohort. Immutable. */
public final class SalesBook {
  private final List<Sale> sales;
  private final YearMonth current;
  private final Map<Long, YearMonth> firsts = new HashMap<>();

  /**
   * Of sales in any order.
   *
   * @param today the month of this day still runs; what lies after it is left out
   */
  SalesBook(List<Sale> all, LocalDate today) {
    this.sales = all.stream().filter(sale -> !sale.day().isAfter(today)).toList();
    this.current = YearMonth.from(today);
    for (Sale sale : sales) {
      if (sale.amount() > 0) {
        firsts.merge(sale.person(), YearMonth.from(sale.day()), (a, b) -> a.isBefore(b) ? a : b);
      }
    }
  }

  /** True if nothing was sold. */
  public boolean isEmpty() {
    return firsts.isEmpty();
  }

  /**
   * The last months up to the current one, oldest first, months without a sale included.
   *
   * @param most how many at most
   */
  public List<RevenueMonth> months(int most) {
    Map<YearMonth, Tally> tallies = new TreeMap<>();
    for (Sale sale : sales) {
      YearMonth month = YearMonth.from(sale.day());
      tallies
          .computeIfAbsent(month, _ -> new Tally())
          .add(sale, month.equals(firsts.get(sale.person())));
    }
    List<RevenueMonth> months = new ArrayList<>();
    if (!tallies.isEmpty()) {
      YearMonth first = tallies.keySet().iterator().next();
      YearMonth from = current.minusMonths(most - 1L);
      for (YearMonth m = first.isAfter(from) ? first : from;
          !m.isAfter(current);
          m = m.plusMonths(1)) {
        months.add(tallies.getOrDefault(m, new Tally()).month(m, m.isBefore(current)));
      }
    }
    return months;
  }

  /**
   * The cohorts of the last finished months, oldest first; months without a new buyer left out.
   *
   * @param most how many at most
   */
  public List<Cohort> cohorts(int most) {
    YearMonth from = current.minusMonths(most);
    Map<YearMonth, CohortTally> tallies = new TreeMap<>();
    firsts
        .values()
        .forEach(
            first -> {
              if (!first.isBefore(from) && first.isBefore(current)) {
                tallies.computeIfAbsent(first, month -> new CohortTally(month, current)).people++;
              }
            });
    for (Sale sale : sales) {
      YearMonth first = firsts.get(sale.person());
      YearMonth month = YearMonth.from(sale.day());
      if (first != null
          && tallies.containsKey(first)
          && sale.amount() > 0
          && month.isBefore(current)) {
        tallies.get(first).add(sale, month);
      }
    }
    return tallies.values().stream().map(CohortTally::cohort).toList();
  }

  private static final class Tally {
    private double fromNew;
    private double fromKnown;
    private double returned;
    private int orders;
    private final Set<Long> buyers = new HashSet<>();

    void add(Sale sale, boolean inFirstMonth) {
      if (sale.amount() < 0) {
        returned -= sale.amount();
        return;
      }
      orders++;
      buyers.add(sale.person());
      if (inFirstMonth) {
        fromNew += sale.amount();
      } else {
        fromKnown += sale.amount();
      }
    }

    RevenueMonth month(YearMonth month, boolean over) {
      return new RevenueMonth(month, fromNew, fromKnown, returned, orders, buyers.size(), over);
    }
  }

  private static final class CohortTally {
    private final YearMonth month;
    private final List<Set<Long>> active = new ArrayList<>();
    private final double[] spent;
    private int people;

    CohortTally(YearMonth month, YearMonth end) {
      this.month = month;
      this.spent = new double[(int) month.until(end, ChronoUnit.MONTHS)];
      for (int i = 0; i < spent.length; i++) {
        active.add(new HashSet<>());
      }
    }

    void add(Sale sale, YearMonth when) {
      int later = (int) month.until(when, ChronoUnit.MONTHS);
      active.get(later).add(sale.person());
      spent[later] += sale.amount();
    }

    Cohort cohort() {
      List<Double> money = new ArrayList<>();
      for (double sum : spent) {
        money.add(sum);
      }
      return new Cohort(month, people, active.stream().map(Set::size).toList(), money);
    }
  }
}
