package app.kith.analytics.lifetime;

import app.kith.analytics.engine.lifetime.GammaGamma;
import app.kith.analytics.engine.lifetime.PriceBelief;
import app.kith.analytics.lifetime.LifetimeReport.Parameters;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the customers' orders are worth: by Gamma-Gamma, or one common value where it cannot be had.
 *
 * @param model the model fitted, or null
 * @param common the belief about everybody's orders where there is no model
 */
record PriceEstimate(@Nullable GammaGamma model, PriceBelief common) {
  /** Orders that nothing is known of vary as much as they are worth. */
  private static final double USUAL_VARIATION = 1;

  private static final double LEAST_VARIATION = 0.05;

  /**
   * Estimates.
   *
   * @param wanted false where the customers are too few for any model
   */
  static PriceEstimate of(List<CustomerHistory> histories, boolean wanted) {
    PriceBelief common = common(histories);
    boolean known = histories.stream().anyMatch(h -> h.repeats() > 0 && h.meanValue() > 0);
    if (!wanted || !known) {
      return new PriceEstimate(null, common);
    }
    int[] counts = counts(histories);
    double[] means = means(histories);
    GammaGamma model =
        Arrays.stream(RepeatEstimate.priors(histories))
            .mapToObj(prior -> GammaGamma.fit(counts, means, prior))
            .filter(GammaGamma::sound)
            .findFirst()
            .orElse(null);
    return new PriceEstimate(model, common);
  }

  static int[] counts(List<CustomerHistory> histories) {
    return histories.stream().mapToInt(CustomerHistory::repeats).toArray();
  }

  static double[] means(List<CustomerHistory> histories) {
    return histories.stream().mapToDouble(CustomerHistory::meanValue).toArray();
  }

  /** What is known of one customer's orders. */
  PriceBelief of(CustomerHistory history) {
    return model == null ? common : model.belief(history.repeats(), history.meanValue());
  }

  /** The model's figures; none without one. */
  Parameters parameters() {
    return model == null
        ? Parameters.NONE
        : RepeatEstimate.named(List.of("p", "q", "v"), model.fit());
  }

  private static PriceBelief common(List<CustomerHistory> histories) {
    double money = 0;
    double orders = 0;
    for (CustomerHistory h : histories) {
      money += h.firstValue() + h.repeats() * h.meanValue();
      orders += 1.0 + h.repeats();
    }
    double mean = money / orders;
    if (!(mean > 0)) {
      return PriceBelief.known(0, USUAL_VARIATION);
    }
    double squares = 0;
    for (CustomerHistory h : histories) {
      squares += (h.firstValue() - mean) * (h.firstValue() - mean);
    }
    double variation = Math.sqrt(squares / histories.size()) / mean;
    boolean few = histories.size() < 3;
    return PriceBelief.known(mean, few ? USUAL_VARIATION : Math.max(variation, LEAST_VARIATION));
  }
}
