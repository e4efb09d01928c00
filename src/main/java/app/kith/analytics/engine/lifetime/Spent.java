package app.kith.analytics.engine.lifetime;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What customers spent, those with equally many purchases beside each other. Customers without a
 * counted purchase of positive value are left out.
 */
final class Spent {
  private final double[] sums;
  private final int[] counts;
  private final int[] ends;
  private final double[] logMeans;

  /** The number of counted purchases and their mean value, for each customer. */
  Spent(int[] counts, double[] means) {
    int[] order =
        IntStream.range(0, counts.length)
            .filter(i -> counts[i] > 0 && means[i] > 0)
            .mapToLong(i -> (long) counts[i] << Integer.SIZE | i)
            .sorted()
            .mapToInt(key -> (int) key)
            .toArray();
    this.sums = Arrays.stream(order).mapToDouble(i -> counts[i] * means[i]).toArray();
    this.counts = Arrays.stream(order).map(i -> counts[i]).distinct().toArray();
    this.ends = new int[this.counts.length];
    this.logMeans = new double[this.counts.length];
    int group = 0;
    for (int i : order) {
      group += counts[i] > this.counts[group] ? 1 : 0;
      ends[group]++;
      logMeans[group] += Math.log(means[i]);
    }
    Arrays.parallelPrefix(ends, Integer::sum);
  }

  /** How many different numbers of purchases there are. */
  int groups() {
    return counts.length;
  }

  /** The number of purchases of each customer of a group. */
  int count(int group) {
    return counts[group];
  }

  /** How many customers a group has. */
  int customers(int group) {
    return ends[group] - start(group);
  }

  /** The sum of the logarithms of the group's means. */
  double logMeans(int group) {
    return logMeans[group];
  }

  /** The sum of ln(v + what was spent) over a group's customers. */
  double logsAbove(double v, int group) {
    double sum = 0;
    for (int i = start(group); i < ends[group]; i++) {
      sum += Math.log(v + sums[i]);
    }
    return sum;
  }

  /** The sum of 1 / (v + what was spent) over a group's customers. */
  double inversesAbove(double v, int group) {
    double sum = 0;
    for (int i = start(group); i < ends[group]; i++) {
      sum += 1 / (v + sums[i]);
    }
    return sum;
  }

  private int start(int group) {
    return group == 0 ? 0 : ends[group - 1];
  }
}
