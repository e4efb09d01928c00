package app.kith.analytics.engine.predict;

import app.kith.analytics.engine.Chance;
import java.util.Arrays;

/**
 * Grows one tree of a forest (Breiman 2001) on binned columns: rows drawn with replacement, and at
 * every node some columns drawn anew, of which the one that lowers Gini's index most is asked.
 * Columns in which a node's rows do not differ do not count as drawn.
 */
final class VoteGrower {
  private static final int BITS = 21;
  private static final long DRAWN = 1L << BITS;
  private static final long ROW = DRAWN << BITS;
  private static final long LOWEST = DRAWN - 1;

  private final BinnedMatrix data;
  private final int leafRows;
  private final int tried;
  private final long seed;

  /**
   * For every row 1, how often it was drawn, and how often with yes, side by side in one number.
   */
  private final long[] votes;

  private final int[] rows;
  private final int[] spare;
  private final int[] columns;
  private final long[] sums = new long[256];
  private int[] column = new int[64];
  private double[] threshold = new double[64];
  private int[] left = new int[64];
  private double[] value = new double[64];
  private double[] cover = new double[64];
  private int nodes = 1;
  private int bestColumn;
  private int bestBin;
  private double bestGain;

  /**
   * Draws the rows.
   *
   * @param leafRows at least so many different rows in a leaf
   * @param tried how many columns that differ are tried at a node
   */
  VoteGrower(BinnedMatrix data, boolean[] happened, int leafRows, int tried, long seed) {
    this.data = data;
    this.leafRows = leafRows;
    this.tried = tried;
    this.seed = seed;
    int n = data.rows();
    this.votes = new long[n];
    for (int i = 0; i < Math.min(n, LOWEST); i++) {
      int row = (int) (Chance.unit(Chance.mix(seed, i)) * n);
      votes[row] += DRAWN + (happened[row] ? 1 : 0) + (votes[row] == 0 ? ROW : 0);
    }
    int[] drawn = new int[n];
    int count = 0;
    for (int i = 0; i < n; i++) {
      drawn[count] = i;
      count += votes[i] > 0 ? 1 : 0;
    }
    this.rows = Arrays.copyOf(drawn, count);
    this.spare = new int[count];
    this.columns = new int[data.columns()];
    Arrays.setAll(columns, j -> j);
  }

  RegressionTree grow() {
    split(0, 0, rows.length);
    return new RegressionTree(
        Arrays.copyOf(column, nodes),
        Arrays.copyOf(threshold, nodes),
        Arrays.copyOf(left, nodes),
        Arrays.copyOf(value, nodes),
        Arrays.copyOf(cover, nodes));
  }

  private void split(int node, int from, int to) {
    long total = 0;
    for (int p = from; p < to; p++) {
      total += votes[rows[p]];
    }
    double count = drawn(total);
    double yes = total & LOWEST;
    cover[node] = Math.max(1, count);
    value[node] = count == 0 ? 0 : yes / count;
    column[node] = -1;
    if (to - from < 2 * leafRows || yes == 0 || yes == count) {
      return;
    }
    choose(node, from, to, total);
    if (bestColumn < 0) {
      return;
    }
    column[node] = bestColumn;
    threshold[node] = data.edge(bestColumn, bestBin);
    int middle = partition(bestColumn, bestBin, from, to);
    int low = nodes;
    left[node] = low;
    nodes += 2;
    makeRoom();
    split(low, from, middle);
    split(low + 1, middle, to);
  }

  private static double drawn(long votes) {
    return votes / DRAWN & LOWEST;
  }

  private void makeRoom() {
    if (nodes > column.length) {
      int size = 2 * column.length;
      column = Arrays.copyOf(column, size);
      threshold = Arrays.copyOf(threshold, size);
      left = Arrays.copyOf(left, size);
      value = Arrays.copyOf(value, size);
      cover = Arrays.copyOf(cover, size);
    }
  }

  /** Draws columns until enough of them differed and tries each. */
  private void choose(int node, int from, int to, long total) {
    double yes = total & LOWEST;
    bestColumn = -1;
    bestGain = yes * yes / drawn(total) + 1e-9;
    long word = Chance.mix(seed, ~node);
    int differed = 0;
    for (int drawn = 0; drawn < columns.length && differed < tried; drawn++) {
      int other = drawn + (int) (Chance.unit(Chance.mix(word, drawn)) * (columns.length - drawn));
      int wanted = columns[other];
      columns[other] = columns[drawn];
      columns[drawn] = wanted;
      if (data.bins(wanted) > 1 && tryColumn(wanted, from, to, total)) {
        differed++;
      }
    }
  }

  /** Tries every cut of a column; false if all rows of the node are alike in it. */
  private boolean tryColumn(int wanted, int from, int to, long total) {
    byte[] bins = data.column(wanted);
    int size = data.bins(wanted);
    if (size == 2) {
      long high = 0;
      for (int p = from; p < to; p++) {
        int row = rows[p];
        high += votes[row] & -(long) bins[row];
      }
      return consider(wanted, 0, total - high, total);
    }
    Arrays.fill(sums, 0, size, 0);
    for (int p = from; p < to; p++) {
      int row = rows[p];
      sums[bins[row] & 255] += votes[row];
    }
    long low = 0;
    boolean differs = false;
    for (int b = 0; b < size - 1; b++) {
      if (sums[b] != 0) {
        low += sums[b];
        differs |= consider(wanted, b, low, total);
      }
    }
    return differs;
  }

  /** Remembers the cut if it gains most; false if it leaves one side empty. */
  private boolean consider(int wanted, int bin, long low, long total) {
    long high = total - low;
    long lowRows = low / ROW;
    long highRows = high / ROW;
    if (lowRows >= leafRows && highRows >= leafRows) {
      double lowYes = low & LOWEST;
      double highYes = high & LOWEST;
      double gain = lowYes * lowYes / drawn(low) + highYes * highYes / drawn(high);
      if (gain > bestGain) {
        bestGain = gain;
        bestColumn = wanted;
        bestBin = bin;
      }
    }
    return lowRows > 0 && highRows > 0;
  }

  private int partition(int wanted, int bin, int from, int to) {
    byte[] bins = data.column(wanted);
    int low = from;
    int high = 0;
    for (int p = from; p < to; p++) {
      int row = rows[p];
      if ((bins[row] & 255) <= bin) {
        rows[low++] = row;
      } else {
        spare[high++] = row;
      }
    }
    System.arraycopy(spare, 0, rows, low, high);
    return low;
  }
}
