package app.kith.analytics.engine.lifetime;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/** How sharply a likelihood peaks, and so how far the parameters found may be off. */
final class Curvature {
  private static final double STEP = 1e-3;

  private Curvature() {}

  /**
   * The covariance of the logarithms of the parameters: the inverse of the curvature of likelihood
   * and prior at their top (the observed information). Where that is too flat to tell, each may be
   * off by a factor of e.
   *
   * @param logs where the search ended
   * @param prior as in {@link Fit#search}
   */
  static double[][] covariance(Fit.Likelihood likelihood, double[] logs, double prior) {
    int n = logs.length;
    DMatrixRMaj curvature = new DMatrixRMaj(n, n);
    for (int j = 0; j < n; j++) {
      double[] above = slope(likelihood, logs, j, STEP);
      double[] below = slope(likelihood, logs, j, -STEP);
      for (int k = 0; k < n; k++) {
        double bend = (below[k] - above[k]) / (4 * STEP);
        curvature.add(j, k, bend);
        curvature.add(k, j, bend);
      }
      curvature.add(j, j, prior);
    }
    return inverse(curvature);
  }

  private static double[] slope(Fit.Likelihood likelihood, double[] logs, int moved, double by) {
    double[] at = logs.clone();
    at[moved] += by;
    double[] slope = new double[logs.length];
    likelihood.at(at, slope);
    return slope;
  }

  private static double[][] inverse(DMatrixRMaj curvature) {
    int n = curvature.getNumRows();
    DMatrixRMaj inverse = new DMatrixRMaj(n, n);
    boolean peaked = DecompositionFactory_DDRM.chol(n, true).decompose(curvature.copy());
    boolean known = peaked && CommonOps_DDRM.invert(curvature, inverse);
    double[][] covariance = new double[n][n];
    for (int j = 0; j < n; j++) {
      for (int k = 0; k < n; k++) {
        covariance[j][k] = known ? inverse.get(j, k) : j == k ? 1 : 0;
      }
    }
    return covariance;
  }
}
