package app.kith.intake.values;

/** How a date that is written in numbers is read where the year does not come first. */
public enum DateOrder {
  /** Day, month, year: 31/12/2024. */
  DAY_FIRST,
  /** Month, day, year: 12/31/2024. */
  MONTH_FIRST
}
