package app.kith.analytics.prediction;

import java.util.Arrays;

/**
 * How much more all amounts come to than the typical ones foretold. A model of logarithms foretells
 * what half of the amounts stay below, and the few large ones above it carry the sum; they are put
 * back as in Duan's smearing (Journal of the American Statistical Association 78, 1983), but by the
 * ratio of sums, as large amounts may vary more: what was foretold of rows that the model had not
 * seen then comes to exactly what came of them.
 *
 * @param factor of 1 + the amount; 1 where amounts themselves were learnt
 */
record Smearing(double factor) {
  /** Of amounts that were learnt as they are. */
  private static final Smearing NONE = new Smearing(1);

  /**
   * From forecasts of rows that were not learnt from.
   *
   * @param typical what was foretold
   * @param came what came
   */
  static Smearing of(AmountKind kind, double[] typical, double[] came) {
    if (!kind.logarithms() || typical.length == 0) {
      return NONE;
    }
    double rows = typical.length;
    return new Smearing((rows + Arrays.stream(came).sum()) / (rows + Arrays.stream(typical).sum()));
  }

  /** What amounts come to together. */
  double total(double[] typical) {
    return Arrays.stream(typical).map(amount -> factor * (1 + amount) - 1).sum();
  }
}
