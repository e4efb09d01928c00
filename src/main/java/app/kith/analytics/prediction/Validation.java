package app.kith.analytics.prediction;

import app.kith.analytics.engine.predict.ForecastQuality;
import java.util.Arrays;

/**
 * What one kind of model foretold of rows it had not seen.
 *
 * @param kind which
 * @param areas the area under the ROC curve of every fold
 * @param scores the models' scores, fold after fold
 * @param chances foretold, in the same order
 * @param happened what then happened, in the same order
 * @param rows the rows foretold, in the same order
 * @param seconds of fitting
 */
record Validation(
    PredictionKind kind,
    double[] areas,
    double[] scores,
    double[] chances,
    boolean[] happened,
    int[] rows,
    double seconds) {

  double area() {
    return Arrays.stream(areas).average().orElse(0.5);
  }

  private double deviation() {
    double mean = area();
    return Math.sqrt(Arrays.stream(areas).map(a -> (a - mean) * (a - mean)).average().orElse(0));
  }

  /** The standard error of how much larger another's area is, fold by fold. */
  double errorOfShortfall(Validation better) {
    int folds = areas.length;
    if (folds < 2) {
      return 0;
    }
    double shortfall = better.area() - area();
    double squares = 0;
    for (int f = 0; f < folds; f++) {
      double off = better.areas[f] - areas[f] - shortfall;
      squares += off * off;
    }
    return Math.sqrt(squares / (folds - 1) / folds);
  }

  PredictionReport.Score score() {
    return new PredictionReport.Score(
        kind,
        area(),
        deviation(),
        ForecastQuality.logLoss(happened, chances),
        ForecastQuality.brier(happened, chances),
        ForecastQuality.lift(happened, chances, 0.1),
        seconds);
  }
}
