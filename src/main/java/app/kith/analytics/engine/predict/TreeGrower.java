package app.kith.analytics.engine.predict;

import app.kith.analytics.engine.Chance;
import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Grows one tree on binned columns, the leaf of most gain first, from sums over the bins (Ke et
 * al., LightGBM, 2017). Gain is that of a Newton step on slopes and curvatures; with slopes -y and
 * curvatures 1 it is the fall in variance, and for 0/1 targets that of Gini's index.
 */
final class TreeGrower {
  /** Below this many cells a node's sums are gathered by one thread. */
  private static final int PARALLEL_CELLS = 200_000;

  /**
   * How far to grow.
   *
   * @param leaves at most so many
   * @param depth at most so many questions in a row
   * @param leafRows at least so many rows in a leaf
   * @param columns so many columns drawn anew for each node; 0 for all
   * @param shrinkage factor on every leaf's value
   */
  record Limits(int leaves, int depth, int leafRows, int columns, double shrinkage) {}

  private final BinnedMatrix data;
  private final Limits limits;
  private final double[] slopes;
  private final double[] curvatures;
  private final int[] rows;
  private final int[] spare;
  private final long seed;
  private final int[] column;
  private final double[] threshold;
  private final int[] left;
  private final double[] value;
  private final double[] cover;
  private int nodes = 1;

  /**
   * Prepares to grow.
   *
   * @param rows the rows to grow on, repeated ones counting again; reordered while growing
   */
  TreeGrower(
      BinnedMatrix data,
      Limits limits,
      double[] slopes,
      double[] curvatures,
      int[] rows,
      long seed) {
    this.data = data;
    this.limits = limits;
    this.slopes = slopes;
    this.curvatures = curvatures;
    this.rows = rows;
    this.spare = new int[rows.length];
    this.seed = seed;
    int most = 2 * limits.leaves();
    this.column = new int[most];
    this.threshold = new double[most];
    this.left = new int[most];
    this.value = new double[most];
    this.cover = new double[most];
  }

  /** A node that may still be split, with its best question. */
  private static final class Node {
    private final int number;
    private final int from;
    private final int to;
    private final int depth;
    private double[] sums = {};
    private double slope;
    private double curvature;
    private double gain;
    private int column = -1;
    private int bin;

    Node(int number, int from, int to, int depth) {
      this.number = number;
      this.from = from;
      this.to = to;
      this.depth = depth;
    }

    int size() {
      return to - from;
    }
  }

  /**
   * Grows the tree.
   *
   * @param scores receives each row's leaf value on top of what it holds; not touched if empty
   */
  RegressionTree grow(double[] scores) {
    Arrays.fill(column, -1);
    Node root = new Node(0, 0, rows.length, 0);
    root.sums = gather(root);
    total(root);
    ask(root);
    PriorityQueue<Node> open =
        new PriorityQueue<>(
            (a, b) ->
                a.gain == b.gain
                    ? Integer.compare(a.number, b.number)
                    : Double.compare(b.gain, a.gain));
    open.add(root);
    int leaves = 1;
    while (!open.isEmpty()) {
      Node node = open.remove();
      if (node.column < 0 || leaves >= limits.leaves()) {
        close(node, scores);
        continue;
      }
      leaves++;
      split(node, open);
    }
    return new RegressionTree(
        Arrays.copyOf(column, nodes),
        Arrays.copyOf(threshold, nodes),
        Arrays.copyOf(left, nodes),
        Arrays.copyOf(value, nodes),
        Arrays.copyOf(cover, nodes));
  }

  private void close(Node node, double[] scores) {
    double leaf = node.curvature > 0 ? -node.slope / node.curvature : 0;
    value[node.number] = leaf * limits.shrinkage();
    cover[node.number] = node.size();
    for (int p = node.from; scores.length > 0 && p < node.to; p++) {
      scores[rows[p]] += value[node.number];
    }
  }

