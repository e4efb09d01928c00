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
import app.kith.base.Message;
import app.kith.base.Remembered;
import app.kith.base.UserFacingException;
import java.nio.DoubleBuffer;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Divides people into groups and says in words what they are and how far to trust them. Keeps
 * nothing but the last map of neighbours; slow on many people, so call it off the UI thread.
 */
public final class SegmentationService {
  static final int LEAST_GROUPS = 2;
  static final int MOST_GROUPS = 10;

  /** Few rows are searched more often: it costs nothing and finds the deepest division. */
  private static final int MOST_STARTS = 100;

  private static final int CHEAP_ROWS = 100_000;

  private final Remembered<DoubleBuffer, Plane, NeighbourMap> planes = new Remembered<>(1);

  private record Plane(int features, long seed) {}

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
    requireSomething(table);
    PreparedFeatures prepared = PreparedFeatures.of(table, preparation);
    SegmentationWriter writer = new SegmentationWriter(table, prepared, method);
    return switch (method) {
      case SegmentationMethod.KMeans m -> byCentres(prepared, m, writer, watch);
      case SegmentationMethod.Density m -> byDensity(table, prepared, m, watch);
      case SegmentationMethod.Hierarchy m -> byHierarchy(table, preparation, m, watch);
      case SegmentationMethod.RecencyFrequencyMonetary m -> writer.named(m, watch);
    };
  }

  /** Refuses a table of nobody or of nothing. */
  static void requireSomething(FeatureTable table) {
    if (table.rows() == 0) {
      throw new UserFacingException(Message.of("analytics.error.no_people"));
    }
    if (table.features().isEmpty()) {
      throw new UserFacingException(Message.of("analytics.error.no_features"));
    }
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
    Watch rest = watch.part(0.8, 1);
    if (trials.isEmpty()) {
      return writer.grouped(KMeans.fit(data, options, rest), OptionalDouble.empty(), List.of());
    }
    GroupCountSearch.Choice choice =
        GroupCountSearch.choose(
            trials, found -> GroupCountSearch.stability(compared, found, method.seed(), rest));
    Partition partition =
        sampled
            ? KMeans.fitFrom(data, choice.partition().centres(), options, watch)
            : choice.partition();
    return writer.grouped(
        partition,
        OptionalDouble.of(choice.stability()),
        method.groups().isEmpty() ? trials : List.of());
  }

  private static Segmentation byDensity(
      FeatureTable table,
      PreparedFeatures prepared,
      SegmentationMethod.Density method,
      Watch watch) {
    Matrix data = prepared.matrix();
    int neighbours = method.neighbours();
    double radius =
        method
            .radius()
            .orElseGet(() -> Dbscan.bend(Dbscan.distances(data, neighbours, watch.part(0, 0.3))));
    if (!(radius > 0) || neighbours < 1) {
      throw new UserFacingException(Message.of("analytics.error.radius"));
    }
    Partition partition = Dbscan.fit(data, radius, neighbours, watch.part(0.3, 1));
    SegmentationMethod used = new SegmentationMethod.Density(OptionalDouble.of(radius), neighbours);
    return new SegmentationWriter(table, prepared, used)
        .grouped(partition, OptionalDouble.empty(), List.of());
  }

  private static Segmentation byHierarchy(
      FeatureTable table,
      Preparation preparation,
      SegmentationMethod.Hierarchy method,
      Watch watch) {
    return Hierarchy.of(table, preparation, watch.part(0, 0.8))
        .cut(method.groups(), watch.part(0.8, 1));
  }

  /** The people on a plane that shows as much of their differences as possible. */
  public Projection project(FeatureTable table, Preparation preparation) {
    Matrix data = PreparedFeatures.of(table, preparation).matrix();
    Pca pca = Pca.fit(data);
    return new Projection(
        scores(pca, data, 0), scores(pca, data, 1), axis(pca, table, 0), axis(pca, table, 1));
  }

  /** Lays people out so that neighbours stay neighbours; the same people only once. */
  public NeighbourMap neighbours(
      FeatureTable table, Preparation preparation, long seed, Watch watch) {
    Matrix data = PreparedFeatures.of(table, preparation).matrix();
    return planes.get(
        DoubleBuffer.wrap(data.values()),
        new Plane(data.columns(), seed),
        () -> NeighbourMap.of(table, preparation, seed, watch));
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
