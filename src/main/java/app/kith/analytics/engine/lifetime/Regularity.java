package app.kith.analytics.engine.lifetime;

import app.kith.analytics.engine.Special;

/**
 * How regularly customers buy: the shape of the gamma distribution that the time between two of
 * their purchases follows, whatever each one's own pace. 1 is by pure chance, as most models take
 * it; the higher, the more surely silence says that somebody left.
 */
public final class Regularity {
  private static final double LEAST = 0.2;
  private static final double MOST = 50;

  /** So many gaps of one customer tell something. */
  public static final int FEWEST_GAPS = 2;

  private static final int HALVINGS = 50;

  private Regularity() {}

  /**
   * The shape by which the arithmetic means of the customers' gaps exceed the geometric ones as far
   * as seen.
   *
   * @param gaps how many gaps of each customer
   * @param time the sum of these gaps
   * @param logs the sum of their logarithms; NaN where not known
   * @return 0.2 to 50; 1 where no customer has two gaps that are known
   */
  public static double shape(int[] gaps, double[] time, double[] logs) {
    int[] customers = new int[most(gaps) + 1];
    double seen = 0;
    boolean any = false;
    for (int i = 0; i < gaps.length; i++) {
      if (gaps[i] >= FEWEST_GAPS && Double.isFinite(logs[i]) && time[i] > 0) {
        seen += Math.log(time[i] / gaps[i]) - logs[i] / gaps[i];
        customers[gaps[i]]++;
        any = true;
      }
    }
    double low = LEAST;
    double high = MOST;
    for (int halving = 0; any && halving < HALVINGS; halving++) {
      double middle = Math.sqrt(low * high);
      if (expected(customers, middle) > seen) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return any ? Math.sqrt(low * high) : 1;
  }

  /** What is to be seen at a shape; falls as it rises. */
  private static double expected(int[] customers, double shape) {
    double sum = 0;
    for (int m = FEWEST_GAPS; m < customers.length; m++) {
      if (customers[m] > 0) {
        double one = Special.digamma(m * shape) - Math.log(m) - Special.digamma(shape);
        sum += customers[m] * one;
      }
    }
    return sum;
  }

  private static int most(int[] gaps) {
    int most = 0;
    for (int count : gaps) {
      most = Math.max(most, count);
    }
    return most;
  }
}
