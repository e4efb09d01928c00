package app.kith.analytics.engine.cluster;

import app.kith.analytics.engine.Matrix;
import java.util.Arrays;

/**
 * Rows sorted into cells as wide as the radius, along the up to three columns that spread most: all
 * neighbours of a row lie in its own or an adjacent cell. Rows are named by their places in that
 * order, where neighbours lie together in memory.
 */
final class RadiusGrid {
  private static final int MOST_AXES = 3;
  private static final double MOST_CELLS = 1_000_000;

  private final int d;
  private final double squaredRadius;
  private final double[] x;
  private final int[] rows;
  private final int[] starts;
  private final long[] keys;
  private final long[] steps;

  RadiusGrid(Matrix data, double radius) {
    int n = data.rows();
    this.d = data.columns();
    this.squaredRadius = radius * radius * (1 + 1e-12);
    double[] low = new double[d];
    double[] high = new double[d];
    measure(data, low, high);
    int[] axes = widest(low, high);
    long[] cellKeys = new long[n];
    long[] strides = new long[axes.length];
    long stride = 1;
    for (int a = 0; a < axes.length; a++) {
      int axis = axes[a];
      double width = Math.max(radius, (high[axis] - low[axis]) / MOST_CELLS);
      strides[a] = stride;
      for (int i = 0; i < n; i++) {
        cellKeys[i] += ((long) ((data.at(i, axis) - low[axis]) / width) + 1) * stride;
      }
      stride *= (long) ((high[axis] - low[axis]) / width) + 3;
    }
    this.steps = steps(strides);
    long[] sorted = cellKeys.clone();
    Arrays.parallelSort(sorted);
    this.keys = Arrays.stream(sorted).distinct().toArray();
    this.starts = new int[keys.length + 1];
    this.rows = new int[n];
    this.x = new double[n * d];
    place(data, cellKeys);
  }

  private static void measure(Matrix data, double[] low, double[] high) {
    Arrays.fill(low, Double.POSITIVE_INFINITY);
    Arrays.fill(high, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < data.rows(); i++) {
      for (int j = 0; j < low.length; j++) {
        low[j] = Math.min(low[j], data.at(i, j));
        high[j] = Math.max(high[j], data.at(i, j));
      }
    }
  }

  private static int[] widest(double[] low, double[] high) {
    Integer[] axes = new Integer[low.length];
    Arrays.setAll(axes, j -> j);
    Arrays.sort(axes, (a, b) -> Double.compare(high[b] - low[b], high[a] - low[a]));
    return Arrays.stream(axes).limit(MOST_AXES).mapToInt(a -> a).toArray();
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

  private void place(Matrix data, long[] cellKeys) {
    int[] cellOfRow = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      cellOfRow[i] = Arrays.binarySearch(keys, cellKeys[i]);
      starts[cellOfRow[i] + 1]++;
    }
    for (int cell = 0; cell < keys.length; cell++) {
      starts[cell + 1] += starts[cell];
    }
    int[] next = starts.clone();
    for (int i = 0; i < rows.length; i++) {
      int place = next[cellOfRow[i]]++;
      rows[place] = i;
      System.arraycopy(data.values(), i * d, x, place * d, d);
    }
  }

  int cells() {
    return keys.length;
  }

  /** The row of the matrix at a place. */
  int row(int place) {
    return rows[place];
  }

  int start(int cell) {
    return starts[cell];
  }

  int end(int cell) {
    return starts[cell + 1];
  }

  /** The cells around a cell that hold rows, itself first. */
  private int[] around(int cell) {
    int[] around = new int[steps.length];
    int count = 0;
    for (long step : steps) {
      int other = step == 0 ? cell : Arrays.binarySearch(keys, keys[cell] + step);
      if (other >= 0) {
        around[count++] = other;
      }
    }
    return Arrays.copyOf(around, count);
  }

  private double squared(int p, int q) {
    double sum = 0;
    for (int a = p * d, b = q * d, end = a + d; a < end; a++, b++) {
      double difference = x[a] - x[b];
      sum += difference * difference;
    }
    return sum;
  }

  /** Marks the places of a cell that have enough neighbours. */
  void markCores(int cell, int wanted, boolean[] core) {
    int[] around = around(cell);
    for (int p = start(cell); p < end(cell); p++) {
      int found = 0;
      for (int c = 0; c < around.length && found < wanted; c++) {
        int end = end(around[c]);
        for (int q = start(around[c]); q < end && found < wanted; q++) {
          found += squared(p, q) <= squaredRadius ? 1 : 0;
        }
      }
      core[p] = found >= wanted;
    }
  }

  /** Joins the cores of a cell with the neighbouring cores at earlier places. */
  void joinCores(int cell, boolean[] core, int[] parent) {
    int[] around = around(cell);
    for (int p = start(cell); p < end(cell); p++) {
      for (int c = 0; core[p] && c < around.length; c++) {
        int end = Math.min(p, end(around[c]));
        for (int q = start(around[c]); q < end; q++) {
          if (core[q] && parent[q] != parent[p] && squared(p, q) <= squaredRadius) {
            join(parent, p, q);
          }
        }
      }
    }
  }

  private static void join(int[] parent, int a, int b) {
    int rootA = compressedRoot(parent, a);
    int rootB = compressedRoot(parent, b);
    int root = Math.min(rootA, rootB);
    parent[Math.max(rootA, rootB)] = root;
    parent[a] = root;
    parent[b] = root;
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
   * The region of a place that is no core: of the regions with a core within the radius the one of
   * most cores, then the one with the nearest core; -1 if there is none.
   *
   * @param regions a region for each core, -1 for other places
   * @param cores the number of cores of each region
   */
  int strongest(int cell, int place, int[] regions, int[] cores) {
    int best = -1;
    double least = 0;
    for (int other : around(cell)) {
      for (int q = start(other); q < end(other); q++) {
        int region = regions[q];
        double distance = region < 0 ? Double.POSITIVE_INFINITY : squared(place, q);
        if (distance <= squaredRadius) {
          int more = best < 0 ? 1 : Integer.compare(cores[region], cores[best]);
          if (more > 0 || (more == 0 && distance < least)) {
            best = region;
            least = distance;
          }
        }
      }
    }
    return best;
  }
}
