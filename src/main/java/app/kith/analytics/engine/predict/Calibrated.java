package app.kith.analytics.engine.predict;

import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;
import java.util.stream.IntStream;

/** A model whose scores were turned into chances on rows it had not learnt from. */
public final class Calibrated implements Classifier {
  private static final int PARTS = 3;

  private final Classifier model;
  private final Calibration calibration;

  /** A fitted model with the chances of its scores. */
  public Calibrated(Classifier model, Calibration calibration) {
    this.model = model;
    this.calibration = calibration;
  }

  /** How a model learns. */
  @FunctionalInterface
  public interface Learner {
    /** Learns from rows and what happened. */
    Classifier fit(Matrix data, boolean[] happened, Watch watch);
  }

  /**
   * Learns from all rows; the sigmoid of its scores comes from three parts, each scored by a model
   * of the two others. The rows must be in no order that means anything.
   */
  public static Calibrated byPlatt(Learner learner, Matrix data, boolean[] happened, Watch watch) {
    double[] scores = new double[data.rows()];
    for (int part = 0; part < PARTS; part++) {
      int held = part;
      int[] train = IntStream.range(0, data.rows()).filter(i -> i % PARTS != held).toArray();
      int[] test = IntStream.range(0, data.rows()).filter(i -> i % PARTS == held).toArray();
      Classifier model = learner.fit(data.pick(train), pick(happened, train), watch);
      double[] found = model.scores(data.pick(test));
      for (int i = 0; i < test.length; i++) {
        scores[test[i]] = found[i];
      }
    }
    return new Calibrated(learner.fit(data, happened, watch), Calibration.platt(scores, happened));
  }

  static boolean[] pick(boolean[] values, int[] rows) {
    boolean[] picked = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      picked[i] = values[rows[i]];
    }
    return picked;
  }

  /** The model without its calibration. */
  public Classifier model() {
    return model;
  }

  @Override
  public double[] scores(Matrix data) {
    return model.scores(data);
  }

  @Override
  public double chance(double score) {
    return calibration.chance(score);
  }
}
