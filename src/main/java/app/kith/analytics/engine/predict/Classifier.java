package app.kith.analytics.engine.predict;

import app.kith.analytics.engine.Matrix;

/** A fitted yes/no model. */
public interface Classifier {
  /** The chance of yes for every row, 0 to 1; the columns are those it was fitted on. */
  double[] probabilities(Matrix data);

  /** A number for every row that rises with the chance; the log odds where the model knows them. */
  double[] scores(Matrix data);
}
