package app.kith.analytics.engine.predict;

import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * The straight line of least loss with a ridge, by Newton's method: the least of half the squared
 * weights plus c times the sum of losses, the intercept free (scikit-learn's convention).
 */
final class StraightLine {
  private static final int CHUNK = 4096;
  private static final int ROUNDS = 50;

  private final double[] weights;

  private StraightLine(double[] weights) {
    this.weights = weights;
  }

  /**
   * Fits.
   *
   * @param data features on comparable scales
   * @param targets one for each row
   * @param c the weight of the data against the ridge, above 0
   */
  static StraightLine fit(Matrix data, double[] targets, Loss kind, double c, Watch watch) {
    int d = data.columns();
    double[] weights = new double[d + 1];
    Sums at = Sums.of(data, targets, weights, kind);
    double loss = loss(at, weights, c);
    for (int round = 0; round < ROUNDS; round++) {
      watch.check();
      double[] slope = slope(at, weights, c);
      double[] step = solve(at.curvature, slope, c, d);
      double fall = 0;
      for (int j = 0; j <= d; j++) {
        fall += step[j] * slope[j];
      }
      if (fall <= 1e-10 * Math.max(1, loss)) {
        break;
      }
      double nextLoss = Double.NaN;
      double[] next = weights;
      for (double length = 1; !(nextLoss < loss) && length > 1e-6; length /= 2) {
        next = moved(weights, step, length);
        at = Sums.of(data, targets, next, kind);
        nextLoss = loss(at, next, c);
      }
      if (!(nextLoss < loss)) {
        break;
      }
      weights = next;
      loss = nextLoss;
    }
    return new StraightLine(weights);
  }

  private static double[] moved(double[] from, double[] step, double length) {
    double[] to = new double[from.length];
    Arrays.setAll(to, j -> from[j] - length * step[j]);
    return to;
  }

  private static double loss(Sums sums, double[] weights, double c) {
    double squares = 0;
    for (int j = 0; j < weights.length - 1; j++) {
      squares += weights[j] * weights[j];
    }
    return squares / 2 + c * sums.loss;
  }

  private static double[] slope(Sums sums, double[] weights, double c) {
    double[] slope = new double[weights.length];
    Arrays.setAll(slope, j -> c * sums.slope[j] + (j < weights.length - 1 ? weights[j] : 0));
    return slope;
  }

  private static double[] solve(double[] curvature, double[] slope, double c, int d) {
    DMatrixRMaj matrix = new DMatrixRMaj(d + 1, d + 1);
    for (int a = 0; a <= d; a++) {
      for (int b = 0; b <= a; b++) {
        double value = c * curvature[a * (d + 1) + b] + (a == b ? (a < d ? 1 : 1e-10) : 0);
        matrix.set(a, b, value);
        matrix.set(b, a, value);
      }
    }
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(d + 1);
    DMatrixRMaj step = new DMatrixRMaj(d + 1, 1);
    if (!solver.setA(matrix)) {
      return slope;
    }
    solver.solve(DMatrixRMaj.wrap(d + 1, 1, slope.clone()), step);
    return step.getData();
  }

  /** The weights, one for each column, then the intercept. */
  double[] weights() {
    return weights.clone();
  }

  /** The score of every row. */
  double[] scores(Matrix data) {
    double[] scores = new double[data.rows()];
    int d = data.columns();
    Arrays.setAll(scores, i -> score(data.values(), i * d, d, weights));
    return scores;
  }

  private static double score(double[] x, int at, int d, double[] weights) {
    double score = weights[d];
    for (int j = 0; j < d; j++) {
      score += x[at + j] * weights[j];
    }
    return score;
  }

  /** Loss, slope and curvature summed over the rows, by chunks merged in their order. */
  private static final class Sums {
    private double loss;
    private final double[] slope;
    private final double[] curvature;

    private Sums(int d) {
      slope = new double[d + 1];
      curvature = new double[(d + 1) * (d + 1)];
    }

    static Sums of(Matrix data, double[] targets, double[] weights, Loss kind) {
      int chunks = (data.rows() + CHUNK - 1) / CHUNK;
      Sums[] parts = new Sums[chunks];
      IntStream.range(0, chunks)
          .parallel()
          .forEach(c -> parts[c] = chunk(data, targets, weights, c * CHUNK, kind));
      Sums all = new Sums(data.columns());
      for (Sums part : parts) {
        all.loss += part.loss;
        add(all.slope, part.slope);
        add(all.curvature, part.curvature);
      }
      return all;
    }

    private static void add(double[] to, double[] what) {
      for (int j = 0; j < to.length; j++) {
        to[j] += what[j];
      }
    }

    private static Sums chunk(
        Matrix data, double[] targets, double[] weights, int from, Loss kind) {
      int d = data.columns();
      Sums sums = new Sums(d);
      double[] row = new double[d + 1];
      row[d] = 1;
      int[] used = new int[d + 1];
      for (int i = from; i < Math.min(data.rows(), from + CHUNK); i++) {
        System.arraycopy(data.values(), i * d, row, 0, d);
        double score = score(row, 0, d, weights);
        double wrong = kind.slope(score, targets[i]);
        sums.loss += kind.value(score, targets[i]);
        int count = 0;
        for (int j = 0; j <= d; j++) {
          if (row[j] != 0) {
            used[count++] = j;
            sums.slope[j] += wrong * row[j];
          }
        }
        double weight = kind.curvature(score, targets[i]);
        if (weight > 0) {
          sums.curve(row, used, count, weight);
        }
      }
      return sums;
    }

    /** Adds one row's outer product; most one-hot columns are 0 and cost nothing. */
    private void curve(double[] row, int[] used, int count, double weight) {
      int wide = row.length;
      for (int a = 0; a < count; a++) {
        double factor = weight * row[used[a]];
        int at = used[a] * wide;
        for (int b = 0; b <= a; b++) {
          curvature[at + used[b]] += factor * row[used[b]];
        }
      }
    }
  }
}
