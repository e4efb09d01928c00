package app.kith.analytics.engine;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Principal components: the few directions along which rows differ most. Eigenvectors of the
 * covariance matrix; each component's sign makes its largest loading positive.
 */
public final class Pca {
  private final double[] means;
  private final double[][] loadings;
  private final double[] explained;

  private Pca(double[] means, double[][] loadings, double[] explained) {
    this.means = means;
    this.loadings = loadings;
    this.explained = explained;
  }

  /**
   * Fits to the rows.
   *
   * @param data scaled as the caller wishes; any number of rows, none gives zero variance
   */
  public static Pca fit(Matrix data) {
    int d = data.columns();
    double[] means = means(data);
    DMatrixRMaj covariance = covariance(data, means);
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(d, true, true);
    if (d == 0 || !eigen.decompose(covariance)) {
      return new Pca(means, new double[0][], new double[0]);
    }
    Integer[] order = new Integer[d];
    double[] variances = new double[d];
    double total = 0;
    for (int j = 0; j < d; j++) {
      order[j] = j;
      variances[j] = Math.max(0, eigen.getEigenvalue(j).getReal());
      total += variances[j];
    }
    java.util.Arrays.sort(order, (a, b) -> Double.compare(variances[b], variances[a]));
    double[][] loadings = new double[d][];
    double[] explained = new double[d];
    for (int c = 0; c < d; c++) {
      loadings[c] = oriented(eigen.getEigenVector(order[c]).getData().clone());
      explained[c] = total > 0 ? variances[order[c]] / total : 0;
    }
    return new Pca(means, loadings, explained);
  }

  private static double[] means(Matrix data) {
    int d = data.columns();
    double[] means = new double[d];
    double[] values = data.values();
    for (int at = 0; at < values.length; at++) {
      means[at % d] += values[at];
    }
    for (int j = 0; j < d; j++) {
      means[j] /= Math.max(1, data.rows());
    }
    return means;
  }

  private static DMatrixRMaj covariance(Matrix data, double[] means) {
    int d = data.columns();
    double[] sums = new double[d * d];
    double[] row = new double[d];
    double[] values = data.values();
    for (int i = 0; i < data.rows(); i++) {
      for (int j = 0; j < d; j++) {
        row[j] = values[i * d + j] - means[j];
      }
      for (int a = 0; a < d; a++) {
        for (int b = 0; b <= a; b++) {
          sums[a * d + b] += row[a] * row[b];
        }
      }
    }
    DMatrixRMaj covariance = new DMatrixRMaj(d, d);
    for (int a = 0; a < d; a++) {
      for (int b = 0; b <= a; b++) {
        double value = sums[a * d + b] / Math.max(1, data.rows());
        covariance.set(a, b, value);
        covariance.set(b, a, value);
      }
    }
    return covariance;
  }

  private static double[] oriented(double[] vector) {
    int largest = 0;
    for (int j = 1; j < vector.length; j++) {
      if (Math.abs(vector[j]) > Math.abs(vector[largest]) + 1e-12) {
        largest = j;
      }
    }
    double sign = vector[largest] < 0 ? -1 : 1;
    for (int j = 0; j < vector.length; j++) {
      vector[j] *= sign;
    }
    return vector;
  }

  /** The share of all variance that each component explains, falling, summing to 1 (or all 0). */
  public double[] explained() {
    return explained.clone();
  }

  /** How many components there are: as many as columns. */
  public int components() {
    return loadings.length;
  }

  /** How much each column counts in a component, a vector of length 1. */
  public double[] loadings(int component) {
    return loadings[component].clone();
  }

  /** Every row's place along a component. */
  public double[] scores(Matrix data, int component) {
    double[] loading = loadings[component];
    double[] scores = new double[data.rows()];
    double[] values = data.values();
    int d = data.columns();
    for (int i = 0; i < scores.length; i++) {
      double sum = 0;
      for (int j = 0; j < d; j++) {
        sum += (values[i * d + j] - means[j]) * loading[j];
      }
      scores[i] = sum;
    }
    return scores;
  }
}
