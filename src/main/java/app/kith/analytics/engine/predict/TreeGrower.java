package app.kith.analytics.engine.predict;

import java.util.Arrays;
import java.util.List;
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
   * @param shrinkage factor on every leaf's value
   */
  record Limits(int leaves, int depth, int leafRows, double shrinkage) {}

  private final BinnedMatrix data;
  private final List<BinnedMatrix.Group> groups;
  private final int[] offsets;
  private final Limits limits;
  private final double[] slopes;
  private final double[] curvatures;
  private final int[] rows;
  private final int[] spare;
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
  TreeGrower(BinnedMatrix data, Limits limits, double[] slopes, double[] curvatures, int[] rows) {
    this.data = data;
    this.groups = data.groups();
    this.offsets = new int[groups.size() + 1];
    for (int g = 0; g < groups.size(); g++) {
      offsets[g + 1] = offsets[g] + groups.get(g).size();
    }
    this.limits = limits;
    this.slopes = slopes;
    this.curvatures = curvatures;
    this.rows = rows;
    this.spare = new int[rows.length];
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
    if (!deepest) {
      small.sums = gather(small);
      large.sums = node.sums;
      for (int at = 0; at < large.sums.length; at++) {
        large.sums[at] -= small.sums[at];
      }
    }
    total(small);
    total(large);
    node.sums = new double[0];
    for (Node child : new Node[] {low, high}) {
      if (!deepest && child.size() >= 2 * limits.leafRows()) {
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

  /** Slope, curvature and rows of every bin of every group. */
  private double[] gather(Node node) {
    double[] sums = new double[3 * offsets[groups.size()]];
    double[] slope = new double[node.size()];
    double[] curvature = new double[node.size()];
    for (int p = node.from, q = 0; p < node.to; p++, q++) {
      slope[q] = slopes[rows[p]];
      curvature[q] = curvatures[rows[p]];
    }
    IntStream all = IntStream.range(0, groups.size());
    boolean large = (long) node.size() * groups.size() > PARALLEL_CELLS;
    (large ? all.parallel() : all)
        .forEach(
            g -> {
              byte[] bins = groups.get(g).bins();
              int offset = 3 * offsets[g];
              for (int p = node.from, q = 0; p < node.to; p++, q++) {
                int at = offset + 3 * (bins[rows[p]] & 255);
                sums[at] += slope[q];
                sums[at + 1] += curvature[q];
                sums[at + 2]++;
              }
            });
    return sums;
  }

  /** Finds the question of most gain. */
  private void ask(Node node) {
    node.gain = 1e-9;
    for (int g = 0; g < groups.size(); g++) {
      BinnedMatrix.Group group = groups.get(g);
      int from = 3 * offsets[g];
      if (group.bundled()) {
        for (int k = 0; k < group.columns().length; k++) {
          int at = from + 3 * (k + 1);
          consider(
              node,
              group.columns()[k],
              0,
              node.slope - node.sums[at],
              node.curvature - node.sums[at + 1],
              node.size() - node.sums[at + 2]);
        }
      } else {
        askInOrder(node, group, from);
      }
    }
  }

  private void askInOrder(Node node, BinnedMatrix.Group group, int from) {
    double slope = 0;
    double curvature = 0;
    double count = 0;
    for (int b = 0, at = from; b < group.size() - 1; b++, at += 3) {
      slope += node.sums[at];
      curvature += node.sums[at + 1];
      count += node.sums[at + 2];
      if (node.sums[at + 2] > 0) {
        consider(node, group.columns()[0], b, slope, curvature, count);
      }
    }
  }

  /** Remembers the question if its low side, with these sums, gains more than any before. */
  private void consider(
      Node node, int wanted, int bin, double slope, double curvature, double count) {
    double rest = node.curvature - curvature;
    if (count < limits.leafRows()
        || node.size() - count < limits.leafRows()
        || curvature < 1e-3
        || rest < 1e-3) {
      return;
    }
    double other = node.slope - slope;
    double gain =
        slope * slope / curvature
            + other * other / rest
            - node.slope * node.slope / Math.max(node.curvature, 1e-12);
    if (gain > node.gain) {
      node.gain = gain;
      node.column = wanted;
      node.bin = bin;
    }
  }
}
