package app.kith.analytics.engine.predict;

import app.kith.analytics.engine.Chance;
import app.kith.analytics.engine.Matrix;
import java.util.Arrays;

/**
 * What each known thing contributes to a model's score of one row, against the people it learnt
 * from: exact for straight lines, naive Bayes and trees, sampled Shapley values (Štrumbelj and
 * Kononenko 2014) for all others. Contributions sum to the score less the mean score.
 */
public final class Reasons {
  private static final int BACKGROUND = 32;
  private static final long SEED = 97;

  private final Estimator model;
  private final Matrix background;
  private final int[] groups;
  private final int things;
  private final double[] means;

  /**
   * Prepares to explain a model.
   *
   * @param model fitted; a calibrated one, or one of amounts, is looked into
   * @param background rows it learnt from, at least one, in no meaningful order
   * @param groups the thing that each column belongs to, 0 to things - 1; a word's one-hot columns
   *     are one thing
   */
  public Reasons(Estimator model, Matrix background, int[] groups, int things) {
    this.model =
        switch (model) {
          case Calibrated calibrated -> calibrated.model();
          case Amounts amounts -> amounts.model();
          default -> model;
        };
    this.background = background;
    this.groups = groups;
    this.things = things;
    this.means = means();
  }

  /** The mean contribution of every column over the background, where columns add up. */
  private double[] means() {
    int d = background.columns();
    double[] means = new double[d];
    for (int i = 0; i < background.rows(); i++) {
      double[] added = added(background.values(), i * d);
      for (int j = 0; j < added.length; j++) {
        means[j] += added[j] / background.rows();
      }
    }
    return means;
  }

  /** What each column adds to the score, if it is a sum over columns; else empty. */
  private double[] added(double[] x, int at) {
    double[] weights =
        switch (model) {
          case LogisticRegression line -> line.weights();
          case SupportVectors border -> border.weights();
          case RidgeRegression line -> line.weights();
          default -> new double[0];
        };
    if (model instanceof NaiveBayes bayes) {
      return bayes.voices(x, at);
    }
    double[] added = new double[Math.max(0, weights.length - 1)];
    Arrays.setAll(added, j -> weights[j] * x[at + j]);
    return added;
  }

  /** How much each thing adds to the score of a row. */
  public double[] contributions(Matrix data, int row) {
    double[] x = data.values();
    int at = row * data.columns();
    double[] columns =
        switch (model) {
          case Forest forest -> forest.contributions(x, at);
          case Boosting boosting -> boosting.contributions(x, at);
          default -> added(x, at);
        };
    if (columns.length == 0) {
      return sampled(x, at);
    }
    boolean centred = !(model instanceof Forest) && !(model instanceof Boosting);
    double[] contributions = new double[things];
    for (int j = 0; j < columns.length; j++) {
      contributions[groups[j]] += columns[j] - (centred ? means[j] : 0);
    }
    return contributions;
  }

  /**
   * Turns people of the background into this one, thing after thing in a drawn order and then in
   * its reverse; what each step changes is averaged.
   */
  private double[] sampled(double[] x, int at) {
    int d = background.columns();
    int people = Math.min(BACKGROUND, background.rows());
    double[] contributions = new double[things];
    for (int p = 0; p < people; p++) {
      int[] order = order(p / 2, p % 2 == 1);
      double[] steps = new double[(things + 1) * d];
      System.arraycopy(background.values(), p * d, steps, 0, d);
      for (int s = 0; s < things; s++) {
        System.arraycopy(steps, s * d, steps, (s + 1) * d, d);
        for (int j = 0; j < d; j++) {
          if (groups[j] == order[s]) {
            steps[(s + 1) * d + j] = x[at + j];
          }
        }
      }
      double[] scores = model.scores(new Matrix(things + 1, d, steps));
      for (int s = 0; s < things; s++) {
        contributions[order[s]] += (scores[s + 1] - scores[s]) / people;
      }
    }
    return contributions;
  }

  private int[] order(int draw, boolean reversed) {
    int[] order = new int[things];
    Arrays.setAll(order, i -> i);
    for (int i = things - 1; i > 0; i--) {
      int other = (int) (Chance.unit(Chance.mix(SEED + draw, i)) * (i + 1));
      int swap = order[i];
      order[i] = order[other];
      order[other] = swap;
    }
    int[] turned = new int[things];
    Arrays.setAll(turned, i -> reversed ? order[things - 1 - i] : order[i]);
    return turned;
  }
}
