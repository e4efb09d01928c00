package app.kith.analytics.engine.predict;

import app.kith.analytics.engine.Matrix;

/** A fitted yes/no model; its scores are most often the log odds. */
public interface Classifier extends Estimator {

  /** The chance of yes at a score, 0 to 1; never falls as scores rise. */
  default double chance(double score) {
    return 1 / (1 + Math.exp(-score));
  }

  @Override
  default double answer(double score) {
    return chance(score);
  }

  /** The chance of yes for every row, 0 to 1; the columns are those it was fitted on. */
  default double[] probabilities(Matrix data) {
    return answers(data);
  }
}
