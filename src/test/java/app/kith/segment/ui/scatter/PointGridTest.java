package app.kith.segment.ui.scatter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PointGridTest {
  private final Random random = new Random(17);

  private double[][] cloud(int count) {
    double[][] cloud = new double[2][count];
    for (int i = 0; i < count; i++) {
      cloud[0][i] = random.nextInt(10) == 0 ? Double.NaN : random.nextGaussian() * 50;
      cloud[1][i] = Math.rint(random.nextGaussian() * 5);
    }
    return cloud;
  }

  @Test
  void findsTheNearestPointLikeASearchThroughAll() {
    for (int round = 0; round < 40; round++) {
      double[][] cloud = cloud(1 + random.nextInt(500));
      PointGrid grid = new PointGrid(cloud[0], cloud[1]);
      Viewport view = Viewport.around(-80, 90, -12, 10, 640, 480).zoomed(1.7, 100, 300);
      for (int i = 0; i < 50; i++) {
        double px = random.nextDouble() * 640;
        double py = random.nextDouble() * 480;
        int slot = grid.nearest(view, px, py, 30);
        double best =
            IntStream.range(0, cloud[0].length)
                .mapToDouble(
                    p -> Math.hypot(view.pixelX(cloud[0][p]) - px, view.pixelY(cloud[1][p]) - py))
                .filter(distance -> distance <= 30)
                .min()
                .orElse(-1);
        double found =
            slot < 0
                ? -1
                : Math.hypot(view.pixelX(grid.x[slot]) - px, view.pixelY(grid.y[slot]) - py);
        assertThat(found).isEqualTo(best);
      }
    }
  }

  @Test
  void findsThePointsInsideAnOutlineLikeALookAtEachOne() {
    double[][] cloud = cloud(2000);
    PointGrid grid = new PointGrid(cloud[0], cloud[1]);
    double[] outlineX = {-40, 60, 60, 0, -40};
    double[] outlineY = {-6.5, -6.5, 5.5, -1.5, 5.5};
    int[] expected =
        IntStream.range(0, 2000)
            .filter(i -> inside(cloud[0][i], cloud[1][i], outlineX, outlineY))
            .toArray();
    assertThat(grid.inside(outlineX, outlineY)).containsExactly(expected).isNotEmpty();
  }

  private static boolean inside(double x, double y, double[] cornersX, double[] cornersY) {
    if (Double.isNaN(x)) {
      return false;
    }
    java.awt.geom.Path2D path = new java.awt.geom.Path2D.Double(java.awt.geom.Path2D.WIND_EVEN_ODD);
    path.moveTo(cornersX[0], cornersY[0]);
    for (int i = 1; i < cornersX.length; i++) {
      path.lineTo(cornersX[i], cornersY[i]);
    }
    path.closePath();
    return path.contains(x, y);
  }

  @Test
  void leavesOutPointsWithoutAPlaceAndKeepsTheOthers() {
    double[] x = {1, Double.NaN, 3, Double.POSITIVE_INFINITY};
    PointGrid grid = new PointGrid(x, new double[] {1, 2, 3, 4});
    assertThat(IntStream.range(0, grid.count()).map(grid::original))
        .containsExactlyInAnyOrder(0, 2);
  }

  @Test
  void worksWithNobodyAndWithEverybodyInOnePlace() {
    PointGrid none = new PointGrid(new double[0], new double[0]);
    assertThat(none.nearest(new Viewport(0, 1, 0, 1, 10, 10), 5, 5, 20)).isEqualTo(-1);
    assertThat(none.inside(new double[] {0, 1, 1}, new double[] {0, 0, 1})).isEmpty();
    PointGrid same = new PointGrid(new double[500], new double[500]);
    assertThat(same.inside(new double[] {-1, 1, 1, -1}, new double[] {-1, -1, 1, 1})).hasSize(500);
  }
}
