package app.kith.quality.check;

import java.util.Arrays;

/**
 * Where the numbers of a field usually lie: within 5 robust standard deviations (1.4826 MAD) of the
 * median; where more than half are equal, within 3 interquartile ranges of the quartiles. (Iglewicz
 * and Hoaglin 1993; Tukey 1977.)
 *
 * @param lowest the lowest usual number
 * @param highest the highest usual number
 */
public record NumberRange(double lowest, double highest) {
  private static final int FEWEST = 20;
  private static final double MAD_TO_DEVIATION = 1.4826;
  private static final double DEVIATIONS = 5;
  private static final double QUARTILE_RANGES = 3;

  /** The range in which every number is usual. */
  public static final NumberRange ANY =
      new NumberRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** The usual range of finite numbers; any number is usual where there are fewer than 20. */
  public static NumberRange of(double... numbers) {
    if (numbers.length < FEWEST) {
      return ANY;
    }
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    double median = quantile(sorted, 0.5);
    double[] distances = Arrays.stream(sorted).map(it -> Math.abs(it - median)).sorted().toArray();
    double deviation = MAD_TO_DEVIATION * quantile(distances, 0.5);
    if (deviation > 0) {
      return new NumberRange(median - DEVIATIONS * deviation, median + DEVIATIONS * deviation);
    }
    double low = quantile(sorted, 0.25);
    double high = quantile(sorted, 0.75);
    double reach = QUARTILE_RANGES * (high - low);
    return reach > 0 ? new NumberRange(low - reach, high + reach) : ANY;
  }

  /** Whether a number is far from the others. */
  public boolean isOutlier(double number) {
    return number < lowest || number > highest;
  }

  private static double quantile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
