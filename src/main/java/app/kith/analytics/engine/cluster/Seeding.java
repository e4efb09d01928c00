package app.kith.analytics.engine.cluster;

import app.kith.analytics.engine.Chance;
import app.kith.analytics.engine.Matrix;
import java.util.Arrays;

/**
 * Greedy k-means++: each next seed is the best of a few rows drawn with a chance proportional to
 * the squared distance to the seeds so far. Rows draw by their contents (the smallest of
 * exponential keys wins, Efraimidis and Spirakis 2006), so that their order does not matter.
 */
final class Seeding {
  private Seeding() {}

  /**
   * Chooses seeds.
   *
   * @return at most {@code groups} distinct rows; fewer if there are fewer distinct rows
   */
  static Matrix choose(Matrix rows, int groups, long seed) {
    int n = rows.rows();
    long[] words = Chance.ofRows(rows, seed);
    int tries = 2 + (int) Math.log(groups);
    int[] chosen = new int[groups];
    chosen[0] = smallest(words);
    double[] least = new double[n];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    lower(rows, chosen[0], least, least);
    double[] trial = new double[n];
    double[] better = new double[n];
    int count = 1;
    while (count < groups) {
      int best = -1;
      double bestSum = Double.POSITIVE_INFINITY;
      for (int t = 0; t < tries; t++) {
        int candidate = draw(words, least, Chance.mix(seed, 1000L * count + t));
        if (candidate < 0) {
          break;
        }
        double sum = lower(rows, candidate, least, trial);
        if (sum < bestSum) {
          bestSum = sum;
          best = candidate;
          double[] swap = better;
          better = trial;
          trial = swap;
        }
      }
      if (best < 0) {
        break;
      }
      chosen[count++] = best;
      double[] swap = least;
      least = better;
      better = swap;
    }
    return rows.pick(Arrays.copyOf(chosen, count));
  }

  private static int smallest(long[] words) {
    int smallest = 0;
    for (int i = 1; i < words.length; i++) {
      if (words[i] < words[smallest]) {
        smallest = i;
      }
    }
    return smallest;
  }

  private static int draw(long[] words, double[] weights, long seed) {
    int drawn = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < words.length; i++) {
      if (weights[i] > 0) {
        double key = -Math.log(Chance.unit(Chance.mix(seed, words[i]))) / weights[i];
        if (key < least) {
          least = key;
          drawn = i;
        }
      }
    }
    return drawn;
  }

  /** Writes the smaller of the old and the new distance of each row; returns their sum. */
  private static double lower(Matrix rows, int centre, double[] old, double[] lowered) {
    double sum = 0;
    for (int i = 0; i < old.length; i++) {
      lowered[i] = Math.min(old[i], rows.squaredDistance(i, rows, centre));
      sum += lowered[i];
    }
    return sum;
  }
}
