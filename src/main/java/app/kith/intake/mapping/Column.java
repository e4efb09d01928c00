package app.kith.intake.mapping;

import app.kith.intake.values.DateOrder;
import app.kith.intake.values.NumberStyle;

/**
 * One column of a file and what it is taken for.
 *
 * @param index its position from 0
 * @param header its name
 * @param field what it fills
 * @param reading how its values are read
 * @param example its first value that is not blank, or ""
 */
public record Column<F extends Field>(
    int index, String header, F field, Reading reading, String example) {

  /**
   * How values are read.
   *
   * @param kind what they are
   * @param numbers the decimal style of numbers
   * @param dates the order of all-number dates
   * @param certain false if the values can be read in two ways and nothing decides
   */
  public record Reading(ValueKind kind, NumberStyle numbers, DateOrder dates, boolean certain) {
    /** Plain text. */
    public static final Reading TEXT =
        new Reading(ValueKind.TEXT, NumberStyle.POINT, DateOrder.DAY_FIRST, true);
  }

  /** The same column filling another field. */
  public Column<F> withField(F other) {
    return new Column<>(index, header, other, reading, example);
  }

  /** The same column read otherwise, by a person's choice. */
  public Column<F> withReading(ValueKind kind, NumberStyle numbers, DateOrder dates) {
    return new Column<>(index, header, field, new Reading(kind, numbers, dates, true), example);
  }
}
