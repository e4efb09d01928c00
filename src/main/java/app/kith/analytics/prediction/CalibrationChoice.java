package app.kith.analytics.prediction;

import app.kith.analytics.engine.Chance;
import app.kith.analytics.engine.predict.Calibrated;
import app.kith.analytics.engine.predict.Calibration;
import app.kith.analytics.engine.predict.Classifier;
import app.kith.analytics.engine.predict.ForecastQuality;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether another way from scores to chances would have come true more often: tried on rows that
 * were neither learnt from nor calibrated on, and taken only if it is clearly better.
 *
 * @param kind which way
 * @param chances of the validated rows, as each way foretold them without having seen them
 */
record CalibrationChoice(CalibrationKind kind, double[] chances) {
  private static final int PARTS = 5;
  private static final double CLEARLY = 0.998;
  private static final int FEWEST_FOR_STAIRS = 1_000;

  static CalibrationChoice of(Validation tried) {
    CalibrationChoice best = new CalibrationChoice(CalibrationKind.NONE, tried.chances());
    double least = ForecastQuality.logLoss(tried.happened(), tried.chances());
    for (CalibrationKind kind : CalibrationKind.values()) {
      boolean enough = kind == CalibrationKind.PLATT || tried.rows().length >= FEWEST_FOR_STAIRS;
      if (kind != CalibrationKind.NONE && enough) {
        double[] chances = crossed(tried, kind);
        double loss = ForecastQuality.logLoss(tried.happened(), chances);
        if (loss < least * CLEARLY) {
          least = loss;
          best = new CalibrationChoice(kind, chances);
        }
      }
    }
    return best;
  }

  private static double[] crossed(Validation tried, CalibrationKind kind) {
    int n = tried.rows().length;
    double[] chances = new double[n];
    for (int part = 0; part < PARTS; part++) {
      int held = part;
      int[] known = IntStream.range(0, n).filter(i -> part(tried.rows()[i]) != held).toArray();
      Calibration way = way(tried, kind, known);
      for (int i = 0; i < n; i++) {
        if (part(tried.rows()[i]) == held && way != null) {
          chances[i] = way.chance(tried.scores()[i]);
        }
      }
    }
    return chances;
  }

  private static int part(int row) {
    return (int) (Chance.unit(Chance.mix(1, row)) * PARTS);
  }

  private static @Nullable Calibration way(Validation tried, CalibrationKind kind, int[] rows) {
    double[] scores = Arrays.stream(rows).mapToDouble(i -> tried.scores()[i]).toArray();
    boolean[] happened = Learning.pick(tried.happened(), rows);
    return switch (kind) {
      case NONE -> null;
      case PLATT -> Calibration.platt(scores, happened);
      case ISOTONIC -> Calibration.isotonic(scores, happened);
    };
  }

  /** The model with the chosen way, learnt on all validated rows. */
  Classifier applied(Classifier model, Validation tried) {
    Calibration way = way(tried, kind, Observations.all(tried.rows().length));
    Classifier inner = model instanceof Calibrated calibrated ? calibrated.model() : model;
    return way == null ? model : new Calibrated(inner, way);
  }
}
