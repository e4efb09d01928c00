package app.kith.segment.ui;

import app.kith.analytics.FeatureKind;
import app.kith.analytics.FeatureTable;
import app.kith.analytics.Preparation;
import app.kith.analytics.Segmentation;
import app.kith.analytics.SegmentationMethod;
import app.kith.analytics.SegmentationService;
import app.kith.analytics.engine.StoppedException;
import app.kith.analytics.engine.Watch;
import app.kith.fx.Progress;
import app.kith.segment.ModelDefinition;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Runs a model as the screen asks for it, and writes down what is needed to repeat it. */
final class Models {
  /** The seed of every model made here; stored with its segments. */
  static final long SEED = 42;

  private static final List<FeatureKind> RFM =
      List.of(FeatureKind.RECENCY, FeatureKind.FREQUENCY, FeatureKind.MONETARY);

  private final SegmentationService models;

  Models(SegmentationService models) {
    this.models = models;
  }

  /**
   * What to run.
   *
   * @param groups how many groups; 0 finds the number
   */
  record Request(Algorithm algorithm, List<String> features, int groups, boolean logarithm) {}

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

  Segmentation run(FeatureTable table, Request request, Progress progress) {
    Watch watch = watch(progress);
    try {
      return switch (request.algorithm()) {
        case KMEANS ->
            models.segment(
                table.select(request.features()),
                request.logarithm() ? Preparation.LOGARITHM : Preparation.STANDARD,
                request.groups() == 0
                    ? SegmentationMethod.KMeans.auto(SEED)
                    : SegmentationMethod.KMeans.of(request.groups(), SEED),
                watch);
        case RFM ->
            models.segment(
                table.select(RFM.stream().map(FeatureKind::id).toList()),
                Preparation.LOGARITHM,
                new SegmentationMethod.RecencyFrequencyMonetary(),
                watch);
      };
    } catch (StoppedException _) {
      throw new CancellationException();
    }
  }

  private static Watch watch(Progress progress) {
    return new Watch() {
      @Override
      public boolean stopRequested() {
        return progress.stopRequested();
      }

      @Override
      public void report(double fraction) {
        progress.report(fraction);
      }
    };
  }

  static ModelDefinition definition(Segmentation found) {
    boolean kmeans = found.method() instanceof SegmentationMethod.KMeans;
    return ModelDefinition.of(kmeans ? "kmeans" : "rfm", found, SEED);
  }
}
