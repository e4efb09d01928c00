package app.kith.analytics.prediction;

import java.util.Arrays;

/**
 * How much more all amounts come to than the typical ones foretold. A model of logarithms foretells
 * what half of the amounts stay below, and the few large ones above it carry the sum: Duan's
 * smearing (Journal of the American Statistical Association 78, 1983) puts them back, here by rows
 * that the model had not seen.
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
    double sum = 0;
    for (int i = 0; i < typical.length; i++) {
      sum += (1 + came[i]) / (1 + typical[i]);
    }
    return new Smearing(sum / typical.length);
  }

  /** What amounts come to together. */
  double total(double[] typical) {
    return Arrays.stream(typical).map(amount -> factor * (1 + amount) - 1).sum();
  }
}
