package app.kith.analytics.engine.predict;

import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;
import java.util.Arrays;

/** Logistic regression with a ridge: a straight line in the logarithm of the odds. */
public final class LogisticRegression implements Classifier {
  private final StraightLine line;

  private LogisticRegression(StraightLine line) {
    this.line = line;
  }

  /**
   * Fits.
   *
   * @param data features on comparable scales
   * @param happened yes or no for each row
   * @param c the weight of the data against the ridge, above 0
   */
  public static LogisticRegression fit(Matrix data, boolean[] happened, double c, Watch watch) {
    return new LogisticRegression(
        StraightLine.fit(data, targets(happened), Loss.LOGISTIC, c, watch));
  }

  /** 1 for yes, 0 for no. */
  static double[] targets(boolean[] happened) {
    double[] targets = new double[happened.length];
    Arrays.setAll(targets, i -> happened[i] ? 1 : 0);
    return targets;
  }

  /** The weights, one for each column, then the intercept. */
  public double[] weights() {
    return line.weights();
  }

  @Override
  public double[] scores(Matrix data) {
    return line.scores(data);
  }

  /** The logistic function. */
  static double logistic(double score) {
    return 1 / (1 + Math.exp(-score));
  }
}
