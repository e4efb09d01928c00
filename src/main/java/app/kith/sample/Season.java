package app.kith.sample;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;

/** The shop's year: how much is bought when, and the feasts that presents are bought for. */
final class Season {
  /** Spring tea, mid-autumn, winter. */
  static final List<MonthDay> FEASTS =
      List.of(
          MonthDay.of(Month.APRIL, 8),
          MonthDay.of(Month.SEPTEMBER, 16),
          MonthDay.of(Month.DECEMBER, 12));

  private static final List<Double> BY_MONTH =
      List.of(1.05, 0.8, 0.9, 1.2, 0.95, 0.85, 0.72, 0.78, 1.15, 0.95, 1.3, 1.6);

  private Season() {}

  /** How much is bought on a day, 1 for an average one. */
  static double demand(LocalDate day) {
    return BY_MONTH.get(day.getMonthValue() - 1);
  }

  /** The highest demand of the year. */
  static double peak() {
    return 1.6;
  }
}
