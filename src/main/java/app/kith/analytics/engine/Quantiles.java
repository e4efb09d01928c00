package app.kith.analytics.engine;

import java.util.Arrays;

/** Quantiles and other summaries that a few wild values cannot move. NaN counts as missing. */
public final class Quantiles {
  private Quantiles() {}

  /**
   * The finite values in rising order.
   *
   * @param values may hold NaN or infinite values, which are left out
   */
  public static double[] sorted(double[] values) {
    double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
    Arrays.sort(finite);
    return finite;
  }

  /**
   * A quantile by linear interpolation (Hyndman and Fan's type 7, as numpy's default).
   *
   * @param sorted rising finite values
   * @param share 0 to 1
   * @return NaN if there is no value
   */
  public static double of(double[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double place = share * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** The median of the finite values; NaN if there is none. */
  public static double median(double[] values) {
    return of(sorted(values), 0.5);
  }

  /** The mean of the finite values; NaN if there is none. */
  public static double mean(double[] values) {
    return Arrays.stream(values).filter(Double::isFinite).average().orElse(Double.NaN);
  }

  /** The population standard deviation of the finite values; NaN if there is none. */
  public static double deviation(double[] values) {
    double mean = mean(values);
    double squares =
        Arrays.stream(values)
            .filter(Double::isFinite)
            .map(v -> (v - mean) * (v - mean))
            .average()
            .orElse(Double.NaN);
    return Math.sqrt(squares);
  }

  /**
   * Scores 1 to {@code groups} by rank, equal values always together: the score of a value is the
   * group that its middle rank falls into.
   *
   * @param values finite
   * @param groups 2 or more
   */
  public static int[] scores(double[] values, int groups) {
    int n = values.length;
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int[] scores = new int[n];
    for (int i = 0; i < n; i++) {
      int first = firstAtLeast(sorted, values[i]);
      int end = firstAtLeast(sorted, Math.nextUp(values[i]));
      double middle = (first + end) / 2.0;
      scores[i] = 1 + (int) Math.min(groups - 1, Math.floor(middle * groups / n));
    }
    return scores;
  }

  /**
   * Scores 1 to {@code groups} by rank, groups as equal as can be, ties broken by a given order.
   *
   * @param order all row numbers in the order that decides between equal values
   */
  public static int[] scores(double[] values, int groups, int[] order) {
    Integer[] rows = Arrays.stream(order).boxed().toArray(Integer[]::new);
    Arrays.sort(rows, (a, b) -> Double.compare(values[a], values[b]));
    int[] scores = new int[values.length];
    for (int rank = 0; rank < rows.length; rank++) {
      scores[rows[rank]] = 1 + (int) ((long) rank * groups / rows.length);
    }
    return scores;
  }

  private static int firstAtLeast(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
