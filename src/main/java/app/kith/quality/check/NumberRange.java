package app.kith.quality.check;

import java.util.Arrays;

/**
 * Where the numbers of a field usually lie.
 *
 * @param rule the rule that says so
 * @param lowest the lowest usual number
 * @param highest the highest usual number
 */
public record NumberRange(OutlierRule rule, double lowest, double highest) {
  private static final int FEWEST = 20;
  private static final double MAD_TO_DEVIATION = 1.4826;
  private static final double DEVIATIONS = 5;
  private static final double QUARTILE_RANGES = 3;

  /**
   * The usual range of finite numbers; any number is usual where there are fewer than 20, or where
   * the rule finds no spread.
   */
  public static NumberRange of(OutlierRule wanted, double... numbers) {
    if (numbers.length < FEWEST) {
      return any(wanted);
    }
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    double median = quantile(sorted, 0.5);
    double deviation = wanted == OutlierRule.MEDIAN ? deviation(sorted, median) : 0;
    if (deviation > 0) {
      double reach = DEVIATIONS * deviation;
      return new NumberRange(OutlierRule.MEDIAN, median - reach, median + reach);
    }
    double low = quantile(sorted, 0.25);
    double high = quantile(sorted, 0.75);
    double reach = QUARTILE_RANGES * (high - low);
    return reach > 0
        ? new NumberRange(OutlierRule.QUARTILES, low - reach, high + reach)
        : any(wanted);
  }

  private static NumberRange any(OutlierRule rule) {
    return new NumberRange(rule, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  private static double deviation(double[] sorted, double median) {
    double[] distances = Arrays.stream(sorted).map(it -> Math.abs(it - median)).sorted().toArray();
    return MAD_TO_DEVIATION * quantile(distances, 0.5);
  }

  /** Whether a number is far from the others. */
  public boolean isOutlier(double number) {
    return number < lowest || number > highest;
  }

  /** The median of sorted numbers, at least one. */
  public static double median(double... sorted) {
    return quantile(sorted, 0.5);
  }

  private static double quantile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
