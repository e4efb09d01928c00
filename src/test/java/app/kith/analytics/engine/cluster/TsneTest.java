package app.kith.analytics.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TsneTest {
  private static final int GROUPS = 3;

  @Test
  void whoIsNearInManyColumnsIsNearOnThePlane() {
    int rows = 300;
    Matrix plane = Tsne.layOut(groups(rows), 30, Watch.NONE);

    long withOwn =
        IntStream.range(0, rows).filter(i -> nearest(plane, i) % GROUPS == i % GROUPS).count();

    assertThat(withOwn).isEqualTo(rows);
  }

  @Test
  void theSameRowsGiveTheSamePicture() {
    assertThat(Tsne.layOut(groups(60), 10, Watch.NONE).values())
        .isEqualTo(Tsne.layOut(groups(60), 10, Watch.NONE).values());
  }

  @Test
  void equalRowsOneColumnAndTooFewRowsGiveNumbers() {
    for (Matrix odd :
        new Matrix[] {
          new Matrix(50, 3, new double[150]),
          new Matrix(4, 1, new double[] {1, 1, 1, 1e9}),
          new Matrix(2, 2, new double[] {1, 2, 3, 4})
        }) {
      assertThat(Tsne.layOut(odd, 30, Watch.NONE).values())
          .doesNotContain(Double.NaN)
          .hasSize(2 * odd.rows());
    }
  }

  /** Rows of three heaps far from each other in five columns, one of each heap in turn. */
  private static Matrix groups(int rows) {
    SplittableRandom random = new SplittableRandom(7);
    double[] values = new double[rows * 5];
    for (int k = 0; k < values.length; k++) {
      values[k] = random.nextGaussian() + (k / 5 % GROUPS == k % 5 ? 12 : 0);
    }
    return new Matrix(rows, 5, values);
  }

  private static int nearest(Matrix plane, int i) {
    return IntStream.range(0, plane.rows())
        .filter(j -> j != i)
        .boxed()
        .min(
            (a, b) ->
                Double.compare(
                    plane.squaredDistance(i, plane, a), plane.squaredDistance(i, plane, b)))
        .orElseThrow();
  }
}
