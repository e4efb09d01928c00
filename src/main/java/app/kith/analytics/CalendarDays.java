package app.kith.analytics;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Whole days of the calendar. */
final class CalendarDays {
  private CalendarDays() {}

  /** How many midnights of a place lie between two moments. */
  static long between(Instant from, Instant to, ZoneId zone) {
    return ChronoUnit.DAYS.between(from.atZone(zone).toLocalDate(), to.atZone(zone).toLocalDate());
  }
}
