package app.kith.analytics.engine.cluster;

import app.kith.analytics.engine.Chance;
import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How well a partition divides its rows. Noise (label -1) is left out of every measure. */
public final class PartitionQuality {
  /** Up to this many rows the silhouette is exact; beyond, it is that of a sample of this size. */
  public static final int EXACT_ROWS = 5_000;

  private PartitionQuality() {}

  /**
   * The mean silhouette (Rousseeuw 1987), -1 to 1: how much nearer rows are to their own group than
   * to the next one. NaN never: with fewer than two groups it is 0.
   */
  public static double silhouette(Matrix data, int[] labels, Watch watch) {
    return silhouettes(data, List.of(labels), watch)[0];
  }

  /**
   * The mean silhouettes of several partitions of the same rows; each distance is computed once.
   */
  public static double[] silhouettes(Matrix data, List<int[]> partitions, Watch watch) {
    int[] rows = Chance.sample(data, EXACT_ROWS, 0);
    Matrix sample = rows.length == data.rows() ? data : data.pick(rows);
    int[][] labels =
        partitions.stream()
            .map(all -> Arrays.stream(rows).map(i -> all[i]).toArray())
            .toArray(int[][]::new);
    double[][] each = new double[rows.length][];
    IntStream.range(0, rows.length)
        .parallel()
        .forEach(
            i -> {
              watch.check();
              each[i] = ofRow(sample, labels, i);
            });
    double[] means = new double[labels.length];
    for (int p = 0; p < means.length; p++) {
      int counted = 0;
      for (double[] row : each) {
        if (!Double.isNaN(row[p])) {
          means[p] += row[p];
          counted++;
        }
      }
      means[p] = counted == 0 ? 0 : means[p] / counted;
    }
    return means;
  }

  private static double[] ofRow(Matrix data, int[][] labels, int row) {
    int n = data.rows();
    double[] distances = new double[n];
    for (int i = 0; i < n; i++) {
      distances[i] = Math.sqrt(data.squaredDistance(row, data, i));
    }
    double[] silhouettes = new double[labels.length];
    for (int p = 0; p < labels.length; p++) {
      silhouettes[p] = labels[p][row] < 0 ? Double.NaN : ofRow(distances, labels[p], row);
    }
    return silhouettes;
  }

  private static double ofRow(double[] distances, int[] labels, int row) {
    int groups = 1 + Arrays.stream(labels).max().orElse(0);
    double[] sums = new double[groups];
    int[] counts = new int[groups];
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] >= 0) {
        sums[labels[i]] += distances[i];
        counts[labels[i]]++;
      }
    }
    int own = labels[row];
    if (counts[own] < 2) {
      return 0;
    }
    double inside = sums[own] / (counts[own] - 1);
    double outside = Double.POSITIVE_INFINITY;
    for (int g = 0; g < groups; g++) {
      if (g != own && counts[g] > 0) {
        outside = Math.min(outside, sums[g] / counts[g]);
      }
    }
    double larger = Math.max(inside, outside);
    return Double.isInfinite(outside) || larger == 0 ? 0 : (outside - inside) / larger;
  }

  /**
   * The Davies-Bouldin index (1979), 0 or more, smaller is better; 0 with fewer than two groups.
   */
  public static double daviesBouldin(Matrix data, Partition partition) {
    int k = partition.groups();
    double[] spread = new double[k];
    int[] labels = partition.labels();
    int[] sizes = partition.sizes();
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] >= 0) {
        double distance = data.squaredDistance(i, partition.centres(), labels[i]);
        spread[labels[i]] += Math.sqrt(distance) / sizes[labels[i]];
      }
    }
    double sum = 0;
    for (int a = 0; a < k; a++) {
      double worst = 0;
      for (int b = 0; b < k; b++) {
        double apart = partition.centres().squaredDistance(a, partition.centres(), b);
        if (a != b && apart > 0) {
          worst = Math.max(worst, (spread[a] + spread[b]) / Math.sqrt(apart));
        }
      }
      sum += worst;
    }
    return k < 2 ? 0 : sum / k;
  }

  /** The Calinski-Harabasz ratio (1974), larger is better; 0 where it is not defined. */
  public static double calinskiHarabasz(Matrix data, Partition partition) {
    int[] labels = partition.labels();
    int counted = labels.length - partition.noise();
    int k = partition.groups();
    if (k < 2 || counted <= k || partition.inertia() <= 0) {
      return 0;
    }
    Partition whole =
        Partition.of(data, Arrays.stream(labels).map(l -> l < 0 ? -1 : 0).toArray(), 0);
    double between = whole.inertia() - partition.inertia();
    return between / (k - 1) / (partition.inertia() / (counted - k));
  }

  /**
   * The adjusted Rand index (Hubert and Arabie 1985): 1 for equal partitions, about 0 for unrelated
   * ones. Every label counts, -1 too.
   */
  public static double adjustedRand(int[] a, int[] b) {
    int wide = 2 + Arrays.stream(b).max().orElse(0);
    int high = 2 + Arrays.stream(a).max().orElse(0);
    long[] cells = new long[high * wide];
    long[] rowSums = new long[high];
    long[] columnSums = new long[wide];
    for (int i = 0; i < a.length; i++) {
      cells[(a[i] + 1) * wide + b[i] + 1]++;
      rowSums[a[i] + 1]++;
      columnSums[b[i] + 1]++;
    }
    double both = pairs(cells);
    double first = pairs(rowSums);
    double second = pairs(columnSums);
    double all = a.length * (a.length - 1.0) / 2;
    double expected = all == 0 ? 0 : first * second / all;
    double most = (first + second) / 2;
    return most == expected ? 1 : (both - expected) / (most - expected);
  }

  private static double pairs(long[] counts) {
    double sum = 0;
    for (long count : counts) {
      sum += count * (count - 1.0) / 2;
    }
    return sum;
  }
}
