package app.kith.analytics.engine.predict;

/**
 * How much each column contributed to a tree's answer for one row: exact Shapley values, a column
 * not known counting as the mix of rows the tree was grown on (Lundberg, Erion and Lee, TreeSHAP,
 * 2018). They sum to the answer less the mean answer.
 */
final class TreeShares {
  private final RegressionTree tree;
  private final double[] x;
  private final int at;
  private final double[] shares;

  private TreeShares(RegressionTree tree, double[] x, int at, double[] shares) {
    this.tree = tree;
    this.x = x;
    this.at = at;
    this.shares = shares;
  }

  /** Adds every column's share to {@code shares}. */
  static void add(RegressionTree tree, double[] x, int at, double[] shares) {
    if (!tree.isLeaf(0)) {
      new TreeShares(tree, x, at, shares).walk(0, new Path(0), 1, 1, -1);
    }
  }

  /**
   * Goes down both ways.
   *
   * @param zero the share of rows that come here when the column asked last is not known
   * @param one 1 if this row comes here when it is known, else 0
   */
  private void walk(int node, Path before, double zero, double one, int column) {
    Path path = before.longer(zero, one, column);
    if (tree.isLeaf(node)) {
      for (int i = 1; i < path.length; i++) {
        shares[path.column[i]] +=
            path.weightWithout(i) * (path.one[i] - path.zero[i]) * tree.leaf(node);
      }
      return;
    }
    double zeroBefore = 1;
    double oneBefore = 1;
    int asked = path.find(tree.column(node));
    if (asked > 0) {
      zeroBefore = path.zero[asked];
      oneBefore = path.one[asked];
      path.remove(asked);
    }
    int hot = tree.next(node, x, at);
    for (int child = tree.left(node); child <= tree.left(node) + 1; child++) {
      walk(
          child,
          path,
          zeroBefore * tree.share(child, node),
          child == hot ? oneBefore : 0,
          tree.column(node));
    }
  }

  /** The columns asked on the way down, and for every size of subset the weight that goes here. */
  private static final class Path {
    private final int[] column;
    private final double[] zero;
    private final double[] one;
    private final double[] weight;
    private int length;

    Path(int capacity) {
      column = new int[capacity];
      zero = new double[capacity];
      one = new double[capacity];
      weight = new double[capacity];
    }

    Path longer(double nextZero, double nextOne, int nextColumn) {
      Path path = new Path(length + 1);
      System.arraycopy(column, 0, path.column, 0, length);
      System.arraycopy(zero, 0, path.zero, 0, length);
      System.arraycopy(one, 0, path.one, 0, length);
      System.arraycopy(weight, 0, path.weight, 0, length);
      int last = length;
      path.length = length + 1;
      path.column[last] = nextColumn;
      path.zero[last] = nextZero;
      path.one[last] = nextOne;
      path.weight[last] = last == 0 ? 1 : 0;
      for (int i = last - 1; i >= 0; i--) {
        path.weight[i + 1] += nextOne * path.weight[i] * (i + 1) / path.length;
        path.weight[i] = nextZero * path.weight[i] * (last - i) / path.length;
      }
      return path;
    }

    int find(int wanted) {
      for (int i = 1; i < length; i++) {
        if (column[i] == wanted) {
          return i;
        }
      }
      return -1;
    }

    /** The summed weights as they were before column i was asked. */
    double weightWithout(int i) {
      int last = length - 1;
      double next = weight[last];
      double sum = 0;
      for (int j = last - 1; j >= 0; j--) {
        if (one[i] != 0) {
          double earlier = next * length / ((j + 1) * one[i]);
          sum += earlier;
          next = weight[j] - earlier * zero[i] * (last - j) / length;
        } else {
          sum += weight[j] * length / (zero[i] * (last - j));
        }
      }
      return sum;
    }

    /** Takes column i back. */
    void remove(int i) {
      int last = length - 1;
      double next = weight[last];
      for (int j = last - 1; j >= 0; j--) {
        if (one[i] != 0) {
          double kept = weight[j];
          weight[j] = next * length / ((j + 1) * one[i]);
          next = kept - weight[j] * zero[i] * (last - j) / length;
        } else {
          weight[j] = weight[j] * length / (zero[i] * (last - j));
        }
      }
      for (int j = i; j < last; j++) {
        column[j] = column[j + 1];
        zero[j] = zero[j + 1];
        one[j] = one[j + 1];
      }
      length = last;
    }
  }
}
