package app.kith.analytics;

import app.kith.analytics.engine.Chance;
import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Pca;
import app.kith.analytics.engine.Watch;
import app.kith.analytics.engine.cluster.Dbscan;
import app.kith.analytics.engine.cluster.GroupCountSearch;
import app.kith.analytics.engine.cluster.KMeans;
import app.kith.analytics.engine.cluster.Partition;
import app.kith.analytics.engine.cluster.PartitionQuality;
import app.kith.analytics.engine.cluster.Ward;
import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Divides people into groups and says in words what they are and how far to trust them. Without
 * state; slow on many people, so call it off the UI thread.
 */
public final class SegmentationService {
  private static final int LEAST_GROUPS = 2;
  private static final int MOST_GROUPS = 10;
  private static final int MOST_HIERARCHY_ROWS = 20_000;

  /** Few rows are searched more often: it costs nothing and finds the deepest division. */
  private static final int MOST_STARTS = 100;

  private static final int CHEAP_ROWS = 100_000;

  /** Above so many people the number of groups is chosen on a sample of this size. */
  static final int COMPARED_ROWS = 20_000;

  /**
   * Divides the people of a table.
   *
   * @param table the features to compare, at least one row and one column
   * @throws UserFacingException if there is nothing to compare
   * @throws app.kith.analytics.engine.StoppedException if the watch asked to stop
   */
  public Segmentation segment(
      FeatureTable table, Preparation preparation, SegmentationMethod method, Watch watch) {
    if (table.rows() == 0) {
      throw new UserFacingException(Message.of("analytics.error.no_people"));
    }
    if (table.features().isEmpty()) {
      throw new UserFacingException(Message.of("analytics.error.no_features"));
    }
    PreparedFeatures prepared = PreparedFeatures.of(table, preparation);
    SegmentationWriter writer = new SegmentationWriter(table, prepared, method);
    return switch (method) {
      case SegmentationMethod.KMeans m -> byCentres(prepared, m, writer, watch);
      case SegmentationMethod.Density m -> byDensity(prepared, m, writer, watch);
      case SegmentationMethod.Hierarchy m -> byHierarchy(prepared, m, writer, watch);
      case SegmentationMethod.RecencyFrequencyMonetary _ ->
          writer.named(RfmScores.of(table), watch);
    };
  }

  private static Segmentation byCentres(
      PreparedFeatures prepared,
      SegmentationMethod.KMeans method,
      SegmentationWriter writer,
      Watch watch) {
    Matrix data = prepared.matrix();
    int least = method.groups().orElse(LEAST_GROUPS);
    int most = method.groups().orElse(Math.min(MOST_GROUPS, Math.max(2, data.rows() - 1)));
    int starts = Math.max(method.starts(), Math.min(MOST_STARTS, CHEAP_ROWS / data.rows()));
    KMeans.Options options = new KMeans.Options(2, starts, 300, 0, method.seed());
    boolean sampled = method.groups().isEmpty() && data.rows() > COMPARED_ROWS;
    Matrix compared = sampled ? data.pick(Chance.sample(data, COMPARED_ROWS, method.seed())) : data;
    List<GroupCountSearch.Trial> trials =
        GroupCountSearch.tryAll(compared, least, most, options, watch.part(0, 0.8));
    Partition partition = best(compared, trials, options);
    if (sampled) {
      partition = KMeans.fitFrom(data, partition.centres(), options, watch);
    }
    OptionalDouble stability =
        partition.groups() < 2
            ? OptionalDouble.empty()
            : OptionalDouble.of(
                GroupCountSearch.stability(data, partition, method.seed(), watch.part(0.8, 1)));
    return writer.grouped(partition, stability, method.groups().isEmpty() ? trials : List.of());
  }

