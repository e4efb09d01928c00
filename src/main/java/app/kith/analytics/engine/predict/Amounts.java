package app.kith.analytics.engine.predict;

import app.kith.analytics.engine.Matrix;

/**
 * A model of amounts: its scores are the amounts, or their logarithms.
 *
 * @param model fitted to amounts or to log(1 + amount)
 * @param logarithms true if it was fitted to logarithms: it then foretells the typical amount and
 *     not the mean, and no amount below 0
 */
public record Amounts(Estimator model, boolean logarithms) implements Estimator {
  @Override
  public double[] scores(Matrix data) {
    return model.scores(data);
  }

  @Override
  public double answer(double score) {
    return logarithms ? Math.max(0, Math.expm1(score)) : score;
  }
}
