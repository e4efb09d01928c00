package app.kith.analytics.engine.predict;

import app.kith.analytics.engine.Chance;
import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;

/**
 * A support vector machine of squared hinge loss: a straight border, or one that bends where people
 * are alike (a Gaussian kernel on landmarks, Williams and Seeger 2001). Its scores are no chances;
 * see {@link Calibrated}.
 */
public final class SupportVectors implements Classifier {
  private static final int LANDMARKS = 200;

  private final StraightLine line;
  private final Kernel kernel;

  private SupportVectors(StraightLine line, Kernel kernel) {
    this.line = line;
    this.kernel = kernel;
  }

  /** What the border is straight in. */
  private sealed interface Kernel {
    Matrix features(Matrix data);
  }

  /** The columns as they are. */
  private record Same() implements Kernel {
    @Override
    public Matrix features(Matrix data) {
      return data;
    }
  }

  /** A straight border of weight c. */
  public static SupportVectors linear(Matrix data, boolean[] happened, double c, Watch watch) {
    return fit(data, happened, c, new Same(), watch);
  }

  /** A bending border: likeness is exp(-|a - b|² / (columns x variance)). */
  public static SupportVectors gaussian(
      Matrix data, boolean[] happened, double c, long seed, Watch watch) {
    return fit(data, happened, c, Landmarks.of(data, seed), watch);
  }

  private static SupportVectors fit(
      Matrix data, boolean[] happened, double c, Kernel kernel, Watch watch) {
    double[] targets = LogisticRegression.targets(happened);
    return new SupportVectors(
        StraightLine.fit(kernel.features(data), targets, Loss.SQUARED_HINGE, c, watch), kernel);
  }

  @Override
  public double[] scores(Matrix data) {
    return line.scores(kernel.features(data));
  }

  /** The weights of the columns, then the intercept; empty if the border is not straight. */
  double[] weights() {
    return kernel instanceof Same ? line.weights() : new double[0];
  }

  /** Likeness to some of the rows, turned so that products of features are likenesses. */
  private record Landmarks(Matrix places, double width, DMatrixRMaj root) implements Kernel {
    static Landmarks of(Matrix data, long seed) {
      Matrix places = data.pick(Chance.sample(data, LANDMARKS, seed + 1));
      double mean = Arrays.stream(data.values()).average().orElse(0);
      double variance =
          Arrays.stream(data.values()).map(v -> (v - mean) * (v - mean)).average().orElse(0);
      double width = 1 / Math.max(1e-12, data.columns() * variance);
      int m = places.rows();
      DMatrixRMaj likeness = new DMatrixRMaj(m, m);
      for (int a = 0; a < m; a++) {
        for (int b = 0; b < m; b++) {
          double near = Math.exp(-width * places.squaredDistance(a, places, b));
          likeness.set(a, b, near + (a == b ? 1e-6 : 0));
        }
      }
      CholeskyDecomposition_F64<DMatrixRMaj> roots = DecompositionFactory_DDRM.chol(m, true);
      if (!roots.decompose(likeness)) {
        throw new IllegalStateException("likenesses with a ridge always have a root");
      }
      return new Landmarks(places, width, roots.getT(null));
    }

    @Override
    public Matrix features(Matrix data) {
      int m = places.rows();
      double[] features = new double[data.rows() * m];
      IntStream.range(0, data.rows())
          .parallel()
          .forEach(
              i -> {
                for (int a = 0, at = i * m; a < m; a++) {
                  double sum = Math.exp(-width * data.squaredDistance(i, places, a));
                  for (int b = 0; b < a; b++) {
                    sum -= root.unsafe_get(a, b) * features[at + b];
                  }
                  features[at + a] = sum / root.unsafe_get(a, a);
                }
              });
      return new Matrix(data.rows(), m, features);
    }
  }
}
