package app.kith.analytics.engine.cluster;

import app.kith.analytics.engine.Chance;
import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;

/**
 * K-means by Hamerly's bounds (SDM 2010), which give exactly Lloyd's result with far fewer
 * distances, seeded by greedy k-means++ (Arthur and Vassilvitskii, SODA 2007).
 */
public final class KMeans {
  /** Seeds are sought among at most this many rows, drawn by their contents. */
  private static final int SEEDING_ROWS = 20_000;

  /** Above so many rows the tries are made on the sample, and only the best goes over all rows. */
  private static final int REHEARSED_ROWS = 100_000;

  private KMeans() {}

  /**
   * How to search.
   *
   * @param groups wanted groups, 1 or more; fewer are found where there are fewer distinct rows
   * @param starts tries from different seeds, the lowest inertia wins; 1 or more
   * @param rounds most rounds of one try
   * @param tolerance a try ends when the centres' squared move is at most this times the columns'
   *     mean variance (as scikit-learn); 0 goes on until no row changes its group
   * @param seed the same seed gives the same result
   */
  public record Options(int groups, int starts, int rounds, double tolerance, long seed) {
    /** Checks the ranges. */
    public Options {
      if (groups < 1 || starts < 1 || rounds < 1 || tolerance < 0) {
        throw new IllegalArgumentException("groups, starts, rounds, tolerance out of range");
      }
    }

    /** Ten starts, at most 300 rounds, to the very end. */
    public static Options groups(int groups, long seed) {
      return new Options(groups, 10, 300, 0, seed);
    }
  }

  /** Divides the rows. An empty matrix gives no groups. */
  public static Partition fit(Matrix data, Options options, Watch watch) {
    if (data.rows() == 0) {
      return Partition.of(data, new int[0], 0);
    }
    Matrix sample = data.pick(Chance.sample(data, SEEDING_ROWS, options.seed()));
    boolean rehearsed = data.rows() > REHEARSED_ROWS;
    HamerlySearch best = best(rehearsed ? sample : data, sample, options, watch);
    if (rehearsed) {
      Partition found = Partition.of(sample, best.labels(), best.rounds());
      return fitFrom(data, found.centres(), options, watch);
    }
    return Partition.of(data, best.labels(), best.rounds());
  }

  private static HamerlySearch best(Matrix data, Matrix sample, Options options, Watch watch) {
    HamerlySearch best = null;
    for (int start = 0; best == null || start < options.starts(); start++) {
      watch.check();
      long seed = Chance.mix(options.seed(), start);
      Matrix seeds = Seeding.choose(sample, options.groups(), seed);
      HamerlySearch search = new HamerlySearch(data, seeds);
      search.run(options, watch);
      if (best == null || search.inertia() < best.inertia() * (1 - 1e-12)) {
        best = search;
      }
      watch.report((start + 1.0) / options.starts());
    }
    return best;
  }

  /** Divides the rows from given centres, one try. */
  public static Partition fitFrom(Matrix data, Matrix centres, Options options, Watch watch) {
    HamerlySearch search = new HamerlySearch(data, centres);
    search.run(options, watch);
    return Partition.of(data, search.labels(), search.rounds());
  }

  /** The number of the nearest centre of each row. */
  public static int[] nearest(Matrix data, Matrix centres) {
    int[] nearest = new int[data.rows()];
    for (int i = 0; i < nearest.length; i++) {
      double least = Double.POSITIVE_INFINITY;
      for (int c = 0; c < centres.rows(); c++) {
        double distance = data.squaredDistance(i, centres, c);
        if (distance < least) {
          least = distance;
          nearest[i] = c;
        }
      }
    }
    return nearest;
  }
}
