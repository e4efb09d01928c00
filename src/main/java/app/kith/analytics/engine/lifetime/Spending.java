package app.kith.analytics.engine.lifetime;

/**
 * How much money comes from one customer: neither how many orders nor what one of them is worth is
 * certain.
 *
 * @param count how many orders
 * @param price what they are worth
 */
public record Spending(OrderCount count, PriceBelief price) {
  private static final double RARE = 1e-6;
  private static final double NEAR = 1e-4;
  private static final int MOST_ROUNDS = 60;

  /**
   * An amount of money lies between.
   *
   * @param low 0 or more
   * @param high not below low
   */
  public record Range(double low, double high) {}

  /** Money to expect. */
  public double expected() {
    return count.expected() * price.expected();
  }

  /** Its mean squared distance from what is expected. */
  public double variance() {
    double expected = expected();
    return Math.max(0, price.expectedSquare(count) - expected * expected);
  }

  /**
   * A range that holds the true amount this often: from nothing if that is likely enough, else with
   * equal chances below and above. Nothing at all if even that holds more often.
   *
   * @param share 0 to 1
   */
  public Range range(double share) {
    double[] chances = count.chances(1 - RARE);
    double side = (1 - share) / 2;
    if (chances[0] >= share || !(price.expected() > 0)) {
      return new Range(0, 0);
    }
    return chances[0] >= side
        ? new Range(0, quantile(chances, share))
        : new Range(quantile(chances, side), quantile(chances, 1 - side));
  }

  private double below(double[] chances, double amount) {
    double sum = chances[0];
    for (int n = 1; n < chances.length; n++) {
      if (chances[n] > RARE) {
        sum += chances[n] * price.below(amount, n);
      }
    }
    return sum;
  }

  /** By Illinois's rule on the logarithm of the amount. */
  private double quantile(double[] chances, double share) {
    double low = Math.log(price.expected());
    double high = low;
    double atLow = below(chances, Math.exp(low)) - share;
    double atHigh = atLow;
    while (atLow > 0 && low > -50) {
      low -= 1;
      atLow = below(chances, Math.exp(low)) - share;
    }
    while (atHigh < 0 && high < low + 100) {
      high += 1;
      atHigh = below(chances, Math.exp(high)) - share;
    }
    for (int round = 0; round < MOST_ROUNDS && high - low > NEAR; round++) {
      double middle = (low * atHigh - high * atLow) / (atHigh - atLow);
      double at = below(chances, Math.exp(middle)) - share;
      if (Math.abs(at) < NEAR / 10) {
        return Math.exp(middle);
      }
      if (at > 0) {
        high = middle;
        atHigh = at;
        atLow /= 2;
      } else {
        low = middle;
        atLow = at;
        atHigh /= 2;
      }
    }
    return Math.exp((low + high) / 2);
  }
}
