package app.kith.analytics.forecast;

import app.kith.analytics.engine.predict.ForecastQuality;
import app.kith.analytics.prediction.ForecastCurves;
import app.kith.base.Message;
import java.time.Instant;
import java.util.Arrays;

/**
 * How chances came true.
 *
 * @param from when they were foretold
 * @param to when it was known
 * @param happened to how many it happened
 * @param model the model's figures
 * @param naive the rule of thumb's figures
 * @param curves how the model's chances came true
 * @param tested whom it was foretold of, with what came true
 * @param trusted false if the model did not beat the rule: then it is switched off
 */
public record ChanceCard(
    Instant from,
    Instant to,
    int happened,
    Figures model,
    Figures naive,
    ForecastCurves curves,
    Tested tested,
    boolean trusted)
    implements ReportCard {

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

  /** Of the tested people, and what the rule of thumb said of them. */
  static ChanceCard of(Instant from, Instant to, Tested tested, double[] byRule) {
    boolean[] happened = tested.happened();
    Figures model = Figures.of(happened, tested.foretold());
    Figures naive = Figures.of(happened, byRule);
    return new ChanceCard(
        from,
        to,
        (int) Arrays.stream(tested.came()).sum(),
        model,
        naive,
        ForecastCurves.of(happened, tested.foretold()),
        tested,
        model.logLoss() < naive.logLoss() && model.auc() > naive.auc());
  }

  @Override
  public Message verdict() {
    String test = from.equals(to) ? "field" : "span";
    return Message.of(
        "prediction.card." + test + (trusted ? ".won" : ".lost"),
        people(),
        model.expected(),
        happened,
        naive.expected(),
        inHundred(model.auc()),
        inHundred(naive.auc()));
  }

  /** How many of 100 pairs are ranked rightly; all of them only if none is ranked wrongly. */
  private static long inHundred(double auc) {
    return auc < 1 ? Math.min(99, Math.round(100 * auc)) : 100;
  }
}
