package app.kith.analytics.engine.cluster;

import app.kith.analytics.engine.Matrix;
import java.util.Arrays;

/**
 * A run of rows in a K-means search; its work touches nothing outside itself. Rows whose bounds do
 * not hold are gathered column by column and compared with all centres at once, in loops that the
 * compiler turns into vector instructions.
 */
final class RowBlock {
  private static final int TILE = 256;

  private final Matrix data;
  private final double[] x;
  private final int d;
  private final int k;
  private final CentreState centres;
  private final int[] labels;
  private final double[] gaps;
  private final int from;
  private final int to;
  private final int[] countChange;
  private final double[] sumChange;
  private int changed;

  /**
   * The rows from {@code from} to {@code to}.
   *
   * @param gaps of each row the least lead of its own centre, plus the centres' drift by then
   */
  RowBlock(Matrix data, CentreState centres, int[] labels, double[] gaps, int from, int to) {
    this.data = data;
    this.x = data.values();
    this.d = data.columns();
    this.k = centres.count();
    this.centres = centres;
    this.labels = labels;
    this.gaps = gaps;
    this.from = from;
    this.to = to;
    this.countChange = new int[k];
    this.sumChange = new double[k * d];
  }

  /** Gives every row its nearest centre. */
  void assign(boolean first) {
    Arrays.fill(countChange, 0);
    Arrays.fill(sumChange, 0);
    changed = 0;
    double[] drifts = centres.drifts();
    int[] rows = new int[to - from];
    int doubtful = first ? all(rows) : doubtful(rows, drifts);
    Tile tile = new Tile(k, d);
    for (int at = 0; at < doubtful; at += TILE) {
      scan(tile, rows, at, Math.min(TILE, doubtful - at), drifts);
    }
  }

  private int all(int[] rows) {
    Arrays.setAll(rows, i -> from + i);
    return rows.length;
  }

  /** Gathers the rows whose centre may have changed, without a branch that could be mistaken. */
  private int doubtful(int[] rows, double[] drifts) {
    int count = 0;
    for (int i = from; i < to; i++) {
      rows[count] = i;
      count += gaps[i] < drifts[labels[i]] ? 1 : 0;
    }
    return count;
  }

  private void scan(Tile tile, int[] rows, int at, int count, double[] drifts) {
    tile.load(x, rows, at, count);
    tile.measure(centres.values(), count);
    for (int t = 0; t < count; t++) {
      int row = rows[at + t];
      int old = labels[row];
      int nearest = tile.nearest(t, old);
      if (nearest != old) {
        changed++;
        labels[row] = nearest;
        change(row, nearest, 1);
        if (old >= 0) {
          change(row, old, -1);
        }
      }
      gaps[row] = tile.second(t) - tile.least(t) + drifts[nearest];
    }
  }

  private void change(int row, int centre, int sign) {
    countChange[centre] += sign;
    for (int j = 0, p = row * d, q = centre * d; j < d; j++) {
      sumChange[q++] += sign * x[p++];
    }
  }

  /** Adds what the last assignment changed; returns how many rows changed their centre. */
  int addChanges(double[] sums, int[] counts) {
    for (int c = 0; c < k; c++) {
      counts[c] += countChange[c];
    }
    for (int at = 0; at < sums.length; at++) {
      sums[at] += sumChange[at];
    }
    return changed;
  }

  /** Drops what is known of a row, so that the next assignment looks at it. */
  void forget(int row) {
    gaps[row] = Double.NEGATIVE_INFINITY;
  }

  /** The sum of squared distances to the centres. */
  double inertia() {
    double inertia = 0;
    for (int i = from; i < to; i++) {
      inertia += centres.squared(data, i, labels[i]);
    }
    return inertia;
  }

  /** The sums of every column, then those of their squares. */
  double[] moments() {
    double[] moments = new double[2 * d];
    for (int i = from, at = from * d; i < to; i++) {
      for (int j = 0; j < d; j++, at++) {
        moments[j] += x[at];
        moments[d + j] += x[at] * x[at];
      }
    }
    return moments;
  }

  /** Some rows, column by column, and their distances to every centre. */
  private static final class Tile {
    private final int k;
    private final int d;
    private final double[][] columns;
    private final double[][] squared;
    private final double[] least = new double[TILE];
    private final double[] second = new double[TILE];
    private final double[] leastSquared = new double[TILE];

    Tile(int k, int d) {
      this.k = k;
      this.d = d;
      this.columns = new double[d][TILE];
      this.squared = new double[k][TILE];
    }

    /**
     * Gathers rows. Their ends come in a pass of their own: reads so few and independent wait for
     * memory together, while all the reads of one row after another would wait row by row.
     */
    void load(double[] x, int[] rows, int first, int count) {
      if (d == 0) {
        return;
      }
      double[] head = columns[0];
      double[] tail = columns[d - 1];
      for (int t = 0; t < count; t++) {
        int at = rows[first + t] * d;
        head[t] = x[at];
        tail[t] = x[at + d - 1];
      }
      for (int t = 0; t < count; t++) {
        int at = rows[first + t] * d;
        for (int j = 1; j < d - 1; j++) {
          columns[j][t] = x[at + j];
        }
      }
    }

    void measure(double[] centres, int count) {
      Arrays.fill(leastSquared, 0, count, Double.POSITIVE_INFINITY);
      Arrays.fill(second, 0, count, Double.POSITIVE_INFINITY);
      for (int c = 0; c < k; c++) {
        double[] out = squared[c];
        Arrays.fill(out, 0, count, 0);
        int j = 0;
        for (; j + 4 <= d; j += 4) {
          addFour(columns, j, centres, c * d + j, out, count);
        }
        for (; j < d; j++) {
          addOne(columns[j], centres[c * d + j], out, count);
        }
        rank(out, leastSquared, second, count);
      }
      for (int t = 0; t < count; t++) {
        least[t] = Math.sqrt(leastSquared[t]);
      }
      for (int t = 0; t < count; t++) {
        second[t] = Math.sqrt(second[t]);
      }
    }

    private static void addFour(
        double[][] columns, int j, double[] centres, int at, double[] out, int count) {
      double[] a = columns[j];
      double[] b = columns[j + 1];
      double[] c = columns[j + 2];
      double[] d = columns[j + 3];
      double ca = centres[at];
      double cb = centres[at + 1];
      double cc = centres[at + 2];
      double cd = centres[at + 3];
      for (int t = 0; t < count; t++) {
        double da = a[t] - ca;
        double db = b[t] - cb;
        double dc = c[t] - cc;
        double dd = d[t] - cd;
        out[t] = out[t] + (da * da + db * db) + (dc * dc + dd * dd);
      }
    }

    private static void addOne(double[] column, double centre, double[] out, int count) {
      for (int t = 0; t < count; t++) {
        double difference = column[t] - centre;
        out[t] = out[t] + difference * difference;
      }
    }

    private static void rank(double[] out, double[] least, double[] second, int count) {
      for (int t = 0; t < count; t++) {
        second[t] = Math.min(second[t], Math.max(least[t], out[t]));
        least[t] = Math.min(least[t], out[t]);
      }
    }

    /** The nearest centre of a row; the old one if it is as near as any. */
    int nearest(int t, int old) {
      double wanted = leastSquared[t];
      if (old >= 0 && squared[old][t] == wanted) {
        return old;
      }
      int nearest = 0;
      while (nearest < k - 1 && squared[nearest][t] != wanted) {
        nearest++;
      }
      return nearest;
    }

    double least(int t) {
      return least[t];
    }

    double second(int t) {
      return second[t];
    }
  }
}
