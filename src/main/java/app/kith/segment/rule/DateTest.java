package app.kith.segment.rule;

/** How a day is compared with today; a missing day never passes. */
public enum DateTest {
  /** From so many days ago until now. */
  WITHIN_DAYS,
  /** Before so many days ago. */
  LONGER_AGO
}
