package app.kith.analytics.forecast;

import app.kith.analytics.engine.predict.ForecastQuality;
import app.kith.analytics.prediction.ForecastCurves;
import app.kith.base.Message;
import java.time.Instant;
import java.util.Arrays;

/**
 * What was foretold of the last span, with what was known before it, against what happened.
 *
 * @param from when it was foretold
 * @param to when the span ended
 * @param people how many were foretold
 * @param happened to how many it happened
 * @param model the model's figures
 * @param naive the rule of thumb's figures
 * @param curves how the model's chances came true
 * @param tested whom it was foretold of, with what came true
 * @param trusted false if the model did not beat the rule: then it is switched off
 */
public record ReportCard(
    Instant from,
    Instant to,
    int people,
    int happened,
    Figures model,
    Figures naive,
    ForecastCurves curves,
    Tested tested,
    boolean trusted) {

  /**
   * How forecasts came true.
   *
   * @param expected to how many it was said to happen: the sum of the chances
   * @param auc 0.5 is guessing
   * @param logLoss smaller is better
   * @param brier mean squared error, smaller is better
   * @param lift10 hits among the best-ranked tenth over those of a blind tenth
   */
  public record Figures(double expected, double auc, double logLoss, double brier, double lift10) {
    static Figures of(boolean[] happened, double[] chances) {
      return new Figures(
          Arrays.stream(chances).sum(),
          ForecastQuality.auc(happened, chances),
          ForecastQuality.logLoss(happened, chances),
          ForecastQuality.brier(happened, chances),
          ForecastQuality.lift(happened, chances, 0.1));
    }
  }

  static ReportCard of(
      Instant from, Instant to, Snapshot then, double[] foretold, double[] byRule) {
    Figures model = Figures.of(then.happened(), foretold);
    Figures naive = Figures.of(then.happened(), byRule);
    return new ReportCard(
        from,
        to,
        then.rows(),
        then.yes(),
        model,
        naive,
        ForecastCurves.of(then.happened(), foretold),
        new Tested(then.table().ids(), then.happened(), foretold),
        model.logLoss() < naive.logLoss() && model.auc() > naive.auc());
  }

  /** In words: who won, and whether the model is used. */
  public Message verdict() {
    String key = trusted ? "prediction.card.won" : "prediction.card.lost";
    return Message.of(
        key, people, model.expected(), happened, naive.expected(), model.auc(), naive.auc());
  }
}
