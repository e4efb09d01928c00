package app.kith.analytics.engine.lifetime;

/**
 * How many orders come, as a chance for each number: none if the customer has left, else negative
 * binomial around the expectation.
 *
 * @param alive the chance that the customer is still one, 0 to 1
 * @param whileLasting orders to expect of one who is, 0 or more
 * @param shape how well the customer's rate is known: the gamma shape of the belief, above 0
 */
public record OrderCount(double alive, double whileLasting, double shape) {
  private static final int MOST = 100_000;

  /**
   * Numbers of orders.
   *
   * @param low the least
   * @param high the most, not below low
   */
  public record Range(int low, int high) {}

  /** Orders to expect in all. */
  public double expected() {
    return alive * whileLasting;
  }

  /** The expectation of the square of the number. */
  double expectedSquare() {
    return alive * (whileLasting + whileLasting * whileLasting * (1 + 1 / shape));
  }

  /**
   * A run of numbers that holds the true one about this often. It grows from the likeliest number
   * to the likelier neighbour and ends where one more would lead farther away from the share:
   * orders are whole, so a range of "at least" the share would hold the true number far too often.
   *
   * @param share 0 to 1
   */
  public Range range(double share) {
    double[] chances = chances(1 - (1 - share) / 100);
    int low = likeliest(chances);
    int high = low;
    double held = chances[low];
    while (high - low + 1 < chances.length) {
      double below = low > 0 ? chances[low - 1] : -1;
      double above = high + 1 < chances.length ? chances[high + 1] : -1;
      double next = Math.max(below, above);
      if (held + next - share > share - held) {
        break;
      }
      held += next;
      if (below > above) {
        low--;
      } else {
        high++;
      }
    }
    return new Range(low, high);
  }

  /** The chances of 0, 1, 2 and so on up to where they sum up to nearly all. */
  double[] chances(double enough) {
    double share = whileLasting / (whileLasting + shape);
    double log = Math.log(alive) + shape * Math.log1p(-share);
    double[] chances = new double[16];
    chances[0] = 1 - alive + Math.exp(log);
    double sum = chances[0];
    int count = 0;
    while (sum < enough && count < MOST) {
      log += Math.log((shape + count) / (count + 1) * share);
      count++;
      if (count == chances.length) {
        chances = java.util.Arrays.copyOf(chances, 2 * count);
      }
      chances[count] = Math.exp(log);
      sum += chances[count];
    }
    return java.util.Arrays.copyOf(chances, count + 1);
  }

  private static int likeliest(double[] chances) {
    int likeliest = 0;
    for (int n = 1; n < chances.length; n++) {
      likeliest = chances[n] > chances[likeliest] ? n : likeliest;
    }
    return likeliest;
  }
}
