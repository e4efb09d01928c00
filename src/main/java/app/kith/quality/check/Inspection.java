package app.kith.quality.check;

import org.jspecify.annotations.Nullable;

/**
 * What a look at one value found.
 *
 * @param finding what it is
 * @param proposal what the value should be; only for what is repairable or doubtful
 */
public record Inspection(Finding finding, @Nullable String proposal) {
  /** Nothing to say. */
  public static final Inspection FINE = new Inspection(Finding.FINE, null);

  /** There is no value. */
  public static final Inspection MISSING = new Inspection(Finding.MISSING, null);

  /** The value cannot be right. */
  public static final Inspection INVALID = new Inspection(Finding.INVALID, null);

  /** The number is far from all others. */
  public static final Inspection OUTLIER = new Inspection(Finding.OUTLIER, null);

  /** Fine if the certain form is the present one, repairable otherwise. */
  public static Inspection repaired(String present, String certain) {
    return present.equals(certain) ? FINE : new Inspection(Finding.REPAIRABLE, certain);
  }

  /** A guess at what was meant. */
  static Inspection guessed(String guess) {
    return new Inspection(Finding.DOUBTFUL, guess);
  }
}
