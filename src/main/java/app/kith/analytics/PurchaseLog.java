package app.kith.analytics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects purchases in any order and boils them down to one history for each customer. */
public final class PurchaseLog {
  private final SortedMap<Long, SortedMap<LocalDate, Double>> days = new TreeMap<>();

  /** Adds one purchase; those of one day are merged. */
  public void add(long customer, LocalDate day, double amount) {
    days.computeIfAbsent(customer, _ -> new TreeMap<>()).merge(day, amount, Double::sum);
  }

  /**
   * Every customer who bought by the end, by rising id.
   *
   * @param end the last day that counts
   */
  public List<CustomerHistory> histories(LocalDate end) {
    List<CustomerHistory> histories = new ArrayList<>();
    days.forEach(
        (customer, bought) -> {
          SortedMap<LocalDate, Double> seen = bought.headMap(end.plusDays(1));
          if (!seen.isEmpty()) {
            histories.add(history(customer, seen, end));
          }
        });
    return histories;
  }

  /** How often each of these customers bought after {@code from} up to {@code to}, in order. */
  public int[] purchasesBetween(List<CustomerHistory> customers, LocalDate from, LocalDate to) {
    return customers.stream().mapToInt(c -> between(c.id(), from, to).size()).toArray();
  }

  /** What each of these customers spent after {@code from} up to {@code to}, in order. */
  public double[] spentBetween(List<CustomerHistory> customers, LocalDate from, LocalDate to) {
    return customers.stream()
        .mapToDouble(c -> between(c.id(), from, to).values().stream().mapToDouble(v -> v).sum())
        .toArray();
  }

  private SortedMap<LocalDate, Double> between(long customer, LocalDate from, LocalDate to) {
    SortedMap<LocalDate, Double> bought = days.getOrDefault(customer, new TreeMap<>());
    return bought.subMap(from.plusDays(1), to.plusDays(1));
  }

  private static CustomerHistory history(
      long customer, SortedMap<LocalDate, Double> seen, LocalDate end) {
    LocalDate first = seen.firstKey();
    int repeats = seen.size() - 1;
    double sum = seen.values().stream().mapToDouble(v -> v).sum();
    double firstValue = seen.get(first);
    return new CustomerHistory(
        customer,
        repeats,
        weeks(first, seen.lastKey()),
        weeks(first, end),
        repeats == 0 ? 0 : (sum - firstValue) / repeats,
        firstValue);
  }

  private static double weeks(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to) / 7.0;
  }
}
