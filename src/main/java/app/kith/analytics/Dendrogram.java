package app.kith.analytics;

import app.kith.analytics.engine.Watch;
import app.kith.analytics.engine.cluster.Ward;
import java.util.List;

/**
 * The upper part of Ward's tree, ready to be drawn.
 *
 * @param rows how many people stand below it
 * @param merges by rising height, the last one joins all
 */
public record Dendrogram(int rows, List<Merge> merges) {
  /** Copies the list. */
  public Dendrogram {
    merges = List.copyOf(merges);
  }

  /**
   * Two nodes joined.
   *
   * @param left a row's number, or the number of rows plus the place of an earlier merge in the
   *     whole tree
   * @param right the same
   * @param height how unlike they are, on the prepared scale
   * @param people how many people the new node holds
   */
  public record Merge(int left, int right, double height, int people) {}

  /**
   * Builds the tree; time grows with the square of the people.
   *
   * @param most how many merges from the top are kept
   */
  public static Dendrogram of(FeatureTable table, Preparation preparation, int most, Watch watch) {
    List<Ward.Merge> tree =
        Ward.fit(PreparedFeatures.of(table, preparation).matrix(), watch).tree();
    return new Dendrogram(
        table.rows(),
        tree.stream()
            .skip(Math.max(0, tree.size() - most))
            .map(merge -> new Merge(merge.left(), merge.right(), merge.height(), merge.rows()))
            .toList());
  }
}
