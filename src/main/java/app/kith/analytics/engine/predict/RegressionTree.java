package app.kith.analytics.engine.predict;

/** A binary tree of questions "is this column at most that?" with a value at every leaf. */
final class RegressionTree {
  private final int[] column;
  private final double[] threshold;
  private final int[] left;
  private final double[] value;
  private final double[] cover;

  /**
   * Nodes in arrays.
   *
   * @param column the column asked for; -1 at a leaf
   * @param threshold rows up to it go left
   * @param left the left child; the right one follows it
   * @param value at leaves
   * @param cover how many rows came by
   */
  RegressionTree(int[] column, double[] threshold, int[] left, double[] value, double[] cover) {
    this.column = column;
    this.threshold = threshold;
    this.left = left;
    this.value = value;
    this.cover = cover;
  }

  double value(double[] x, int at) {
    int node = 0;
    while (column[node] >= 0) {
      node = next(node, x, at);
    }
    return value[node];
  }

  boolean isLeaf(int node) {
    return column[node] < 0;
  }

  int column(int node) {
    return column[node];
  }

  int left(int node) {
    return left[node];
  }

  /** The child that a row goes to. */
  int next(int node, double[] x, int at) {
    return left[node] + (x[at + column[node]] <= threshold[node] ? 0 : 1);
  }

  double leaf(int node) {
    return value[node];
  }

  /** The share of a node's rows that went to one of its children. */
  double share(int child, int node) {
    return cover[child] / cover[node];
  }

  int nodes() {
    return column.length;
  }
}