  private void split(Node node, PriorityQueue<Node> open) {
    int middle = partition(node);
    column[node.number] = node.column;
    cover[node.number] = node.size();
    threshold[node.number] = data.edge(node.column, node.bin);
    left[node.number] = nodes;
    Node low = new Node(nodes++, node.from, middle, node.depth + 1);
    Node high = new Node(nodes++, middle, node.to, node.depth + 1);
    boolean deepest = low.depth >= limits.depth();
    Node small = low.size() <= high.size() ? low : high;
    Node large = small == low ? high : low;
    if (limits.columns() > 0 || deepest) {
      total(small);
      total(large);
      for (Node child : new Node[] {low, high}) {
        child.sums = deepest || child.size() < 2 * limits.leafRows() ? child.sums : gather(child);
      }
    } else {
      small.sums = gather(small);
      large.sums = node.sums;
      for (int at = 0; at < large.sums.length; at++) {
        large.sums[at] -= small.sums[at];
      }
      total(small);
      total(large);
    }
    node.sums = new double[0];
    for (Node child : new Node[] {low, high}) {
      if (!deepest && child.sums.length > 0) {
        ask(child);
      }
      open.add(child);
    }
  }

  private int partition(Node node) {
    byte[] bins = data.column(node.column);
    int low = node.from;
    int high = 0;
    for (int p = node.from; p < node.to; p++) {
      int row = rows[p];
      if ((bins[row] & 255) <= node.bin) {
        rows[low++] = row;
      } else {
        spare[high++] = row;
      }
    }
    System.arraycopy(spare, 0, rows, low, high);
    return low;
  }

  private void total(Node node) {
    double slope = 0;
    double curvature = 0;
    for (int p = node.from; p < node.to; p++) {
      slope += slopes[rows[p]];
      curvature += curvatures[rows[p]];
    }
    node.slope = slope;
    node.curvature = curvature;
  }

  /** Slope, curvature and rows of every bin of every column that may be asked for. */
  private double[] gather(Node node) {
    int[] columns = columns(node);
    int[] offsets = offsets(columns);
    double[] sums = new double[3 * offsets[columns.length]];
    double[] slope = new double[node.size()];
    double[] curvature = new double[node.size()];
    for (int p = node.from, q = 0; p < node.to; p++, q++) {
      slope[q] = slopes[rows[p]];
      curvature[q] = curvatures[rows[p]];
    }
    IntStream chosen = IntStream.range(0, columns.length);
    boolean large = (long) node.size() * columns.length > PARALLEL_CELLS;
    (large ? chosen.parallel() : chosen)
        .forEach(
            c -> {
              byte[] bins = data.column(columns[c]);
              int offset = 3 * offsets[c];
              for (int p = node.from, q = 0; p < node.to; p++, q++) {
                int at = offset + 3 * (bins[rows[p]] & 255);
                sums[at] += slope[q];
                sums[at + 1] += curvature[q];
                sums[at + 2]++;
              }
            });
    return sums;
  }

  /** Where the bins of each of these columns begin; one more entry holds their number. */
  private int[] offsets(int[] columns) {
    int[] offsets = new int[columns.length + 1];
    for (int c = 0; c < columns.length; c++) {
      offsets[c + 1] = offsets[c] + data.bins(columns[c]);
    }
    return offsets;
  }

  private int[] columns(Node node) {
    int all = data.columns();
    int[] columns = new int[all];
    Arrays.setAll(columns, j -> j);
    int wanted = limits.columns();
    if (wanted <= 0 || wanted >= all) {
      return columns;
    }
    long word = Chance.mix(seed, node.number);
    for (int j = 0; j < wanted; j++) {
      int other = j + (int) (Chance.unit(Chance.mix(word, j)) * (all - j));
      int swap = columns[j];
      columns[j] = columns[other];
      columns[other] = swap;
    }
    return Arrays.copyOf(columns, wanted);
  }

  private void ask(Node node) {
    double[] sums = node.sums;
    double whole = node.slope * node.slope / Math.max(node.curvature, 1e-12);
    node.gain = 1e-9;
    int[] columns = columns(node);
    int[] offsets = offsets(columns);
    for (int c = 0; c < columns.length; c++) {
      double slope = 0;
      double curvature = 0;
      double count = 0;
      int bins = data.bins(columns[c]);
      for (int b = 0, at = 3 * offsets[c]; b < bins - 1; b++, at += 3) {
        slope += sums[at];
        curvature += sums[at + 1];
        count += sums[at + 2];
        if (count < limits.leafRows() || sums[at + 2] == 0) {
          continue;
        }
        double restRows = node.size() - count;
        double rest = node.curvature - curvature;
        if (restRows < limits.leafRows() || curvature < 1e-3 || rest < 1e-3) {
          continue;
        }
        double other = node.slope - slope;
        double gain = slope * slope / curvature + other * other / rest - whole;
        if (gain > node.gain) {
          node.gain = gain;
          node.column = columns[c];
          node.bin = b;
        }
      }
    }
  }
}
