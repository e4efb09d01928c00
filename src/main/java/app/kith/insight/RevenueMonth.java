package app.kith.insight;

import java.time.YearMonth;

/**
 * What a month brought.
 *
 * @param month which
 * @param fromNew sales to people in the month of their first order
 * @param fromKnown sales to those who had ordered before
 * @param returned money given back, 0 or more
 * @param orders how many sales
 * @param buyers how many people bought
 * @param over false if the month still runs
 */
public record RevenueMonth(
    YearMonth month,
    double fromNew,
    double fromKnown,
    double returned,
    int orders,
    int buyers,
    boolean over) {

  /** All sales, returns not taken off. */
  public double sold() {
    return fromNew + fromKnown;
  }
}
