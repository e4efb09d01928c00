package app.kith.analytics.engine.predict;

import app.kith.analytics.engine.Matrix;
import java.util.Arrays;

/** A fitted model: rows in, one answer for each out. */
@FunctionalInterface
public interface Estimator {
  /** A finite number for every row that rises with the answer; contributions add up to it. */
  double[] scores(Matrix data);

  /** The answer at a score, which never falls as scores rise: a chance or an amount. */
  default double answer(double score) {
    return score;
  }

  /** The answer for every row; the columns are those it was fitted on. */
  default double[] answers(Matrix data) {
    return Arrays.stream(scores(data)).map(this::answer).toArray();
  }
}
