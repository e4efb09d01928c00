package app.kith.analytics;

import app.kith.analytics.engine.Chance;
import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;
import app.kith.analytics.engine.cluster.Tsne;
import java.util.Arrays;

/**
 * People on a plane on which neighbours stay neighbours (t-SNE). Near means alike; how far groups
 * are apart means nothing. Of many people a sample is shown.
 *
 * @param rows which rows of the table are shown, rising
 * @param x of each of these
 * @param y of each of these
 */
public record NeighbourMap(int[] rows, double[] x, double[] y) {
  /** The time grows with the square of the people shown. */
  public static final int MOST_ROWS = 2_000;

  private static final double PERPLEXITY = 30;

  /** Lays out the people of a table, or {@link #MOST_ROWS} of them. */
  public static NeighbourMap of(
      FeatureTable table, Preparation preparation, long seed, Watch watch) {
    Matrix data = PreparedFeatures.of(table, preparation).matrix();
    int[] rows = Chance.sample(data, MOST_ROWS, seed);
    Matrix plane = Tsne.layOut(data.pick(rows), PERPLEXITY, watch);
    double[] x = new double[rows.length];
    double[] y = new double[rows.length];
    Arrays.setAll(x, i -> plane.at(i, 0));
    Arrays.setAll(y, i -> plane.at(i, 1));
    return new NeighbourMap(rows, x, y);
  }
}
