package app.kith.intake.plan;

/**
 * Somebody whom a row may mean.
 *
 * @param isRow true for the person of an earlier row of the same file
 * @param number the person's id, or that row's number
 */
public record Whom(boolean isRow, long number) {

  /** Somebody who is stored. */
  public static Whom stored(long id) {
    return new Whom(false, id);
  }

  /** The person of an earlier row. */
  public static Whom ofRow(long row) {
    return new Whom(true, row);
  }
}
