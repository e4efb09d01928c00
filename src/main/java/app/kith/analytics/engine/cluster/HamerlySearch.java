package app.kith.analytics.engine.cluster;

import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One run of K-means from given centres. Of each row a lower bound is kept of how much nearer its
 * own centre is than any other; while the centres have moved less than that, the row is not looked
 * at. Otherwise it is compared with every centre: to measure its own centre first, as Hamerly does,
 * costs more than it saves where all centres are measured in vector instructions. Blocks of rows
 * are worked on in parallel and merged in a fixed order, so that the number of cores does not
 * change a bit of the result.
 */
final class HamerlySearch {
  private static final int BLOCK = 8192;

  private final Matrix data;
  private final int d;
  private final int k;
  private final double[] sums;
  private final int[] counts;
  private final int[] labels;
  private final CentreState centres;
  private final RowBlock[] blocks;
  private int rounds;

  HamerlySearch(Matrix data, Matrix seeds) {
    int n = data.rows();
    this.data = data;
    this.d = data.columns();
    this.k = seeds.rows();
    this.sums = new double[k * d];
    this.counts = new int[k];
    this.labels = new int[n];
    Arrays.fill(labels, -1);
    this.centres = new CentreState(seeds);
    double[] gaps = new double[n];
    this.blocks = new RowBlock[(n + BLOCK - 1) / BLOCK];
    Arrays.setAll(
        blocks,
        b -> {
          int to = Math.min(n, (b + 1) * BLOCK);
          return new RowBlock(data, centres, labels, gaps, b * BLOCK, to);
        });
  }

  void run(KMeans.Options options, Watch watch) {
    double limit = options.tolerance() > 0 ? options.tolerance() * meanVariance() : 0;
    rounds = 0;
    while (rounds < options.rounds()) {
      watch.check();
      rounds++;
      int changed = assign(rounds == 1);
      boolean refilled = refillEmpty();
      double shift = centres.move(sums, counts);
      if (changed == 0 && !refilled) {
        break;
      }
      if (limit > 0 && shift <= limit) {
        assign(false);
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
    double[] parts = new double[blocks.length];
    each(b -> parts[b] = blocks[b].inertia());
    return Arrays.stream(parts).sum();
  }

  private void each(java.util.function.IntConsumer work) {
    IntStream.range(0, blocks.length).parallel().forEach(work);
  }

  private int assign(boolean first) {
    each(b -> blocks[b].assign(first));
    int changed = 0;
    for (RowBlock block : blocks) {
      changed += block.addChanges(sums, counts);
    }
    return changed;
  }

  private double meanVariance() {
    double[][] parts = new double[blocks.length][];
    each(b -> parts[b] = blocks[b].moments());
    double[] moments = new double[2 * d];
    for (double[] part : parts) {
      for (int j = 0; j < moments.length; j++) {
        moments[j] += part[j];
      }
    }
    double sum = 0;
    for (int j = 0; j < d; j++) {
      double mean = moments[j] / data.rows();
      sum += Math.max(0, moments[d + j] / data.rows() - mean * mean);
    }
    return d == 0 ? 0 : sum / d;
  }

  /** An empty group takes the row farthest from its centre, as scikit-learn does. */
  private boolean refillEmpty() {
    boolean refilled = false;
    for (int c = 0; c < k; c++) {
      int farthest = counts[c] > 0 ? -1 : farthest();
      if (farthest >= 0) {
        int old = labels[farthest];
        for (int j = 0; j < d; j++) {
          sums[old * d + j] -= data.at(farthest, j);
          sums[c * d + j] += data.at(farthest, j);
        }
        counts[old]--;
        counts[c]++;
        labels[farthest] = c;
        blocks[farthest / BLOCK].forget(farthest);
        refilled = true;
      }
    }
    return refilled;
  }

  private int farthest() {
    int farthest = -1;
    double most = 0;
    for (int i = 0; i < labels.length; i++) {
      double distance = counts[labels[i]] > 1 ? centres.squared(data, i, labels[i]) : 0;
      if (distance > most) {
        most = distance;
        farthest = i;
      }
    }
    return farthest;
  }
}