  /** The clearest trial; of the largest possible number of groups if none could be filled. */
  private static Partition best(
      Matrix data, List<GroupCountSearch.Trial> trials, KMeans.Options options) {
    return trials.stream()
        .max(Comparator.comparingDouble(GroupCountSearch.Trial::silhouette))
        .map(GroupCountSearch.Trial::partition)
        .orElseGet(() -> KMeans.fit(data, options, Watch.NONE));
  }

  private static Segmentation byDensity(
      PreparedFeatures prepared,
      SegmentationMethod.Density method,
      SegmentationWriter writer,
      Watch watch) {
    Matrix data = prepared.matrix();
    double radius =
        method
            .radius()
            .orElseGet(() -> Dbscan.proposeRadius(data, method.neighbours(), watch.part(0, 0.3)));
    if (!(radius > 0) || method.neighbours() < 1) {
      throw new UserFacingException(Message.of("analytics.error.radius"));
    }
    Partition partition = Dbscan.fit(data, radius, method.neighbours(), watch.part(0.3, 1));
    return writer.grouped(partition, OptionalDouble.empty(), List.of());
  }

  private static Segmentation byHierarchy(
      PreparedFeatures prepared,
      SegmentationMethod.Hierarchy method,
      SegmentationWriter writer,
      Watch watch) {
    Matrix data = prepared.matrix();
    if (data.rows() > MOST_HIERARCHY_ROWS) {
      throw new UserFacingException(
          Message.of("analytics.error.hierarchy_rows", data.rows(), MOST_HIERARCHY_ROWS));
    }
    Ward ward = Ward.fit(data, watch.part(0, 0.8));
    if (method.groups().isPresent()) {
      Partition cut = ward.cut(method.groups().getAsInt());
      return writer.grouped(cut, OptionalDouble.empty(), List.of());
    }
    List<GroupCountSearch.Trial> trials = new ArrayList<>();
    for (int k = LEAST_GROUPS; k <= Math.min(MOST_GROUPS, data.rows() - 1); k++) {
      Partition cut = ward.cut(k);
      trials.add(GroupCountSearch.measure(data, cut, watch));
    }
    Partition partition =
        trials.stream()
            .max(Comparator.comparingDouble(GroupCountSearch.Trial::silhouette))
            .map(GroupCountSearch.Trial::partition)
            .orElseGet(() -> ward.cut(1));
    return writer.grouped(partition, OptionalDouble.empty(), trials);
  }

  /** A radius to begin with for density, on the prepared scale. */
  public double proposeRadius(
      FeatureTable table, Preparation preparation, int neighbours, Watch watch) {
    Matrix data = PreparedFeatures.of(table, preparation).matrix();
    return Dbscan.proposeRadius(data, neighbours, watch);
  }

  /** The people on a plane that shows as much of their differences as possible. */
  public Projection project(FeatureTable table, Preparation preparation) {
    Matrix data = PreparedFeatures.of(table, preparation).matrix();
    Pca pca = Pca.fit(data);
    return new Projection(
        scores(pca, data, 0), scores(pca, data, 1), axis(pca, table, 0), axis(pca, table, 1));
  }

  private static double[] scores(Pca pca, Matrix data, int component) {
    return component < pca.components() ? pca.scores(data, component) : new double[data.rows()];
  }

  private static Message axis(Pca pca, FeatureTable table, int component) {
    if (component >= pca.components()) {
      return Message.of("analytics.axis.none");
    }
    double[] loadings = pca.loadings(component);
    int first = 0;
    for (int j = 1; j < loadings.length; j++) {
      first = Math.abs(loadings[j]) > Math.abs(loadings[first]) ? j : first;
    }
    return Message.of(
        "analytics.axis",
        component + 1,
        pca.explained()[component],
        table.features().get(first).title());
  }

  /** How alike two divisions of the same people are: 1 equal, about 0 unrelated. */
  public double agreement(Segmentation a, Segmentation b) {
    return PartitionQuality.adjustedRand(a.assignment().groups(), b.assignment().groups());
  }
}
