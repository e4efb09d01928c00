package app.kith.analytics.engine.predict;

import app.kith.analytics.engine.Matrix;
import java.util.Arrays;

/** A fitted yes/no model. */
public interface Classifier {
  /** A finite number for every row that rises with the chance; most often the log odds. */
  double[] scores(Matrix data);

  /** The chance of yes at a score, 0 to 1; never falls as scores rise. */
  default double chance(double score) {
    return 1 / (1 + Math.exp(-score));
  }

  /** The chance of yes for every row, 0 to 1; the columns are those it was fitted on. */
  default double[] probabilities(Matrix data) {
    return Arrays.stream(scores(data)).map(this::chance).toArray();
  }
}
