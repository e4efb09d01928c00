package app.kith.analytics.lifetime;

import app.kith.base.Message;
import app.kith.base.UserFacingException;

/**
 * On what terms future orders are valued.
 *
 * @param horizonWeeks how far ahead, above 0
 * @param margin what is left of an order's value, 0 to 1
 * @param yearlyDiscount by how much money a year later is worth less, 0 or more (0.1 is 10 %)
 */
public record LifetimeTerms(double horizonWeeks, double margin, double yearlyDiscount) {
  /** Checks the ranges. */
  public LifetimeTerms {
    if (!(horizonWeeks > 0) || !(margin >= 0 && margin <= 1) || !(yearlyDiscount >= 0)) {
      throw new UserFacingException(Message.of("analytics.error.terms"));
    }
  }

  /** The full value of orders, neither margin nor discount taken off. */
  public static LifetimeTerms weeks(double horizon) {
    return new LifetimeTerms(horizon, 1, 0);
  }

  /** What one unit of money spread evenly over the horizon is worth today. */
  double presentShare() {
    double rate = Math.log1p(yearlyDiscount) * horizonWeeks / 52.1775;
    return margin * (rate < 1e-9 ? 1 : -Math.expm1(-rate) / rate);
  }
}
