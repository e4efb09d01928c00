package app.kith.analytics.engine.predict;

import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;
import java.util.Arrays;

/** Turns scores into chances that come true as often as they say. Never falls as scores rise. */
public sealed interface Calibration permits Calibration.Sigmoid, Staircase {
  /** The chance of yes at a score, 0 to 1. */
  double chance(double score);

  /** Scores that are log odds already. */
  static Calibration logOdds() {
    return new Sigmoid(0, 1, 0, 1);
  }

  /**
   * A sigmoid through the scores (Platt 1999), with his targets a little off 0 and 1 so that few
   * rows cannot make it certain. Scores that rank the wrong way round give the same chance for all.
   *
   * @param scores finite, of rows that were not learnt from
   */
  static Calibration platt(double[] scores, boolean[] happened) {
    double yes = 0;
    for (boolean h : happened) {
      yes += h ? 1 : 0;
    }
    double no = happened.length - yes;
    double high = (yes + 1) / (yes + 2);
    double low = 1 / (no + 2);
    double mean = Arrays.stream(scores).average().orElse(0);
    double spread =
        Math.sqrt(Arrays.stream(scores).map(s -> (s - mean) * (s - mean)).average().orElse(0));
    double unit = spread > 0 ? spread : 1;
    double[] scaled = Arrays.stream(scores).map(s -> (s - mean) / unit).toArray();
    double[] targets = new double[scores.length];
    Arrays.setAll(targets, i -> happened[i] ? high : low);
    double[] line =
        StraightLine.fit(
                new Matrix(scores.length, 1, scaled), targets, Loss.LOGISTIC, 1e3, Watch.NONE)
            .weights();
    if (line[0] > 0) {
      return new Sigmoid(mean, unit, line[1], line[0]);
    }
    double share = (yes + 1) / (yes + no + 2);
    return new Sigmoid(mean, unit, Math.log(share / (1 - share)), 0);
  }

  /**
   * The best rising staircase (Zadrozny and Elkan 2002, by pooling adjacent violators), straight
   * between the middles of its steps and kept a little off 0 and 1.
   *
   * @param scores finite, of rows that were not learnt from
   */
  static Calibration isotonic(double[] scores, boolean[] happened) {
    return Staircase.of(scores, happened);
  }

  /** The logistic function of a straight line. */
  record Sigmoid(double mean, double unit, double base, double slope) implements Calibration {
    @Override
    public double chance(double score) {
      return LogisticRegression.logistic(base + slope * (score - mean) / unit);
    }
  }
}
