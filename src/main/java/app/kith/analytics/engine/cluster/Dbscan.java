package app.kith.analytics.engine.cluster;

import app.kith.analytics.engine.Chance;
import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Dense regions of any shape (Ester, Kriegel, Sander, Xu, KDD 1996). A row within the radius of
 * cores of two regions joins the region of more cores, so that the order of rows does not matter.
 */
public final class Dbscan {
  private static final int CURVE_ROWS = 2_000;

  private Dbscan() {}

  /**
   * Finds the regions.
   *
   * @param radius neighbours are at most so far, above 0
   * @param neighbours a core has at least so many within the radius, itself counted
   * @return groups, and -1 for noise
   */
  public static Partition fit(Matrix data, double radius, int neighbours, Watch watch) {
    if (!(radius > 0)) {
      throw new IllegalArgumentException("the radius must be above 0");
    }
    int n = data.rows();
    RadiusGrid grid = new RadiusGrid(data, radius);
    boolean[] core = marked(grid, n, neighbours, watch);
    watch.report(0.5);
    int[] parent = new int[n];
    Arrays.setAll(parent, i -> i);
    for (int cell = 0; cell < grid.cells(); cell++) {
      grid.joinCores(cell, core, parent);
    }
    watch.check();
    int[] regions = new int[n];
    int[] cores = new int[n];
    for (int p = 0; p < n; p++) {
      regions[p] = core[p] ? root(parent, p) : -1;
      if (core[p]) {
        cores[regions[p]]++;
      }
    }
    int[] labels = new int[n];
    IntStream.range(0, grid.cells())
        .parallel()
        .forEach(
            cell -> {
              for (int p = grid.start(cell); p < grid.end(cell); p++) {
                labels[grid.row(p)] =
                    core[p] ? regions[p] : grid.strongest(cell, p, regions, cores);
              }
            });
    watch.report(1);
    return Partition.of(data, labels, 0);
  }

  /** Which places of a grid are cores. */
  private static boolean[] marked(RadiusGrid grid, int n, int neighbours, Watch watch) {
    boolean[] core = new boolean[n];
    IntStream.range(0, grid.cells())
        .parallel()
        .forEach(
            cell -> {
              watch.check();
              grid.markCores(cell, neighbours, core);
            });
    return core;
  }

  /** Which rows are cores, as in {@link #fit}. */
  public static boolean[] cores(Matrix data, double radius, int neighbours, Watch watch) {
    int n = data.rows();
    RadiusGrid grid = new RadiusGrid(data, radius);
    boolean[] marked = marked(grid, n, neighbours, watch);
    boolean[] core = new boolean[n];
    for (int place = 0; place < n; place++) {
      core[grid.row(place)] = marked[place];
    }
    return core;
  }

  static int root(int[] parent, int i) {
    int root = i;
    while (parent[root] != root) {
      root = parent[root];
    }
    return root;
  }

  /**
   * How far the n-th neighbour is, of every row or of a sample of 2,000.
   *
   * @param neighbours as in {@link #fit}
   * @return rising; empty if there are too few rows
   */
  public static double[] distances(Matrix data, int neighbours, Watch watch) {
    int rank = Math.min(neighbours, data.rows()) - 1;
    if (rank < 1) {
      return new double[0];
    }
    double[] curve =
        IntStream.of(Chance.sample(data, CURVE_ROWS, 0))
            .parallel()
            .mapToDouble(
                row -> {
                  watch.check();
                  double[] distances = new double[data.rows()];
                  Arrays.setAll(distances, i -> data.squaredDistance(row, data, i));
                  return Math.sqrt(smallest(distances, rank));
                })
            .toArray();
    Arrays.sort(curve);
    return curve;
  }

  /**
   * A radius to begin with: where a rising curve of distances bends most, that is lies farthest
   * below its chord.
   *
   * @param curve of {@link #distances}
   * @return above 0; 1 if all rows are equal or there are too few
   */
  public static double bend(double[] curve) {
    if (curve.length == 0) {
      return 1;
    }
    int last = curve.length - 1;
    double radius = curve[last];
    double deepest = 0;
    for (int i = 0; i < last; i++) {
      double chord = curve[0] + (curve[last] - curve[0]) * i / last;
      if (chord - curve[i] > deepest) {
        deepest = chord - curve[i];
        radius = curve[i];
      }
    }
    return radius > 0 ? radius : curve[last] > 0 ? curve[last] : 1;
  }

  private static double smallest(double[] values, int rank) {
    int low = 0;
    int high = values.length - 1;
    while (low < high) {
      double pivot = values[(low + high) >>> 1];
      int i = low;
      int j = high;
      while (i <= j) {
        while (values[i] < pivot) {
          i++;
        }
        while (values[j] > pivot) {
          j--;
        }
        if (i <= j) {
          double swap = values[i];
          values[i++] = values[j];
          values[j--] = swap;
        }
      }
      if (rank <= j) {
        high = j;
      } else if (rank >= i) {
        low = i;
      } else {
        break;
      }
    }
    return values[rank];
  }
}
