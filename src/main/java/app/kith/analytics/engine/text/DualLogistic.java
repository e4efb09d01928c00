package app.kith.analytics.engine.text;

import java.util.SplittableRandom;

/**
 * Logistic regression with a ridge on sparse rows, by coordinate descent on its dual (Yu, Huang,
 * Lin, Machine Learning 85, 2011): half the squared weights plus c times the log losses, the
 * intercept being one more weight. A row whose own part is settled rests for a while.
 */
final class DualLogistic {
  private static final int MOST_ROUNDS = 100;
  private static final int MOST_STEPS = 50;
  private static final double SMALL = 1e-8;

  /** A round in which no row was off by more than this was the last one. */
  private static final double SETTLED = 0.2;

  /** A settled row is not looked at for so many rounds. */
  private static final int REST = 3;

  private final Sparse[] rows;
  private final double[] squares;
  private final double[] strengths;
  private final int wide;

  /**
   * Over rows.
   *
   * @param wide how many places there are; the place {@code wide} is the intercept
   * @param strengths c of each row, above 0
   */
  DualLogistic(Sparse[] rows, int wide, double[] strengths) {
    this.rows = rows;
    this.wide = wide;
    this.strengths = strengths;
    this.squares = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      squares[i] = 1 + rows[i].squares();
    }
  }

  /** The weights that tell the rows marked true from the others; the last is the intercept. */
  double[] fit(boolean[] yes, long seed) {
    int n = rows.length;
    double[] weights = new double[wide + 1];
    double[] share = new double[n];
    double[] rest = new double[n];
    int[] order = new int[n];
    int[] resting = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
      share[i] = Math.min(0.001, SMALL / strengths[i]) * strengths[i];
      rest[i] = strengths[i] - share[i];
      add(weights, rows[i], yes[i] ? share[i] : -share[i]);
    }
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double worst = 0;
      for (int k = n - 1; k >= 0; k--) {
        int swap = random.nextInt(k + 1);
        int i = order[swap];
        order[swap] = order[k];
        order[k] = i;
        if (resting[i] > 0) {
          resting[i]--;
          continue;
        }
        double off = improve(i, yes[i] ? 1 : -1, weights, share, rest);
        worst = Math.max(worst, off);
        resting[i] = off < SETTLED ? REST : 0;
      }
      if (worst < SETTLED && round >= REST) {
        break;
      }
    }
    return weights;
  }

  /** Newton's steps on one row's share; returns how far off it was. */
  private double improve(int i, int sign, double[] weights, double[] share, double[] rest) {
    double c = strengths[i];
    double a = squares[i];
    double b = sign * (rows[i].dot(weights) + weights[wide]);
    // the smaller of share and rest is moved: the other is too near c to tell
    boolean first = 0.5 * a * (rest[i] - share[i]) + b >= 0;
    double old = first ? share[i] : rest[i];
    double slant = first ? b : -b;
    double z = c - old < 0.5 * c ? 0.1 * old : old;
    double slope = a * (z - old) + slant + Math.log(z / (c - z));
    double off = Math.abs(slope);
    if (off < SETTLED / 2) {
      return off;
    }
    for (int step = 0; step < MOST_STEPS && Math.abs(slope) >= SETTLED / 10; step++) {
      double next = z - slope / (a + c / (c - z) / z);
      z = next <= 0 ? 0.1 * z : next;
      slope = a * (z - old) + slant + Math.log(z / (c - z));
    }
    share[i] = first ? z : c - z;
    rest[i] = first ? c - z : z;
    add(weights, rows[i], (first ? z - old : old - z) * sign);
    return off;
  }

  private void add(double[] weights, Sparse row, double times) {
    row.addTo(weights, times);
    weights[wide] += times;
  }
}
