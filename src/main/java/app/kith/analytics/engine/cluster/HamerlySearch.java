package app.kith.analytics.engine.cluster;

import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One run of K-means from given centres. For each row an upper bound of the distance to its own
 * centre and a lower bound of the distance to any other are kept; most rows need no distance at all
 * in most rounds. Blocks of rows are worked on in parallel and merged in a fixed order, so that the
 * number of cores does not change a bit of the result.
 */
final class HamerlySearch {
  private static final int BLOCK = 8192;

  private final double[] x;
  private final int n;
  private final int d;
  private final int k;
  private final double[] centres;
  private final double[] sums;
  private final int[] counts;
  private final double[] half;
  private final double[] moved;
  private final int[] labels;
  private final double[] upper;
  private final double[] lower;
  private final Block[] blocks;
  private int rounds;

  HamerlySearch(Matrix data, Matrix seeds) {
    this.x = data.values();
    this.n = data.rows();
    this.d = data.columns();
    this.k = seeds.rows();
    this.centres = seeds.values().clone();
    this.sums = new double[k * d];
    this.counts = new int[k];
    this.half = new double[k];
    this.moved = new double[k];
    this.labels = new int[n];
    Arrays.fill(labels, -1);
    this.upper = new double[n];
    this.lower = new double[n];
    this.blocks = new Block[(n + BLOCK - 1) / BLOCK];
    Arrays.setAll(blocks, b -> new Block(b * BLOCK, Math.min(n, (b + 1) * BLOCK)));
  }

  void run(KMeans.Options options, Watch watch) {
    double limit = options.tolerance() > 0 ? options.tolerance() * meanVariance() : 0;
    rounds = 0;
    while (rounds < options.rounds()) {
      watch.check();
      rounds++;
      boolean first = rounds == 1;
      halfDistances();
      IntStream.range(0, blocks.length).parallel().forEach(b -> blocks[b].assign(first));
      int changed = merge();
      boolean refilled = refillEmpty();
      double shift = move();
      if (changed == 0 && !refilled) {
        break;
      }
      loosen();
      if (limit > 0 && shift <= limit) {
        halfDistances();
        IntStream.range(0, blocks.length).parallel().forEach(b -> blocks[b].assign(false));
        merge();
        break;
      }
    }
  }

  int[] labels() {
    return labels;
  }

  int rounds() {
    return rounds;
  }

  double inertia() {
    double inertia = 0;
    for (int i = 0; i < n; i++) {
      inertia += squared(i, labels[i]);
    }
    return inertia;
  }

  private double meanVariance() {
    double[] mean = new double[d];
    double[] square = new double[d];
    for (int i = 0, at = 0; i < n; i++) {
      for (int j = 0; j < d; j++, at++) {
        double v = x[at];
        mean[j] += v;
        square[j] += v * v;
      }
    }
    double sum = 0;
    for (int j = 0; j < d; j++) {
      double m = mean[j] / n;
      sum += Math.max(0, square[j] / n - m * m);
    }
    return d == 0 ? 0 : sum / d;
  }

  private double squared(int row, int centre) {
    double sum = 0;
    for (int p = row * d, q = centre * d, end = p + d; p < end; p++, q++) {
      double difference = x[p] - centres[q];
      sum += difference * difference;
    }
    return sum;
  }

  /** Half the distance of each centre to the next one: rows nearer than that cannot change. */
  private void halfDistances() {
    Arrays.fill(half, Double.POSITIVE_INFINITY);
    for (int a = 0; a < k; a++) {
      for (int b = 0; b < a; b++) {
        double sum = 0;
        for (int j = 0; j < d; j++) {
          double difference = centres[a * d + j] - centres[b * d + j];
          sum += difference * difference;
        }
        double distance = Math.sqrt(sum) / 2;
        half[a] = Math.min(half[a], distance);
        half[b] = Math.min(half[b], distance);
      }
    }
  }

