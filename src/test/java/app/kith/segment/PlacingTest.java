package app.kith.segment;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.analytics.DenseCores;
import app.kith.analytics.Feature;
import app.kith.analytics.FeatureKind;
import app.kith.analytics.FeatureTable;
import app.kith.analytics.Preparation;
import app.kith.analytics.RfmLimits;
import app.kith.analytics.Segmentation;
import app.kith.analytics.SegmentationMethod;
import app.kith.analytics.SegmentationService;
import app.kith.analytics.engine.Watch;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlacingTest {
  private static final int PEOPLE = 400;

  /** Buyers in three heaps; a tenth never bought. */
  private static FeatureTable buyers(int people) {
    Random random = new Random(3);
    long[] ids = new long[people];
    double[][] columns = new double[3][people];
    for (int i = 0; i < people; i++) {
      ids[i] = i + 1;
      boolean never = i % 10 == 9;
      columns[0][i] =
          never ? Double.NaN : Math.max(0, 30 + 120 * (i % 3) + 8 * random.nextGaussian());
      columns[1][i] = never ? 0 : 1 + i % 3 * 4 + random.nextInt(3);
      columns[2][i] = never ? 0 : 50 + 300 * (i % 3) + 20 * random.nextGaussian();
    }
    return new FeatureTable(
        ids,
        Stream.of(FeatureKind.RECENCY, FeatureKind.FREQUENCY, FeatureKind.MONETARY)
            .map(Feature::of)
            .toList(),
        columns);
  }

  private static Segmentation found(FeatureTable table, SegmentationMethod method) {
    return new SegmentationService().segment(table, Preparation.STANDARD, method, Watch.NONE);
  }

  private static double[] row(FeatureTable table, int row) {
    return new double[] {table.value(row, 0), table.value(row, 1), table.value(row, 2)};
  }

  static List<SegmentationMethod> everyMethod() {
    return List.of(
        SegmentationMethod.KMeans.of(3, 42),
        new SegmentationMethod.Hierarchy(OptionalInt.of(3)),
        new SegmentationMethod.Density(OptionalDouble.empty(), 6),
        SegmentationMethod.RecencyFrequencyMonetary.byRank(),
        new SegmentationMethod.RecencyFrequencyMonetary(
            Optional.of(RfmLimits.parse("30, 90, 180, 365", "2 3 5 10", "50;100;200;500"))));
  }

  @ParameterizedTest
  @MethodSource("everyMethod")
  void theModelsOwnPeopleFindTheirOwnGroupAlsoFromStoredJson(SegmentationMethod method) {
    FeatureTable table = buyers(PEOPLE);
    Segmentation found = found(table, method);
    ModelDefinition kept = ModelDefinition.of(found, 42);
    ModelDefinition read = ModelDefinition.read(kept.write());
    assertThat(read).isEqualTo(kept);
    Placing placing = read.placing();
    assertThat(placing.lastPerson()).isEqualTo(PEOPLE);
    int agreed = 0;
    for (int row = 0; row < PEOPLE; row++) {
      int group = found.assignment().group(row);
      int placed = placing.group(row(table, row));
      agreed += placed == group || (group < 0 && placed == Placing.NOWHERE) ? 1 : 0;
    }
    // Ward's groups are not always those of the nearest centre, and regions may touch
    assertThat(agreed).isGreaterThanOrEqualTo((int) (0.97 * PEOPLE));
  }

  @Test
  void byRankTheLimitsOfTheDayGiveExactlyTheGroupsOfTheDay() {
    FeatureTable table = buyers(PEOPLE);
    Segmentation found = found(table, SegmentationMethod.RecencyFrequencyMonetary.byRank());
    Placing placing = Placing.of(found);
    for (int row = 0; row < PEOPLE; row++) {
      int group = found.assignment().group(row);
      assertThat(placing.group(row(table, row))).isEqualTo(group < 0 ? Placing.NOWHERE : group);
    }
  }

  @Test
  void farFromEveryDenseRegionThereIsNoGroup() {
    Placing placing =
        Placing.of(
            found(buyers(PEOPLE), new SegmentationMethod.Density(OptionalDouble.empty(), 6)));
    assertThat(placing.group(new double[] {9_000, 1, 1})).isEqualTo(Placing.NOWHERE);
    assertThat(placing.words().key()).isEqualTo("segment.newcomers.core");
  }

  @Test
  void ofManyCoresASampleIsKeptAndSaid() {
    FeatureTable table = buyers(6_000);
    Segmentation found = found(table, new SegmentationMethod.Density(OptionalDouble.of(0.5), 6));
    Placing.NearCore placing = (Placing.NearCore) Placing.of(found);
    assertThat(placing.cores().places()).hasSize(DenseCores.MOST);
    assertThat(placing.words().key()).isEqualTo("segment.newcomers.core_sample");
  }

  @Test
  void whoIsNotKnownAtAllWaits() {
    double[] nothing = new double[3];
    Arrays.fill(nothing, Double.NaN);
    for (SegmentationMethod method : everyMethod()) {
      assertThat(Placing.of(found(buyers(PEOPLE), method)).group(nothing))
          .isEqualTo(Placing.NOWHERE);
    }
  }

  @Test
  void whatWasStoredBeforeThereWereOtherKindsIsPlacedByCentres() {
    ModelDefinition kept =
        ModelDefinition.of(found(buyers(PEOPLE), SegmentationMethod.KMeans.of(3, 42)), 42);
    String old = kept.write().replace("\"by\":\"centre\",", "");
    assertThat(old).doesNotContain("\"by\"");
    assertThat(ModelDefinition.read(old)).isEqualTo(kept);
    assertThat(kept.newcomers().key()).isEqualTo("segment.newcomers.centre");
  }
}
