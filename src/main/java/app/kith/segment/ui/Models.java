package app.kith.segment.ui;

import app.kith.analytics.DistanceCurve;
import app.kith.analytics.FeatureKind;
import app.kith.analytics.FeatureTable;
import app.kith.analytics.Hierarchy;
import app.kith.analytics.Preparation;
import app.kith.analytics.RfmLimits;
import app.kith.analytics.Segmentation;
import app.kith.analytics.SegmentationMethod;
import app.kith.analytics.SegmentationService;
import app.kith.analytics.engine.Watch;
import app.kith.analytics.ui.Watching;
import app.kith.fx.Progress;
import app.kith.segment.ModelDefinition;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Runs models as the screen asks for them; what the last one rests on is not computed twice. */
final class Models {
  /** The seed of every model made here; stored with its segments. */
  static final long SEED = 42;

  private static final List<FeatureKind> RFM =
      List.of(FeatureKind.RECENCY, FeatureKind.FREQUENCY, FeatureKind.MONETARY);

  private final SegmentationService models;
  private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

  Models(SegmentationService models) {
    this.models = models;
  }

  /**
   * What a person chose.
   *
   * @param features the names of the features to compare; RFM has its own three
   * @param groups how many groups; 0 finds it
   * @param radius how near neighbours are, for crowds; empty takes what the curve proposes
   * @param limits where the scores of buyers begin; empty scores them by rank
   * @param logarithm whether long tails are tamed first
   */
  record Request(
      Algorithm algorithm,
      List<String> features,
      int groups,
      OptionalDouble radius,
      Optional<RfmLimits> limits,
      boolean logarithm) {
    Request withGroups(int other) {
      return new Request(algorithm, features, other, radius, limits, logarithm);
    }

    Request withRadius(double other) {
      return new Request(algorithm, features, groups, OptionalDouble.of(other), limits, logarithm);
    }

    Request within(Optional<RfmLimits> other) {
      return new Request(algorithm, features, groups, radius, other, logarithm);
    }

    Preparation preparation() {
      return logarithm ? Preparation.LOGARITHM : Preparation.STANDARD;
    }

    OptionalInt wanted() {
      return groups == 0 ? OptionalInt.empty() : OptionalInt.of(groups);
    }

    boolean comparesAs(Request other) {
      return algorithm == other.algorithm
          && features.equals(other.features)
          && logarithm == other.logarithm;
    }
  }

  /**
   * What was found.
   *
   * @param basis what the groups rest on, where that can be shown
   */
  record Found(Segmentation groups, Request request, @Nullable Basis basis) {}

  private record Known(FeatureTable table, Request request, Basis basis) {}

  /** True if the table has all that RFM needs. */
  static boolean offersRfm(FeatureTable table) {
    return RFM.stream()
        .allMatch(
            kind ->
                table
                    .find(kind)
                    .filter(column -> table.missing(column) < table.rows())
                    .isPresent());
  }

  Found run(FeatureTable table, Request request, Progress progress) {
    Watch watch = Watching.of(progress);
    FeatureTable compared = table.select(request.features());
    return switch (request.algorithm()) {
      case KMEANS ->
          new Found(
              models.segment(
                  compared,
                  request.preparation(),
                  new SegmentationMethod.KMeans(request.wanted(), 10, SEED),
                  watch),
              request,
              null);
      case RFM, RFM_FIXED ->
          new Found(
              models.segment(
                  table.select(RFM.stream().map(FeatureKind::id).toList()),
                  Preparation.LOGARITHM,
                  new SegmentationMethod.RecencyFrequencyMonetary(request.limits()),
                  watch),
              request,
              null);
      case HIERARCHY -> byHierarchy(table, compared, request, watch);
      case DENSITY -> byDensity(table, compared, request, watch);
    };
  }

  private Found byHierarchy(
      FeatureTable table, FeatureTable compared, Request request, Watch watch) {
    Basis before = known(table, request);
    Basis.Joined basis =
        before instanceof Basis.Joined joined
            ? joined
            : Basis.Joined.of(Hierarchy.of(compared, request.preparation(), watch.part(0, 0.8)));
    known.set(new Known(table, request, basis));
    return new Found(basis.tree().cut(request.wanted(), watch.part(0.8, 1)), request, basis);
  }

  private Found byDensity(FeatureTable table, FeatureTable compared, Request request, Watch watch) {
    int neighbours = DistanceCurve.usualNeighbours(compared.features().size());
    Basis before = known(table, request);
    Basis.Nearness basis =
        before instanceof Basis.Nearness nearness
            ? nearness
            : new Basis.Nearness(
                DistanceCurve.of(compared, request.preparation(), neighbours, watch.part(0, 0.5)));
    known.set(new Known(table, request, basis));
    double radius = request.radius().orElse(basis.curve().proposed());
    SegmentationMethod method =
        new SegmentationMethod.Density(OptionalDouble.of(radius), neighbours);
    Segmentation found =
        models.segment(compared, request.preparation(), method, watch.part(0.5, 1));
    return new Found(found, request, basis);
  }

  private @Nullable Basis known(FeatureTable table, Request request) {
    Known last = known.get();
    return last != null && last.table() == table && last.request().comparesAs(request)
        ? last.basis()
        : null;
  }

  static ModelDefinition definition(Segmentation found) {
    return ModelDefinition.of(found, SEED);
  }
}
