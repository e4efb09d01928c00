package app.kith.analytics.lifetime;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Collects purchases in any order and boils them down to one history for each customer. Equal to
 * another one of the same purchases.
 */
public final class PurchaseLog {
  private final NavigableMap<Long, NavigableMap<LocalDate, Double>> days = new TreeMap<>();

  /** Adds one purchase; those of one day are merged. */
  public void add(long customer, LocalDate day, double amount) {
    days.computeIfAbsent(customer, _ -> new TreeMap<>()).merge(day, amount, Double::sum);
  }

  /** The day of the very first purchase. */
  public Optional<LocalDate> first() {
    return days.values().stream().map(NavigableMap::firstKey).min(Comparator.naturalOrder());
  }

  /** The day of the very last purchase. */
  public Optional<LocalDate> last() {
    return days.values().stream().map(NavigableMap::lastKey).max(Comparator.naturalOrder());
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
          NavigableMap<LocalDate, Double> seen = bought.headMap(end, true);
          if (!seen.isEmpty()) {
            histories.add(history(customer, seen, end));
          }
        });
    return histories;
  }

  /** The purchases up to a day. */
  public PurchaseLog until(LocalDate end) {
    PurchaseLog before = new PurchaseLog();
    days.forEach(
        (customer, bought) ->
            bought.headMap(end, true).forEach((day, amount) -> before.add(customer, day, amount)));
    return before;
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

  private NavigableMap<LocalDate, Double> between(long customer, LocalDate from, LocalDate to) {
    NavigableMap<LocalDate, Double> bought = days.getOrDefault(customer, new TreeMap<>());
    return bought.subMap(from, false, to, true);
  }

  private static CustomerHistory history(
      long customer, NavigableMap<LocalDate, Double> seen, LocalDate end) {
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
        firstValue,
        gapLogs(seen));
  }

  private static double gapLogs(NavigableMap<LocalDate, Double> seen) {
    double sum = 0;
    LocalDate before = seen.firstKey();
    for (LocalDate day : seen.tailMap(before, false).keySet()) {
      sum += Math.log(weeks(before, day));
      before = day;
    }
    return sum;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PurchaseLog log && days.equals(log.days);
  }

  @Override
  public int hashCode() {
    return days.hashCode();
  }

  private static double weeks(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to) / 7.0;
  }
}
