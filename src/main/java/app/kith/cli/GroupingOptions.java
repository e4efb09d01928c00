package app.kith.cli;

import app.kith.analytics.DistanceCurve;
import app.kith.analytics.Preparation;
import app.kith.analytics.RfmLimits;
import app.kith.analytics.Scale;
import app.kith.analytics.Segmentation;
import app.kith.analytics.SegmentationMethod;
import app.kith.base.Message;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How rows are divided into groups: the same options for a file and for the workspace. */
final class GroupingOptions {
  /** The ways to divide that can be asked for. */
  enum Algorithm {
    KMEANS,
    DBSCAN,
    WARD,
    RFM
  }

  @Option(
      names = "--algorithm",
      paramLabel = "kmeans|dbscan|ward|rfm",
      defaultValue = "kmeans",
      descriptionKey = "cli.segment.algorithm")
  private Algorithm algorithm = Algorithm.KMEANS;

  @Option(
      names = "--features",
      split = ",",
      paramLabel = "NAME",
      descriptionKey = "cli.segment.features")
  private List<String> features = List.of();

  @Option(
      names = "--k",
      paramLabel = "auto|N",
      defaultValue = "auto",
      descriptionKey = "cli.segment.k")
  private String k = "auto";

  @Option(names = "--eps", paramLabel = "E", descriptionKey = "cli.segment.eps")
  private @Nullable Double eps;

  @Option(names = "--min-pts", paramLabel = "M", descriptionKey = "cli.segment.min.pts")
  private @Nullable Integer minPts;

  @Option(
      names = "--limits",
      paramLabel = "DAYS;ORDERS;MONEY",
      descriptionKey = "cli.segment.limits")
  private @Nullable String limits;

  @Option(
      names = "--scale",
      paramLabel = "z|minmax|none",
      defaultValue = "z",
      descriptionKey = "cli.segment.scale")
  private String scale = "z";

  @Option(names = "--log", descriptionKey = "cli.segment.log")
  private boolean logarithm;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "42",
      descriptionKey = "cli.segment.seed")
  private long seed;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  Algorithm algorithm() {
    return algorithm;
  }

  /** What to compare, as it was written; may be empty. */
  List<String> features() {
    return features.stream().map(String::strip).toList();
  }

  long seed() {
    return seed;
  }

  /** How values are made comparable. */
  Preparation preparation(Session session) {
    Scale chosen =
        switch (scale.toLowerCase(Locale.ROOT)) {
          case "z" -> Scale.Z;
          case "minmax" -> Scale.MIN_MAX;
          case "none" -> Scale.NONE;
          default -> throw session.misuse(spec, Message.of("cli.segment.scale.wrong", scale));
        };
    return new Preparation(chosen, logarithm);
  }

  /**
   * The method asked for.
   *
   * @param compared how many features are compared
   */
  SegmentationMethod method(Session session, int compared) {
    return switch (algorithm) {
      case KMEANS -> new SegmentationMethod.KMeans(groups(session), 10, seed);
      case WARD -> new SegmentationMethod.Hierarchy(groups(session));
      case RFM -> rfm(session);
      case DBSCAN ->
          new SegmentationMethod.Density(
              eps == null ? OptionalDouble.empty() : OptionalDouble.of(eps),
              minPts == null ? DistanceCurve.usualNeighbours(compared) : minPts);
    };
  }

  /** The scores of buyers: by rank, or within the limits given. */
  SegmentationMethod.RecencyFrequencyMonetary rfm(Session session) {
    if (limits == null) {
      return SegmentationMethod.RecencyFrequencyMonetary.byRank();
    }
    String[] parts = limits.split(";", -1);
    if (parts.length != 3) {
      throw session.misuse(spec, Message.of("cli.segment.limits.wrong", limits));
    }
    return new SegmentationMethod.RecencyFrequencyMonetary(
        Optional.of(RfmLimits.parse(parts[0], parts[1], parts[2])));
  }

  /** Refuses groups fewer than were asked for by their number: the rest could not be filled. */
  void requireFilled(Segmentation found) {
    boolean counted = algorithm == Algorithm.KMEANS || algorithm == Algorithm.WARD;
    if (counted && k.matches("\\d+") && found.groups() < Integer.parseInt(k)) {
      throw Session.refused("cli.segment.k.unfilled", Integer.parseInt(k), found.table().rows());
    }
  }

  private OptionalInt groups(Session session) {
    if (k.equalsIgnoreCase("auto")) {
      return OptionalInt.empty();
    }
    if (!k.matches("\\d{1,3}") || Integer.parseInt(k) < 1) {
      throw session.misuse(spec, Message.of("cli.segment.k.wrong", k));
    }
    return OptionalInt.of(Integer.parseInt(k));
  }
}
