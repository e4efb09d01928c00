package app.kith.analytics.prediction;

import app.kith.base.Message;
import java.util.List;

/**
 * How well models foretold what they had not seen, by cross-validation.
 *
 * @param models one for each kind tried
 * @param best the kind to use: the simplest whose area is within 0.003 of the largest
 * @param quality in words: may this be relied on?
 * @param useful false if even the best is hardly better than guessing
 * @param chances how the best one's chances came true
 */
public record PredictionReport(
    List<Score> models, PredictionKind best, Message quality, boolean useful, Chances chances) {

  /** Copies the list. */
  public PredictionReport {
    models = List.copyOf(models);
  }

  /** The score of a kind that was tried. */
  public Score score(PredictionKind kind) {
    return models.stream().filter(s -> s.kind() == kind).findFirst().orElseThrow();
  }

  /**
   * The chances of the model taken, after calibration, on rows it had not seen.
   *
   * @param calibration how its scores became chances
   * @param logLoss smaller is better
   * @param brier mean squared error, smaller is better
   * @param curves calibration and gains
   */
  public record Chances(
      CalibrationKind calibration, double logLoss, double brier, ForecastCurves curves) {}

  /**
   * One kind's figures.
   *
   * @param kind which
   * @param auc mean area under the ROC curve over the folds, 0.5 (guessing) to 1
   * @param aucDeviation standard deviation over the folds
   * @param logLoss of all forecasts together, smaller is better
   * @param brier mean squared error of all forecasts together, smaller is better
   * @param lift10 how many times more hits among the best-ranked tenth than among all
   * @param seconds of fitting, over all folds
   */
  public record Score(
      PredictionKind kind,
      double auc,
      double aucDeviation,
      double logLoss,
      double brier,
      double lift10,
      double seconds) {}
}
