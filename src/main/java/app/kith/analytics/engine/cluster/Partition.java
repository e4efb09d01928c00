package app.kith.analytics.engine.cluster;

import app.kith.analytics.engine.Matrix;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rows divided into groups. Groups are numbered from 0 by falling size, then by their centres, so
 * that the same division always carries the same numbers; -1 is noise.
 */
public final class Partition {
  private static final int CHUNK = 16_384;

  private final int[] labels;
  private final Matrix centres;
  private final int[] sizes;
  private final double inertia;
  private final int iterations;

  Partition(int[] labels, Matrix centres, int[] sizes, double inertia, int iterations) {
    this.labels = labels;
    this.centres = centres;
    this.sizes = sizes;
    this.inertia = inertia;
    this.iterations = iterations;
  }

  /**
   * Numbers the groups, and computes centres, sizes and inertia.
   *
   * @param rawLabels a group number of each row, any numbers; negative is noise
   */
  static Partition of(Matrix data, int[] rawLabels, int iterations) {
    Partition raw = inGivenOrder(data, compact(rawLabels));
    int k = raw.groups();
    int d = data.columns();
    int[] place = places(raw.centres.values(), raw.sizes, d);
    double[] centres = new double[k * d];
    int[] ordered = new int[k];
    for (int c = 0; c < k; c++) {
      System.arraycopy(raw.centres.values(), c * d, centres, place[c] * d, d);
      ordered[place[c]] = raw.sizes[c];
    }
    int[] labels = raw.labels;
    for (int i = 0; i < labels.length; i++) {
      labels[i] = labels[i] < 0 ? -1 : place[labels[i]];
    }
    return new Partition(labels, new Matrix(k, d, centres), ordered, raw.inertia, iterations);
  }

  /**
   * A division whose groups keep the numbers they were given.
   *
   * @param labels -1 or 0 and up; every number up to the largest occurs
   */
  public static Partition inGivenOrder(Matrix data, int[] labels) {
    int k = 0;
    for (int label : labels) {
      k = Math.max(k, label + 1);
    }
    int d = data.columns();
    double[] centres = new double[k * d];
    int[] sizes = new int[k];
    accumulate(data, labels, centres, sizes);
    for (int c = 0; c < k; c++) {
      for (int j = 0; j < d; j++) {
        centres[c * d + j] /= sizes[c];
      }
    }
    Matrix matrix = new Matrix(k, d, centres);
    return new Partition(labels, matrix, sizes, inertia(data, labels, matrix), 0);
  }

  private static int[] compact(int[] raw) {
    int most = -1;
    for (int label : raw) {
      most = Math.max(most, label);
    }
    int[] number = new int[most + 1];
    int next = 0;
    int[] labels = new int[raw.length];
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] < 0) {
        labels[i] = -1;
        continue;
      }
      if (number[raw[i]] == 0) {
        number[raw[i]] = ++next;
      }
      labels[i] = number[raw[i]] - 1;
    }
    return labels;
  }

  /** Sums and sizes by chunks of rows, merged in their order. */
  private static void accumulate(Matrix data, int[] labels, double[] sums, int[] sizes) {
    int chunks = (labels.length + CHUNK - 1) / CHUNK;
    double[][] parts = new double[chunks][];
    int[][] counts = new int[chunks][sizes.length];
    IntStream.range(0, chunks)
        .parallel()
        .forEach(c -> parts[c] = sums(data, labels, c * CHUNK, counts[c], sums.length));
    for (int c = 0; c < chunks; c++) {
      for (int at = 0; at < sums.length; at++) {
        sums[at] += parts[c][at];
      }
      for (int g = 0; g < sizes.length; g++) {
        sizes[g] += counts[c][g];
      }
    }
  }

  private static double[] sums(Matrix data, int[] labels, int from, int[] counts, int length) {
    double[] sums = new double[length];
    int d = data.columns();
    double[] values = data.values();
    for (int i = from; i < Math.min(labels.length, from + CHUNK); i++) {
      if (labels[i] < 0) {
        continue;
      }
      counts[labels[i]]++;
      for (int j = 0, at = i * d, to = labels[i] * d; j < d; j++) {
        sums[to++] += values[at++];
      }
    }
    return sums;
  }

  private static int[] places(double[] centres, int[] sizes, int d) {
    Integer[] order = new Integer[sizes.length];
    Arrays.setAll(order, c -> c);
    Arrays.sort(
        order,
        (a, b) -> {
          int bySize = Integer.compare(sizes[b], sizes[a]);
          for (int j = 0; bySize == 0 && j < d; j++) {
            double difference = centres[a * d + j] - centres[b * d + j];
            bySize = Math.abs(difference) < 1e-9 ? 0 : difference < 0 ? -1 : 1;
          }
          return bySize;
        });
    int[] place = new int[sizes.length];
    for (int c = 0; c < order.length; c++) {
      place[order[c]] = c;
    }
    return place;
  }

  private static double inertia(Matrix data, int[] labels, Matrix centres) {
    double[] parts = new double[(labels.length + CHUNK - 1) / CHUNK];
    IntStream.range(0, parts.length)
        .parallel()
        .forEach(
            c -> {
              double sum = 0;
              int end = Math.min(labels.length, (c + 1) * CHUNK);
              for (int i = c * CHUNK; i < end; i++) {
                sum += labels[i] < 0 ? 0 : data.squaredDistance(i, centres, labels[i]);
              }
              parts[c] = sum;
            });
    return Arrays.stream(parts).sum();
  }

  /** How many groups, noise not counted. */
  public int groups() {
    return sizes.length;
  }

  /** The group of each row, or -1; read only. */
  public int[] labels() {
    return labels;
  }

  /** The mean of each group, one row each. */
  public Matrix centres() {
    return centres;
  }

  /** How many rows each group has. */
  public int[] sizes() {
    return sizes.clone();
  }

  /** How many rows are noise. */
  public int noise() {
    return labels.length - Arrays.stream(sizes).sum();
  }

  /** The sum of squared distances of the rows to their centres. */
  public double inertia() {
    return inertia;
  }

  /** How many rounds the search took; 0 where there are none. */
  public int iterations() {
    return iterations;
  }
}
