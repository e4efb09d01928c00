package app.kith.analytics;

import app.kith.analytics.engine.Watch;
import app.kith.analytics.engine.cluster.GroupCountSearch;
import app.kith.analytics.engine.cluster.Partition;
import app.kith.analytics.engine.cluster.Ward;
import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Ward's tree of people: grown once, cut into groups as often as wanted. Immutable. */
public final class Hierarchy {
  /** Time grows with the square of the people. */
  public static final int MOST_ROWS = 20_000;

  private final FeatureTable table;
  private final PreparedFeatures prepared;
  private final Ward ward;

  private Hierarchy(FeatureTable table, PreparedFeatures prepared, Ward ward) {
    this.table = table;
    this.prepared = prepared;
    this.ward = ward;
  }

  /**
   * Grows the tree.
   *
   * @throws UserFacingException if there is nothing to compare or there are too many people
   * @throws app.kith.analytics.engine.StoppedException if the watch asked to stop
   */
  public static Hierarchy of(FeatureTable table, Preparation preparation, Watch watch) {
    SegmentationService.requireSomething(table);
    if (table.rows() > MOST_ROWS) {
      throw new UserFacingException(
          Message.of("analytics.error.hierarchy_rows", table.rows(), MOST_ROWS));
    }
    PreparedFeatures prepared = PreparedFeatures.of(table, preparation);
    return new Hierarchy(table, prepared, Ward.fit(prepared.matrix(), watch));
  }

  /**
   * The upper part of the tree.
   *
   * @param most how many merges from the top are kept
   */
  public Dendrogram dendrogram(int most) {
    List<Ward.Merge> tree = ward.tree();
    return new Dendrogram(
        table.rows(),
        tree.stream()
            .skip(Math.max(0, tree.size() - most))
            .map(
                merge ->
                    new Dendrogram.Merge(
                        merge.left(),
                        merge.right(),
                        merge.height(),
                        merge.rows(),
                        people(tree, merge.left())))
            .toList());
  }

  private int people(List<Ward.Merge> tree, int node) {
    return node < table.rows() ? 1 : tree.get(node - table.rows()).rows();
  }

  /**
   * Cuts the tree.
   *
   * @param groups how many; empty tries 2 to 10 and takes the clearest
   */
  public Segmentation cut(OptionalInt groups, Watch watch) {
    SegmentationWriter writer =
        new SegmentationWriter(table, prepared, new SegmentationMethod.Hierarchy(groups));
    if (groups.isPresent()) {
      return writer.grouped(ward.cut(groups.getAsInt()), OptionalDouble.empty(), List.of());
    }
    List<GroupCountSearch.Trial> trials = new ArrayList<>();
    int most = Math.min(SegmentationService.MOST_GROUPS, table.rows() - 1);
    for (int k = SegmentationService.LEAST_GROUPS; k <= most; k++) {
      trials.add(GroupCountSearch.measure(prepared.matrix(), ward.cut(k), watch));
      watch.report((k - 1.0) / most);
    }
    Partition clearest =
        trials.stream()
            .max(Comparator.comparingDouble(GroupCountSearch.Trial::silhouette))
            .map(GroupCountSearch.Trial::partition)
            .orElseGet(() -> ward.cut(1));
    return writer.grouped(clearest, OptionalDouble.empty(), trials);
  }
}
