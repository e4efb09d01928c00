package app.kith.segment.ui.scatter;

import java.util.List;
import java.util.Random;

/** Clouds of points for tests and benchmarks. */
final class SampleClouds {
  private SampleClouds() {}

  /** Five clouds with so many points in all, coloured by cloud and sized by a third value. */
  static ScatterPoints five(int count, long seed) {
    Random random = new Random(seed);
    double[][] centres = {{25, 80}, {26, 21}, {55, 50}, {87, 82}, {88, 17}};
    long[] ids = new long[count];
    double[] x = new double[count];
    double[] y = new double[count];
    double[] third = new double[count];
    int[] group = new int[count];
    for (int i = 0; i < count; i++) {
      group[i] = random.nextInt(5);
      ids[i] = 1000 + i;
      x[i] = centres[group[i]][0] + 8 * random.nextGaussian();
      y[i] = centres[group[i]][1] + 7 * random.nextGaussian();
      third[i] = Math.exp(random.nextGaussian());
    }
    return ScatterPoints.of(
            ids,
            x,
            y,
            new ScatterAxis("Yearly income (thousand $)", AxisScale.LINEAR),
            new ScatterAxis("Spending score (1 to 100)", AxisScale.LINEAR))
        .coloured(
            Colouring.groups(
                group, List.of("Careful", "Sensible", "Middle", "Best", "Young"), "No group"))
        .sized(Sizing.fifths(third, "Orders a year"))
        .described(
            i ->
                new PointCard(
                    "Person " + i,
                    List.of(
                        new PointCard.Line("Income", Double.toString(Math.rint(x[i]))),
                        new PointCard.Line("Score", Double.toString(Math.rint(y[i]))))));
  }
}
