package app.kith.analytics.engine.lifetime;

import app.kith.analytics.engine.Special;

/**
 * What is known of the value of a customer's orders: each varies by a gamma distribution around a
 * mean of the customer's own, which is known only in part.
 *
 * @param steadiness the gamma shape of one order, above 0; large if orders are much alike
 * @param shape how well the mean is known, above 1
 * @param scale in units of money
 */
public record PriceBelief(double steadiness, double shape, double scale) {
  private static final double CERTAIN = 1e6;

  /** Below this the spread of the mean would be infinite. */
  private static final double LEAST_SHAPE = 2.2;

  /**
   * Orders around one known mean.
   *
   * @param mean 0 or more
   * @param variation the deviation of orders over their mean, above 0
   */
  public static PriceBelief known(double mean, double variation) {
    double steadiness = 1 / (variation * variation);
    return new PriceBelief(steadiness, CERTAIN, mean * (CERTAIN - 1) / steadiness);
  }

  /** The value of one order to expect. */
  public double expected() {
    return steadiness * scale / (shape - 1);
  }

  /** The chance that so many orders come to no more than an amount. */
  double below(double amount, int orders) {
    return Special.beta(amount / (amount + scale), steadiness * orders, shape);
  }

  /** The expectation of the square of what a random number of orders comes to. */
  double expectedSquare(OrderCount count) {
    double known = Math.max(shape, LEAST_SHAPE);
    double orders =
        steadiness * steadiness * count.expectedSquare() + steadiness * count.expected();
    return orders * scale * scale / ((known - 1) * (known - 2));
  }
}
