package app.kith.analytics.engine.predict;

import app.kith.analytics.engine.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Columns cut into at most 255 bins each, so that a split is sought among bins and not values. */
final class BinnedMatrix {
  private static final int MOST_BINS = 255;

  private final int rows;
  private final byte[][] bins;
  private final double[][] edges;
  private final List<Group> groups;

  /**
   * Columns whose sums are gathered together: one column of many bins, or columns of two bins of
   * which no row lies in the upper bin of more than one, as one-hot columns are (exclusive feature
   * bundling; Ke et al., LightGBM, 2017).
   *
   * @param columns one, or all of the bundle
   * @param bins a row's bin; in a bundle 0 for none, else 1 + the place of the column
   * @param size how many bins
   */
  record Group(int[] columns, byte[] bins, int size) {
    boolean bundled() {
      return columns.length > 1;
    }
  }

  BinnedMatrix(Matrix data) {
    this.rows = data.rows();
    this.bins = new byte[data.columns()][];
    this.edges = new double[data.columns()][];
    IntStream.range(0, data.columns())
        .parallel()
        .forEach(
            j -> {
              double[] column = new double[rows];
              Arrays.setAll(column, i -> data.at(i, j));
              edges[j] = edges(column);
              bins[j] = bins(column, edges[j]);
            });
    this.groups = grouped();
  }

  /** Midpoints between distinct values, or between quantiles if there are too many. */
  private static double[] edges(double[] column) {
    double[] sorted = column.clone();
    Arrays.sort(sorted);
    double[] distinct = Arrays.stream(sorted).distinct().toArray();
    if (distinct.length <= MOST_BINS) {
      double[] middles = new double[Math.max(0, distinct.length - 1)];
      Arrays.setAll(middles, b -> distinct[b] + (distinct[b + 1] - distinct[b]) / 2);
      return middles;
    }
    double[] cuts = new double[MOST_BINS - 1];
    for (int b = 0; b < cuts.length; b++) {
      double place = (b + 1.0) / MOST_BINS * (sorted.length - 1);
      int below = (int) place;
      int above = Math.min(below + 1, sorted.length - 1);
      cuts[b] = sorted[below] + (sorted[above] - sorted[below]) / 2;
    }
    return Arrays.stream(cuts).distinct().toArray();
  }

  private static byte[] bins(double[] column, double[] edges) {
    byte[] bins = new byte[column.length];
    for (int i = 0; i < column.length; i++) {
      int place = Arrays.binarySearch(edges, column[i]);
      bins[i] = (byte) (place < 0 ? -place - 1 : place);
    }
    return bins;
  }

  private List<Group> grouped() {
    List<Group> found = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    byte[] taken = new byte[rows];
    for (int j = 0; j < bins.length; j++) {
      if (bins(j) != 2) {
        if (bins(j) > 2) {
          found.add(new Group(new int[] {j}, bins[j], bins(j)));
        }
        continue;
      }
      if (open.size() == MOST_BINS - 1 || clash(taken, bins[j])) {
        found.add(bundle(open, taken));
        open.clear();
        taken = new byte[rows];
      }
      open.add(j);
      for (int i = 0; i < rows; i++) {
        if (bins[j][i] != 0) {
          taken[i] = (byte) open.size();
        }
      }
    }
    if (!open.isEmpty()) {
      found.add(bundle(open, taken));
    }
    return List.copyOf(found);
  }

  private static boolean clash(byte[] taken, byte[] bins) {
    for (int i = 0; i < bins.length; i++) {
      if (bins[i] != 0 && taken[i] != 0) {
        return true;
      }
    }
    return false;
  }

  private static Group bundle(List<Integer> open, byte[] taken) {
    int[] columns = open.stream().mapToInt(j -> j).toArray();
    return new Group(columns, taken, columns.length + 1);
  }

  /** All columns that differ between rows, in groups. */
  List<Group> groups() {
    return groups;
  }

  int rows() {
    return rows;
  }

  int columns() {
    return bins.length;
  }

  /** A column's bin of every row, unsigned; a value up to edge b lies in bin b or below. */
  byte[] column(int column) {
    return bins[column];
  }

  /** The largest value of a bin that is not the last. */
  double edge(int column, int bin) {
    return edges[column][bin];
  }

  /** How many bins a column has. */
  int bins(int column) {
    return edges[column].length + 1;
  }
}
