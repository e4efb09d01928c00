package app.kith.analytics;

import app.kith.analytics.engine.Chance;
import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;
import app.kith.analytics.engine.cluster.Dbscan;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The people who make a region dense, to place others by: who is within the radius of one of them
 * belongs to that one's group. Of more than {@link #MOST} an even sample is kept, so that somebody
 * at the edge of a region may then find nobody near.
 *
 * @param radius on the prepared scale
 * @param places of the cores on that scale
 * @param groups the group of each
 */
public record DenseCores(double radius, List<List<Double>> places, List<Integer> groups) {
  /** So many are kept at most. */
  public static final int MOST = 2_000;

  /** Copies the lists. */
  public DenseCores {
    places = places.stream().map(List::copyOf).toList();
    groups = List.copyOf(groups);
  }

  /** The cores of a division that was made by density. */
  public static DenseCores of(Segmentation found, SegmentationMethod.Density method) {
    Matrix data = PreparedFeatures.of(found.table(), found.preparation()).matrix();
    double radius = method.radius().orElseThrow();
    boolean[] core = Dbscan.cores(data, radius, method.neighbours(), Watch.NONE);
    int[] rows = IntStream.range(0, core.length).filter(row -> core[row]).toArray();
    int[] kept =
        Arrays.stream(Chance.sample(data.pick(rows), MOST, 0)).map(at -> rows[at]).toArray();
    return new DenseCores(
        radius,
        Arrays.stream(kept).mapToObj(row -> place(data, row)).toList(),
        Arrays.stream(kept).mapToObj(found.assignment()::group).toList());
  }

  private static List<Double> place(Matrix data, int row) {
    return IntStream.range(0, data.columns()).mapToObj(column -> data.at(row, column)).toList();
  }
}
