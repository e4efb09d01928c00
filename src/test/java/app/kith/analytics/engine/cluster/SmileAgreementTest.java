package app.kith.analytics.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kith.analytics.Preparation;
import app.kith.analytics.PreparedFeatures;
import app.kith.analytics.ReferenceData;
import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;
import java.util.Random;
import org.junit.jupiter.api.Test;
import smile.clustering.CentroidClustering;
import smile.clustering.DBSCAN;

/** The own kernels against the library's. */
class SmileAgreementTest {
  private static double[][] rows(Matrix data) {
    double[][] rows = new double[data.rows()][data.columns()];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(data.values(), i * data.columns(), rows[i], 0, data.columns());
    }
    return rows;
  }

  private static Matrix threeHeaps() {
    Random random = new Random(5);
    double[] values = new double[3_000 * 4];
    for (int i = 0; i < 3_000; i++) {
      for (int j = 0; j < 4; j++) {
        values[i * 4 + j] = 6 * (i % 3) * (j % 2 == 0 ? 1 : -1) + random.nextGaussian();
      }
    }
    return new Matrix(3_000, 4, values);
  }

  private static CentroidClustering<double[], double[]> bestOfTen(Matrix data, int k) {
    CentroidClustering<double[], double[]> best = null;
    for (int start = 0; start < 10; start++) {
      CentroidClustering<double[], double[]> fit = smile.clustering.KMeans.fit(rows(data), k, 100);
      best = best == null || fit.distortion() < best.distortion() ? fit : best;
    }
    return java.util.Objects.requireNonNull(best);
  }

  @Test
  void kMeansFindsTheSameHeaps() {
    Matrix data = threeHeaps();
    Partition own = KMeans.fit(data, KMeans.Options.groups(3, 1), Watch.NONE);
    CentroidClustering<double[], double[]> smile = bestOfTen(data, 3);
    assertThat(PartitionQuality.adjustedRand(own.labels(), smile.group())).isEqualTo(1);
    Partition same = Partition.of(data, smile.group(), 0);
    assertThat(own.inertia()).isCloseTo(same.inertia(), within(1e-6));
  }

  @Test
  void kMeansFindsTheSameGroupsInTheMall() {
    Matrix data = PreparedFeatures.of(ReferenceData.mall(), Preparation.STANDARD).matrix();
    Partition own = KMeans.fit(data, KMeans.Options.groups(5, 1), Watch.NONE);
    Partition smile = Partition.of(data, bestOfTen(data, 5).group(), 0);
    assertThat(PartitionQuality.adjustedRand(own.labels(), smile.labels())).isGreaterThan(0.95);
    assertThat(own.inertia()).isLessThanOrEqualTo(smile.inertia() + 1e-9);
  }

  @Test
  void densityFindsTheSameHeaps() {
    Matrix data = threeHeaps();
    DBSCAN<double[]> smile = DBSCAN.fit(rows(data), 6, 1.5);
    Partition own = Dbscan.fit(data, 1.5, 6, Watch.NONE);
    int[] theirs = smile.group().clone();
    for (int i = 0; i < theirs.length; i++) {
      theirs[i] = theirs[i] == Integer.MAX_VALUE ? -1 : theirs[i];
    }
    assertThat(PartitionQuality.adjustedRand(own.labels(), theirs)).isGreaterThan(0.995);
  }
}
