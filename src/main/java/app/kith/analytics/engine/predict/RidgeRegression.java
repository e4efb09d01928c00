package app.kith.analytics.engine.predict;

import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;

/** Linear regression of amounts with a ridge. */
public final class RidgeRegression implements Estimator {
  private final StraightLine line;

  private RidgeRegression(StraightLine line) {
    this.line = line;
  }

  /**
   * Fits: the least of half the squared weights plus c times half the squared errors.
   *
   * @param data features on comparable scales
   * @param targets finite amounts
   * @param c the weight of the data against the ridge, above 0
   */
  public static RidgeRegression fit(Matrix data, double[] targets, double c, Watch watch) {
    return new RidgeRegression(StraightLine.fit(data, targets, Loss.SQUARED, c, watch));
  }

  /** The amount foretold of every row. */
  @Override
  public double[] scores(Matrix data) {
    return line.scores(data);
  }

  /** The weights, one for each column, then the intercept. */
  double[] weights() {
    return line.weights();
  }
}
