package app.kith.analytics.engine.lifetime;

import java.util.Random;

/** Parameters as they might be: normal draws around where a search ended (Laplace). */
public final class Draws {
  private static final long SEED = 1987;

  private Draws() {}

  /**
   * Draws; the same each time, in pairs on opposite sides of the middle.
   *
   * @param logs the logarithms of the parameters found
   * @param covariance how far they may be off, see {@link RepeatModel#covariance}
   * @param pairs how many pairs
   * @return the logarithms of parameters, two a pair
   */
  public static double[][] of(double[] logs, double[][] covariance, int pairs) {
    double[][] root = root(covariance);
    Random random = new Random(SEED);
    double[][] draws = new double[2 * pairs][logs.length];
    for (int pair = 0; pair < pairs; pair++) {
      double[] normal = new double[logs.length];
      for (int j = 0; j < normal.length; j++) {
        normal[j] = random.nextGaussian();
      }
      for (int j = 0; j < logs.length; j++) {
        double away = 0;
        for (int k = 0; k <= j; k++) {
          away += root[j][k] * normal[k];
        }
        draws[2 * pair][j] = logs[j] + away;
        draws[2 * pair + 1][j] = logs[j] - away;
      }
    }
    return draws;
  }

  /** Cholesky's lower root; a direction in which nothing varies gets none. */
  private static double[][] root(double[][] matrix) {
    int n = matrix.length;
    double[][] root = new double[n][n];
    for (int j = 0; j < n; j++) {
      for (int k = 0; k <= j; k++) {
        double rest = matrix[j][k];
        for (int i = 0; i < k; i++) {
          rest -= root[j][i] * root[k][i];
        }
        if (j == k) {
          root[j][j] = Math.sqrt(Math.max(0, rest));
        } else {
          root[j][k] = root[k][k] > 0 ? rest / root[k][k] : 0;
        }
      }
    }
    return root;
  }
}
