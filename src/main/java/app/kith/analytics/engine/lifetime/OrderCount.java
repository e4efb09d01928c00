package app.kith.analytics.engine.lifetime;

/**
 * How many orders come, as a chance for each number: none if the customer has left, else negative
 * binomial around the expectation.
 *
 * @param alive the chance that the customer is still one, 0 to 1
 * @param expected orders to expect in all, 0 or more
 * @param shape how well the customer's rate is known: the gamma shape of the belief, above 0
 */
public record OrderCount(double alive, double expected, double shape) {
  private static final int MOST = 100_000;

  /** The smallest number that is not exceeded with at least this chance. */
  public int quantile(double chance) {
    double mean = alive > 0 ? expected / alive : 0;
    double share = mean / (mean + shape);
    double term = alive * Math.exp(shape * Math.log1p(-share));
    double sum = 1 - alive + term;
    int count = 0;
    while (sum < chance && count < MOST) {
      term *= (shape + count) / (count + 1) * share;
      count++;
      sum += term;
    }
    return count;
  }
}
