package app.kith.analytics;

import app.kith.analytics.engine.Watch;
import app.kith.analytics.engine.cluster.Dbscan;
import java.util.Arrays;
import java.util.List;

/**
 * How far people are from their n-th neighbour, and the radius for dense regions that this
 * proposes: where the curve bends most, those inside crowds end and the loners begin.
 *
 * @param neighbours n, each counted as a neighbour of oneself
 * @param distances rising, on the prepared scale, of all people or of a sample; may be empty
 * @param proposed a radius to begin with, above 0
 */
public record DistanceCurve(int neighbours, List<Double> distances, double proposed) {
  /** Copies the list. */
  public DistanceCurve {
    distances = List.copyOf(distances);
  }

  /**
   * Measures the distances among the people of a table.
   *
   * @throws app.kith.analytics.engine.StoppedException if the watch asked to stop
   */
  public static DistanceCurve of(
      FeatureTable table, Preparation preparation, int neighbours, Watch watch) {
    double[] curve =
        Dbscan.distances(PreparedFeatures.of(table, preparation).matrix(), neighbours, watch);
    return new DistanceCurve(neighbours, Arrays.stream(curve).boxed().toList(), Dbscan.bend(curve));
  }

  /** How many neighbours are usual for so many features. */
  public static int usualNeighbours(int features) {
    return Math.max(4, 2 * features);
  }

  /** The share of the people measured whose n-th neighbour is within a radius. */
  public double within(double radius) {
    return distances.isEmpty()
        ? 0
        : (double) distances.stream().filter(distance -> distance <= radius).count()
            / distances.size();
  }
}
