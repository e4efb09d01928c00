package app.kith.analytics.forecast;

import app.kith.analytics.prediction.ForecastCurves;
import app.kith.analytics.prediction.Measure;
import app.kith.base.Message;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * How amounts came true.
 *
 * @param from when they were foretold
 * @param to when they were known
 * @param came the sum that came
 * @param model the model's figures
 * @param naive the rule of thumb's figures
 * @param curve tenths of people by rising forecast
 * @param tested whom they were foretold of, with what came
 * @param trusted false if the model did not beat the rule: then it is switched off
 */
public record AmountCard(
    Instant from,
    Instant to,
    double came,
    Figures model,
    Figures naive,
    List<ForecastCurves.Bin> curve,
    Tested tested,
    boolean trusted)
    implements ReportCard {

  /** Copies the list. */
  public AmountCard {
    curve = List.copyOf(curve);
  }

  /**
   * How forecasts came true.
   *
   * @param expected the sum foretold
   * @param meanError how far off it was of a person on average
   * @param held the share of people within their range, which is made for 80 %
   */
  public record Figures(double expected, double meanError, double held) {
    static Figures of(double[] came, Judgement judgement) {
      double error = 0;
      double held = 0;
      for (int i = 0; i < came.length; i++) {
        error += Math.abs(judgement.values()[i] - came[i]);
        double[] range = judgement.experience().range(judgement.values()[i]);
        held += came[i] >= range[0] && came[i] <= range[1] ? 1 : 0;
      }
      double people = Math.max(1, came.length);
      return new Figures(judgement.total(), error / people, held / people);
    }
  }

  /** Of the tested people, with what the model and the rule of thumb said of them. */
  static AmountCard of(
      Instant from, Instant to, Tested tested, Judgement byModel, Judgement byRule) {
    Figures model = Figures.of(tested.came(), byModel);
    Figures naive = Figures.of(tested.came(), byRule);
    return new AmountCard(
        from,
        to,
        Arrays.stream(tested.came()).sum(),
        model,
        naive,
        ForecastCurves.bins(tested.came(), tested.foretold()),
        tested,
        model.meanError() < naive.meanError());
  }

  /** What the amounts are. */
  public Measure measure() {
    return tested.measure();
  }

  @Override
  public Message verdict() {
    String test = from.equals(to) ? "field" : "span";
    return Message.of(
        "prediction.card.amount." + test + (trusted ? ".won" : ".lost"),
        people(),
        model.expected(),
        came,
        model.meanError(),
        naive.meanError(),
        model.held());
  }
}