  private int merge() {
    int changed = 0;
    for (Block block : blocks) {
      changed += block.changed;
      for (int c = 0; c < k; c++) {
        counts[c] += block.countChange[c];
      }
      for (int at = 0; at < sums.length; at++) {
        sums[at] += block.sumChange[at];
      }
    }
    return changed;
  }

  /** An empty group takes the row farthest from its centre, as scikit-learn does. */
  private boolean refillEmpty() {
    boolean refilled = false;
    for (int c = 0; c < k; c++) {
      if (counts[c] > 0) {
        continue;
      }
      int farthest = -1;
      double most = 0;
      for (int i = 0; i < n; i++) {
        double distance = counts[labels[i]] > 1 ? squared(i, labels[i]) : 0;
        if (distance > most) {
          most = distance;
          farthest = i;
        }
      }
      if (farthest >= 0) {
        int old = labels[farthest];
        for (int j = 0; j < d; j++) {
          sums[old * d + j] -= x[farthest * d + j];
          sums[c * d + j] += x[farthest * d + j];
        }
        counts[old]--;
        counts[c]++;
        labels[farthest] = c;
        upper[farthest] = Double.POSITIVE_INFINITY;
        lower[farthest] = 0;
        refilled = true;
      }
    }
    return refilled;
  }

  private double move() {
    double shift = 0;
    for (int c = 0; c < k; c++) {
      double sum = 0;
      for (int j = 0; j < d && counts[c] > 0; j++) {
        double centre = sums[c * d + j] / counts[c];
        double difference = centre - centres[c * d + j];
        sum += difference * difference;
        centres[c * d + j] = centre;
      }
      shift += sum;
      moved[c] = Math.sqrt(sum);
    }
    return shift;
  }

  private void loosen() {
    int farthest = 0;
    double second = 0;
    for (int c = 1; c < k; c++) {
      if (moved[c] > moved[farthest]) {
        second = moved[farthest];
        farthest = c;
      } else {
        second = Math.max(second, moved[c]);
      }
    }
    for (Block block : blocks) {
      block.loosenOwn = moved;
      block.most = moved[farthest];
      block.mostCentre = farthest;
      block.mostOfOthers = second;
    }
  }

  /** A run of rows; its work touches nothing outside itself. */
  private final class Block {
    private final int from;
    private final int to;
    private final int[] countChange = new int[k];
    private final double[] sumChange = new double[k * d];
    private double[] loosenOwn = new double[0];
    private double most;
    private double mostOfOthers;
    private int mostCentre;
    private int changed;

    Block(int from, int to) {
      this.from = from;
      this.to = to;
    }

    void assign(boolean first) {
      Arrays.fill(countChange, 0);
      Arrays.fill(sumChange, 0);
      changed = 0;
      for (int i = from; i < to; i++) {
        if (first) {
          scan(i);
          continue;
        }
        int own = labels[i];
        upper[i] += loosenOwn[own];
        lower[i] -= own == mostCentre ? mostOfOthers : most;
        double safe = Math.max(half[own], lower[i]);
        if (upper[i] > safe) {
          upper[i] = Math.sqrt(squared(i, own));
          if (upper[i] > safe) {
            scan(i);
          }
        }
      }
    }

    private void scan(int i) {
      double least = Double.POSITIVE_INFINITY;
      double second = Double.POSITIVE_INFINITY;
      int nearest = 0;
      for (int c = 0; c < k; c++) {
        double distance = squared(i, c);
        if (distance < least) {
          second = least;
          least = distance;
          nearest = c;
        } else if (distance < second) {
          second = distance;
        }
      }
      upper[i] = Math.sqrt(least);
      lower[i] = Math.sqrt(second);
      int old = labels[i];
      if (old != nearest) {
        changed++;
        labels[i] = nearest;
        change(i, nearest, 1);
        if (old >= 0) {
          change(i, old, -1);
        }
      }
    }

    private void change(int row, int centre, int sign) {
      countChange[centre] += sign;
      for (int j = 0, p = row * d, q = centre * d; j < d; j++) {
        sumChange[q++] += sign * x[p++];
      }
    }
  }
}
