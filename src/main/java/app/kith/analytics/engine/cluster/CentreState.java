package app.kith.analytics.engine.cluster;

import app.kith.analytics.engine.Matrix;
import java.util.Arrays;

/** The centres of one search, how far they lie apart and how far they have moved so far. */
final class CentreState {
  private final int k;
  private final int d;
  private final double[] values;
  private final double[] drift;

  CentreState(Matrix seeds) {
    this.k = seeds.rows();
    this.d = seeds.columns();
    this.values = seeds.values().clone();
    this.drift = new double[k];
  }

  int count() {
    return k;
  }

  /** The centres, one after another; read only. */
  double[] values() {
    return values;
  }

  /** How much of a row's gap the moves since the start may have eaten up, for each centre. */
  double[] drifts() {
    double[] drifts = new double[k];
    Arrays.setAll(drifts, c -> drift[c] * (1 + 1e-12));
    return drifts;
  }

  double squared(Matrix data, int row, int centre) {
    double[] x = data.values();
    double sum = 0;
    for (int p = row * d, q = centre * d, end = p + d; p < end; p++, q++) {
      double difference = x[p] - values[q];
      sum += difference * difference;
    }
    return sum;
  }

  /**
   * Moves every centre that has rows to their mean.
   *
   * @return the sum of the squared moves
   */
  double move(double[] sums, int[] counts) {
    double shift = 0;
    double[] moved = new double[k];
    for (int c = 0; c < k; c++) {
      double sum = 0;
      for (int j = 0; j < d && counts[c] > 0; j++) {
        double centre = sums[c * d + j] / counts[c];
        double difference = centre - values[c * d + j];
        sum += difference * difference;
        values[c * d + j] = centre;
      }
      shift += sum;
      moved[c] = Math.sqrt(sum);
    }
    drift(moved);
    return shift;
  }

  private void drift(double[] moved) {
    int farthest = 0;
    double second = 0;
    for (int c = 1; c < k; c++) {
      if (moved[c] > moved[farthest]) {
        second = moved[farthest];
        farthest = c;
      } else {
        second = Math.max(second, moved[c]);
      }
    }
    for (int c = 0; c < k; c++) {
      drift[c] += moved[c] + (c == farthest ? second : moved[farthest]);
    }
  }
}
