package app.kith.segment.ui.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlotShapeTest {
  private static List<String> labels(AxisScale scale, double from, double to, Locale locale) {
    return AxisTicks.between(scale, scale.position(from), scale.position(to), 5, locale).stream()
        .map(AxisTicks.Tick::label)
        .toList();
  }

  @Test
  void writesRoundNumbersBesideAnAxis() {
    assertThat(labels(AxisScale.LINEAR, 0, 100, Locale.US))
        .containsExactly("0", "20", "40", "60", "80", "100");
    assertThat(labels(AxisScale.LINEAR, -1.1, 1.1, Locale.US))
        .containsExactly("-1", "-0.5", "0", "0.5", "1");
    assertThat(labels(AxisScale.LINEAR, 0, 250_000, Locale.US))
        .containsExactly("0", "50K", "100K", "150K", "200K", "250K");
    assertThat(labels(AxisScale.LINEAR, 0, 250_000, Locale.SIMPLIFIED_CHINESE))
        .contains("10万", "25万");
  }

  @Test
  void writesPowersOfTenBesideALogarithmicAxis() {
    assertThat(labels(AxisScale.LOGARITHMIC, 0, 12_000, Locale.US))
        .containsExactly("0", "10", "100", "1K", "10K");
  }

  @Test
  void writesNothingBesideAnAxisWithoutLength() {
    assertThat(AxisTicks.between(AxisScale.LINEAR, 1, 1, 5, Locale.US)).isEmpty();
  }

  @Test
  void comesBackFromALogarithmicPosition() {
    for (double value : new double[] {-300, -1, 0, 0.5, 10, 123_456}) {
      assertThat(AxisScale.LOGARITHMIC.value(AxisScale.LOGARITHMIC.position(value)))
          .isCloseTo(value, within(Math.abs(value) * 1e-9 + 1e-12));
    }
  }

  @Test
  void keepsWhatIsUnderThePointerWhenZooming() {
    Viewport view = new Viewport(0, 100, -50, 50, 800, 600);
    Viewport near = view.zoomed(3, 200, 450);
    assertThat(near.x(200)).isCloseTo(view.x(200), within(1e-9));
    assertThat(near.y(450)).isCloseTo(view.y(450), within(1e-9));
    assertThat(near.scaleX()).isCloseTo(3 * view.scaleX(), within(1e-9));
    assertThat(near.sensibleBeside(view)).isTrue();
    assertThat(view.zoomed(1e7, 0, 0).sensibleBeside(view)).isFalse();
  }

  @Test
  void movesWithThePointerWhenPanning() {
    Viewport view = new Viewport(0, 100, -50, 50, 800, 600);
    assertThat(view.panned(40, -30).x(240)).isCloseTo(view.x(200), within(1e-9));
    assertThat(view.panned(40, -30).y(270)).isCloseTo(view.y(300), within(1e-9));
  }

  @Test
  void givesEqualValuesEqualSizesAndMissingOnesTheSmallest() {
    double[] values = {5, 1, 1, 1, 2, 3, 4, Double.NaN, 1, 1};
    byte[] sizes = Sizing.fifths(values, "orders").indices();
    assertThat(sizes[0]).isEqualTo((byte) 4);
    assertThat(new byte[] {sizes[1], sizes[2], sizes[8], sizes[7]}).containsOnly(0);
  }

  @Test
  void shadesFromLowToHighWithoutLettingOneGiantPaleTheRest() {
    double[] values = new double[1000];
    Arrays.setAll(values, i -> i);
    values[999] = 1e9;
    Colouring shades = Colouring.shades(values, "money");
    assertThat(shades.high()).isLessThan(1000);
    assertThat(shades.indices()[500]).isBetween((byte) 15, (byte) 18);
    assertThat(Colouring.shades(new double[] {Double.NaN}, "none").indices()[0]).isZero();
  }

  @Test
  void paintsEveryPointInSightAndNothingElse() {
    ScatterPoints points =
        ScatterPoints.of(
            new long[] {1, 2, 3},
            new double[] {1, 5, 50},
            new double[] {1, 5, 5},
            new ScatterAxis("x", AxisScale.LINEAR),
            new ScatterAxis("y", AxisScale.LINEAR));
    int[] pixels = new int[100 * 100];
    byte[] plain = new byte[3];
    PointPainter painter = new PointPainter(points.grid(), plain, plain);
    PointSprites dots = new PointSprites(new double[] {2}, new int[] {0xFF0000}, 1);
    painter.paint(painter.start(pixels, 100, 100, new Viewport(0, 10, 0, 10, 100, 100)), dots);
    assertThat(pixels[90 * 100 + 10]).isEqualTo(0xFFFF0000);
    assertThat(pixels[50 * 100 + 50]).isEqualTo(0xFFFF0000);
    assertThat(Arrays.stream(pixels).filter(p -> p != 0).count()).isBetween(18L, 42L);
  }

  @Test
  void walksToTheNextPointInADirection() {
    ScatterPoints points =
        ScatterPoints.of(
            new long[] {1, 2, 3, 4},
            new double[] {0, 2, 9, 2},
            new double[] {0, 1, 0, 9},
            new ScatterAxis("x", AxisScale.LINEAR),
            new ScatterAxis("y", AxisScale.LINEAR));
    Viewport view = new Viewport(-1, 10, -1, 10, 110, 110);
    assertThat(PointWalk.next(points, view, 0, 1, 0)).isEqualTo(1);
    assertThat(PointWalk.next(points, view, 1, 0, -1)).isEqualTo(3);
    assertThat(PointWalk.next(points, view, 0, -1, 0)).isEqualTo(-1);
    assertThat(PointWalk.toggled(new int[] {1, 3}, 3)).containsExactly(1);
    assertThat(PointWalk.toggled(new int[] {3}, 1)).containsExactly(1, 3);
  }
}
