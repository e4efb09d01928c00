package app.kith.analytics.engine.predict;

/** A binary tree of questions "is this column at most that?" with a value at every leaf. */
final class RegressionTree {
  private final int[] column;
  private final double[] threshold;
  private final int[] left;
  private final double[] value;

  /**
   * Nodes in arrays.
   *
   * @param column the column asked for; -1 at a leaf
   * @param threshold rows up to it go left
   * @param left the left child; the right one follows it
   * @param value at leaves
   */
  RegressionTree(int[] column, double[] threshold, int[] left, double[] value) {
    this.column = column;
    this.threshold = threshold;
    this.left = left;
    this.value = value;
  }

  double value(double[] x, int at) {
    int node = 0;
    while (column[node] >= 0) {
      node = left[node] + (x[at + column[node]] <= threshold[node] ? 0 : 1);
    }
    return value[node];
  }
}
