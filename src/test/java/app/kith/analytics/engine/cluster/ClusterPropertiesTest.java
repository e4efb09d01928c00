package app.kith.analytics.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.StoppedException;
import app.kith.analytics.engine.Watch;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold on any data: order, repetition, degenerate input, agreement with brute force. */
class ClusterPropertiesTest {

  private static Matrix blobs(int rows, int columns, int centres, double spread, long seed) {
    Random random = new Random(seed);
    double[] places = random.doubles((long) centres * columns, -5, 5).toArray();
    double[] values = new double[rows * columns];
    for (int i = 0; i < rows; i++) {
      int centre = random.nextInt(centres);
      for (int j = 0; j < columns; j++) {
        values[i * columns + j] = places[centre * columns + j] + spread * random.nextGaussian();
      }
    }
    return new Matrix(rows, columns, values);
  }

  private static int[] shuffled(int n, long seed) {
    Integer[] order = new Integer[n];
    Arrays.setAll(order, i -> i);
    java.util.Collections.shuffle(Arrays.asList(order), new Random(seed));
    return Arrays.stream(order).mapToInt(i -> i).toArray();
  }

  private static int[] through(int[] labels, int[] order) {
    return Arrays.stream(order).map(i -> labels[i]).toArray();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theOrderOfRowsDoesNotMatter(long seed) {
    Matrix data = blobs(700, 3, 4, 1.5, seed);
    int[] order = shuffled(700, seed + 100);
    Matrix mixed = data.pick(order);
    KMeans.Options options = KMeans.Options.groups(4, seed);
    assertThat(KMeans.fit(mixed, options, Watch.NONE).labels())
        .isEqualTo(through(KMeans.fit(data, options, Watch.NONE).labels(), order));
    assertThat(Dbscan.fit(mixed, 0.8, 5, Watch.NONE).labels())
        .isEqualTo(through(Dbscan.fit(data, 0.8, 5, Watch.NONE).labels(), order));
    assertThat(Ward.fit(mixed, Watch.NONE).cut(4).labels())
        .isEqualTo(through(Ward.fit(data, Watch.NONE).cut(4).labels(), order));
  }

  @Test
  void boundsGiveExactlyWhatPlainRoundsGive() {
    Matrix data = blobs(5_000, 8, 8, 3, 9);
    Matrix seeds = data.pick(new int[] {1, 700, 1400, 2100, 2800, 3500, 4200, 4900});
    KMeans.Options options = new KMeans.Options(8, 1, 300, 0, 1);
    Partition found = KMeans.fitFrom(data, seeds, options, Watch.NONE);
    Matrix centres = seeds;
    int[] labels = {};
    for (int round = 0; round < 300; round++) {
      int[] next = KMeans.nearest(data, centres);
      if (Arrays.equals(next, labels)) {
        break;
      }
      labels = next;
      centres = Partition.inGivenOrder(data, labels).centres();
    }
    assertThat(PartitionQuality.adjustedRand(found.labels(), labels)).isEqualTo(1);
  }

  @Test
  void denseRegionsAreThoseOfTheDefinition() {
    Matrix data = blobs(600, 5, 3, 0.8, 12);
    double radius = 1.3;
    Partition found = Dbscan.fit(data, radius, 6, Watch.NONE);
    int[] counts = new int[600];
    for (int i = 0; i < 600; i++) {
      for (int j = 0; j < 600; j++) {
        counts[i] += data.squaredDistance(i, data, j) <= radius * radius ? 1 : 0;
      }
    }
    for (int i = 0; i < 600; i++) {
      boolean reached = false;
      for (int j = 0; j < 600; j++) {
        if (counts[j] >= 6 && data.squaredDistance(i, data, j) <= radius * radius) {
          reached = true;
          if (counts[i] >= 6) {
            assertThat(found.labels()[i]).isEqualTo(found.labels()[j]);
          }
        }
      }
      assertThat(found.labels()[i] >= 0).isEqualTo(reached);
    }
  }

  @Test
  void duplicateConstantSingleAndNoRowsGiveNumbers() {
    Matrix duplicates = new Matrix(6, 2, new double[] {1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2});
    Partition two = KMeans.fit(duplicates, KMeans.Options.groups(5, 1), Watch.NONE);
    assertThat(two.groups()).isEqualTo(2);
    assertThat(two.inertia()).isZero();
    Matrix constant = new Matrix(4, 1, new double[] {3, 3, 3, 3});
    assertThat(KMeans.fit(constant, KMeans.Options.groups(3, 1), Watch.NONE).groups()).isEqualTo(1);
    assertThat(Dbscan.bend(Dbscan.distances(constant, 3, Watch.NONE))).isEqualTo(1);
    assertThat(Dbscan.fit(constant, 1, 3, Watch.NONE).groups()).isEqualTo(1);
    Matrix one = new Matrix(1, 2, new double[] {1, 2});
    Partition single = KMeans.fit(one, KMeans.Options.groups(2, 1), Watch.NONE);
    assertThat(single.groups()).isEqualTo(1);
    assertThat(PartitionQuality.silhouette(one, single.labels(), Watch.NONE)).isZero();
    assertThat(PartitionQuality.daviesBouldin(one, single)).isZero();
    assertThat(PartitionQuality.calinskiHarabasz(one, single)).isZero();
    assertThat(Ward.fit(one, Watch.NONE).cut(3).groups()).isEqualTo(1);
    Matrix none = new Matrix(0, 2, new double[0]);
    assertThat(KMeans.fit(none, KMeans.Options.groups(2, 1), Watch.NONE).groups()).isZero();
    assertThat(Dbscan.fit(none, 1, 2, Watch.NONE).groups()).isZero();
  }

  @Test
  void aValueThatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> new Matrix(1, 1, new double[] {Double.NaN}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Matrix(1, 1, new double[] {Double.POSITIVE_INFINITY}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void workStopsWhenAsked() {
    Watch stopped =
        new Watch() {
          @Override
          public boolean stopRequested() {
            return true;
          }

          @Override
          public void report(double fraction) {
            // not looked at here
          }
        };
    Matrix data = blobs(100, 2, 2, 1, 1);
    assertThatThrownBy(() -> KMeans.fit(data, KMeans.Options.groups(2, 1), stopped))
        .isInstanceOf(StoppedException.class);
    assertThatThrownBy(() -> Ward.fit(data, stopped)).isInstanceOf(StoppedException.class);
    assertThatThrownBy(() -> Dbscan.fit(data, 1, 3, stopped)).isInstanceOf(StoppedException.class);
  }

  @Test
  void theAdjustedRandIndexOfAKnownTable() {
    int[] a = {0, 0, 0, 1, 1, 1};
    int[] b = {0, 0, 1, 1, 2, 2};
    assertThat(PartitionQuality.adjustedRand(a, b)).isCloseTo(0.24242424, within(1e-8));
    assertThat(PartitionQuality.adjustedRand(a, a)).isEqualTo(1);
  }
}
