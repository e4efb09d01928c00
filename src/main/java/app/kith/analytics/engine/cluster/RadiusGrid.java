package app.kith.analytics.engine.cluster;

import app.kith.analytics.engine.Matrix;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Rows sorted into cells as wide as the radius, along the up to three columns that spread most: all
 * neighbours of a row lie in its own or an adjacent cell.
 */
final class RadiusGrid {
  private static final int MOST_AXES = 3;

  private final Matrix data;
  private final double squaredRadius;
  private final int[] rowsByCell;
  private final int[] starts;
  private final long[] keys;
  private final int[] cellOfRow;
  private final long[] steps;

  RadiusGrid(Matrix data, double radius) {
    this.data = data;
    this.squaredRadius = radius * radius * (1 + 1e-12);
    int n = data.rows();
    int[] axes = widestAxes(data);
    long[] cellKeys = new long[n];
    long[] strides = new long[axes.length];
    long stride = 1;
    for (int a = 0; a < axes.length; a++) {
      double low = low(data, axes[a]);
      double width = Math.max(radius, (high(data, axes[a]) - low) / 1_000_000);
      strides[a] = stride;
      long most = 0;
      for (int i = 0; i < n; i++) {
        long cell = (long) ((data.at(i, axes[a]) - low) / width) + 1;
        most = Math.max(most, cell);
        cellKeys[i] += cell * stride;
      }
      stride *= most + 2;
    }
    this.steps = steps(strides);
    this.rowsByCell = order(cellKeys);
    this.starts = new int[n + 1];
    this.keys = new long[n];
    this.cellOfRow = new int[n];
    this.cellCount = index(cellKeys);
  }

  private final int cellCount;

  private int index(long[] cellKeys) {
    int cells = 0;
    for (int p = 0; p < rowsByCell.length; p++) {
      long key = cellKeys[rowsByCell[p]];
      if (p == 0 || key != keys[cells - 1]) {
        keys[cells] = key;
        starts[cells++] = p;
      }
      cellOfRow[rowsByCell[p]] = cells - 1;
    }
    starts[cells] = rowsByCell.length;
    return cells;
  }

  private static int[] widestAxes(Matrix data) {
    Integer[] axes = new Integer[data.columns()];
    Arrays.setAll(axes, j -> j);
    Arrays.sort(
        axes, (a, b) -> Double.compare(high(data, b) - low(data, b), high(data, a) - low(data, a)));
    return Arrays.stream(axes).limit(MOST_AXES).mapToInt(a -> a).toArray();
  }

  private static double low(Matrix data, int column) {
    double low = Double.POSITIVE_INFINITY;
    for (int i = 0; i < data.rows(); i++) {
      low = Math.min(low, data.at(i, column));
    }
    return low;
  }

  private static double high(Matrix data, int column) {
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < data.rows(); i++) {
      high = Math.max(high, data.at(i, column));
    }
    return high;
  }

  private static long[] steps(long[] strides) {
    long[] steps = {0};
    for (long stride : strides) {
      long[] wider = new long[steps.length * 3];
      for (int s = 0; s < steps.length; s++) {
        wider[3 * s] = steps[s];
        wider[3 * s + 1] = steps[s] - stride;
        wider[3 * s + 2] = steps[s] + stride;
      }
      steps = wider;
    }
    return steps;
  }

  private static int[] order(long[] cellKeys) {
    Integer[] order = new Integer[cellKeys.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Long.compare(cellKeys[a], cellKeys[b]));
    return Arrays.stream(order).mapToInt(i -> i).toArray();
  }

  int cells() {
    return cellCount;
  }

  /** Calls for every neighbour of a row, itself included, until told to stop. */
  private void neighbours(int row, IntPredicate more) {
    long own = keys[cellOfRow[row]];
    for (long step : steps) {
      int cell = step == 0 ? cellOfRow[row] : Arrays.binarySearch(keys, 0, cellCount, own + step);
      for (int p = cell < 0 ? 0 : starts[cell]; cell >= 0 && p < starts[cell + 1]; p++) {
        int other = rowsByCell[p];
        if (data.squaredDistance(row, data, other) <= squaredRadius && !more.test(other)) {
          return;
        }
      }
    }
  }

  void markCores(int cell, int wanted, boolean[] core) {
    for (int p = starts[cell]; p < starts[cell + 1]; p++) {
      int[] found = {0};
      neighbours(rowsByCell[p], _ -> ++found[0] < wanted);
      core[rowsByCell[p]] = found[0] >= wanted;
    }
  }

  void joinCores(int cell, boolean[] core, int[] parent) {
    for (int p = starts[cell]; p < starts[cell + 1]; p++) {
      int row = rowsByCell[p];
      if (core[row]) {
        neighbours(
            row,
            other -> {
              if (other < row && core[other]) {
                join(parent, row, other);
              }
              return true;
            });
      }
    }
  }

  private static void join(int[] parent, int a, int b) {
    int rootA = compressedRoot(parent, a);
    int rootB = compressedRoot(parent, b);
    parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }

  private static int compressedRoot(int[] parent, int i) {
    int root = Dbscan.root(parent, i);
    int at = i;
    while (parent[at] != root) {
      int next = parent[at];
      parent[at] = root;
      at = next;
    }
    return root;
  }

  /**
   * The region of a row that is no core: of the regions with a core within the radius the one of
   * most cores, then the one with the nearest core; -1 if there is none.
   *
   * @param regions a region for each core, -1 for other rows
   * @param cores the number of cores of each region
   */
  int strongest(int row, int[] regions, int[] cores) {
    int[] best = {-1};
    double[] least = {0};
    neighbours(
        row,
        other -> {
          int region = regions[other];
          if (region >= 0) {
            double distance = data.squaredDistance(row, data, other);
            int more = best[0] < 0 ? 1 : Integer.compare(cores[region], cores[best[0]]);
            if (more > 0 || (more == 0 && distance < least[0])) {
              best[0] = region;
              least[0] = distance;
            }
          }
          return true;
        });
    return best[0];
  }
}
