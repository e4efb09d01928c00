package app.kith.analytics;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** How people are divided into groups. */
public sealed interface SegmentationMethod {
  /** The name in files and on the command line. */
  default String id() {
    return switch (this) {
      case KMeans _ -> "kmeans";
      case Density _ -> "dbscan";
      case Hierarchy _ -> "ward";
      case RecencyFrequencyMonetary _ -> "rfm";
    };
  }

  /**
   * Round groups around centres.
   *
   * @param groups how many; empty tries 2 to 10 and takes the clearest
   * @param starts least number of tries from different seeds; few people get more
   * @param seed the same seed gives the same groups
   */
  record KMeans(OptionalInt groups, int starts, long seed) implements SegmentationMethod {
    /** The number of groups found by itself. */
    public static KMeans auto(long seed) {
      return new KMeans(OptionalInt.empty(), 10, seed);
    }

    /** A given number of groups. */
    public static KMeans of(int groups, long seed) {
      return new KMeans(OptionalInt.of(groups), 10, seed);
    }
  }

  /**
   * Dense regions of any shape; who is in none is noise.
   *
   * @param radius how near neighbours are, on the prepared scale; empty proposes one from the curve
   *     of distances
   * @param neighbours a region's core needs so many within the radius, itself counted
   */
  record Density(OptionalDouble radius, int neighbours) implements SegmentationMethod {}

  /**
   * Ward's hierarchy, cut.
   *
   * @param groups how many; empty tries 2 to 10 and takes the clearest
   */
  record Hierarchy(OptionalInt groups) implements SegmentationMethod {}

  /**
   * The named groups of recency, frequency and monetary value; needs these three features.
   *
   * @param limits where scores begin; empty scores by rank, in fifths of those who bought
   */
  record RecencyFrequencyMonetary(Optional<RfmLimits> limits) implements SegmentationMethod {
    /** By rank. */
    public static RecencyFrequencyMonetary byRank() {
      return new RecencyFrequencyMonetary(Optional.empty());
    }

    /** The scores of people. */
    RfmScores scores(FeatureTable table) {
      return limits
          .map(fixed -> RfmScores.within(fixed, table))
          .orElseGet(() -> RfmScores.byRank(table));
    }
  }
}
