package app.kith.analytics.lifetime;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a customer bought, boiled down to what models of repeat purchases need. Purchases on one day
 * count as one.
 *
 * @param id the person, or any other identity
 * @param repeats purchases after the first, 0 or more
 * @param lastWeeks weeks from the first to the last purchase; 0 without repeats
 * @param observedWeeks weeks from the first purchase to the end of observation
 * @param meanValue mean value of the repeat purchases; 0 without repeats
 * @param firstValue value of the first purchase
 * @param gapLogs the sum of the logarithms of the weeks between one purchase and the next; NaN if
 *     not known
 */
public record CustomerHistory(
    long id,
    int repeats,
    double lastWeeks,
    double observedWeeks,
    double meanValue,
    double firstValue,
    double gapLogs) {

  /** Where the times between the purchases are not known. */
  public CustomerHistory(
      long id,
      int repeats,
      double lastWeeks,
      double observedWeeks,
      double meanValue,
      double firstValue) {
    this(id, repeats, lastWeeks, observedWeeks, meanValue, firstValue, Double.NaN);
  }

  /**
   * Some of the customers, evenly picked.
   *
   * @param enough about how many at most: fewer than twice that
   */
  static List<CustomerHistory> evenly(List<CustomerHistory> all, int enough) {
    int step = Math.max(1, all.size() / enough);
    return IntStream.iterate(0, i -> i < all.size(), i -> i + step).mapToObj(all::get).toList();
  }
}
