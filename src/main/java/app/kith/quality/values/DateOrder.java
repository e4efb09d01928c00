package app.kith.quality.values;

import app.kith.base.Message;

/** How a date that is written in numbers is read where the year has not four digits in front. */
public enum DateOrder implements Style {
  /** Day, month, year: 31/12/2024. */
  DAY_FIRST,
  /** Month, day, year: 12/31/2024. */
  MONTH_FIRST,
  /** Year, month, day, the year with two digits: 24/12/31. Never guessed, only chosen. */
  YEAR_FIRST;

  @Override
  public Message label() {
    return Message.of("quality.style." + name());
  }
}
