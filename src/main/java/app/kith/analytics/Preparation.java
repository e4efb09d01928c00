package app.kith.analytics;

/**
 * What is done to features before they are compared.
 *
 * @param scale how units are made comparable
 * @param logarithm true takes sign(x) log(1 + |x|) first, which tames long tails such as spending
 */
public record Preparation(Scale scale, boolean logarithm) {
  /** Z-scores of the values as they are. */
  public static final Preparation STANDARD = new Preparation(Scale.Z, false);

  /** Z-scores of logarithms. */
  public static final Preparation LOGARITHM = new Preparation(Scale.Z, true);
}
