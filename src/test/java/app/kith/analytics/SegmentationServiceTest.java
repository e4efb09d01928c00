package app.kith.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.kith.analytics.engine.Watch;
import app.kith.base.Messages;
import app.kith.base.UserFacingException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SegmentationServiceTest {
  private final SegmentationService service = new SegmentationService();

  private static FeatureTable table(double[]... columns) {
    long[] ids = IntStream.range(0, columns[0].length).mapToLong(i -> 1_000 + i).toArray();
    List<Feature> features =
        IntStream.range(0, columns.length).mapToObj(c -> Feature.custom("f" + c)).toList();
    return new FeatureTable(ids, features, columns);
  }

  private Segmentation segment(FeatureTable table, SegmentationMethod method) {
    return service.segment(table, Preparation.STANDARD, method, Watch.NONE);
  }

  private static double[] heaps(int rows, long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, rows)
        .mapToDouble(i -> 10 * (i % 3) + random.nextGaussian())
        .toArray();
  }

  @Test
  void scalingAFeatureDoesNotChangeTheGroups() {
    double[] a = heaps(300, 1);
    double[] b = heaps(300, 2);
    double[] large = Arrays.stream(b).map(v -> 1_000 * v).toArray();
    SegmentationMethod method = SegmentationMethod.KMeans.auto(3);
    Segmentation small = segment(table(a, b), method);
    assertThat(segment(table(a, large), method).assignment().groups())
        .isEqualTo(small.assignment().groups());
    assertThat(small.groups()).isEqualTo(3);
    assertThat(small.strength()).isEqualTo(Segmentation.Strength.STRONG);
  }

  @Test
  void personasStateMeansOfTheValuesThemselvesAlsoWhenLogarithmsWereCompared() {
    double[] spent = {0, 0, 0, 5, 900, 1_000, 5_000, 100, 120, 80, 90, 110};
    Segmentation found =
        service.segment(
            table(spent), Preparation.LOGARITHM, SegmentationMethod.KMeans.of(3, 1), Watch.NONE);
    assertThat(found.personas()).hasSize(3);
    for (Persona persona : found.personas()) {
      double mean =
          IntStream.range(0, spent.length)
              .filter(i -> found.assignment().group(i) == persona.group())
              .mapToDouble(i -> spent[i])
              .average()
              .orElseThrow();
      assertThat(found.centres().get(persona.group()).getFirst()).isCloseTo(mean, within(1e-9));
      assertThat(persona.traits())
          .allSatisfy(trait -> assertThat(trait.value()).isCloseTo(mean, within(1e-9)));
    }
    assertThat(found.personas()).anySatisfy(p -> assertThat(p.traits()).isNotEmpty());
  }

  @Test
  void missingConstantAndInfiniteValuesNeverComeOutAsNoNumber() {
    double[] holes = heaps(90, 1);
    holes[0] = Double.NaN;
    holes[7] = Double.POSITIVE_INFINITY;
    double[] constant = new double[90];
    Arrays.fill(constant, 0.1);
    double[] empty = new double[90];
    Arrays.fill(empty, Double.NaN);
    List<SegmentationMethod> methods =
        List.of(
            SegmentationMethod.KMeans.auto(1),
            SegmentationMethod.KMeans.of(4, 1),
            new SegmentationMethod.Density(OptionalDouble.empty(), 5),
            new SegmentationMethod.Hierarchy(OptionalInt.empty()));
    for (SegmentationMethod method : methods) {
      Segmentation found = segment(table(holes, constant, empty), method);
      assertThat(found.silhouette()).isBetween(-1.0, 1.0);
      assertThat(found.inertia()).isFinite();
      assertThat(found.centres()).allSatisfy(c -> assertThat(c).allMatch(Double::isFinite));
      assertThat(found.remarks())
          .extracting(m -> m.key())
          .contains("analytics.remark.filled", "analytics.remark.constant");
      Messages english = new Messages(Locale.US);
      found.personas().forEach(p -> assertThat(english.text(p.summary())).doesNotContain("NaN"));
    }
  }

  @Test
  void oneManyEqualAndTwoPeopleAreOneGroup() {
    for (int rows : new int[] {1, 2, 50}) {
      Segmentation found = segment(table(new double[rows]), SegmentationMethod.KMeans.auto(1));
      assertThat(found.groups()).isEqualTo(1);
      assertThat(found.sizes()).containsExactly(rows);
      assertThat(found.quality().key()).isEqualTo("analytics.quality.one");
    }
  }

  @Test
  void nothingToCompareIsSaidInASentence() {
    FeatureTable nobody = table(new double[0]);
    assertThatThrownBy(() -> segment(nobody, SegmentationMethod.KMeans.auto(1)))
        .isInstanceOfSatisfying(
            UserFacingException.class,
            e -> assertThat(e.userMessage().key()).isEqualTo("analytics.error.no_people"));
    FeatureTable featureless = new FeatureTable(new long[] {1}, List.of(), new double[0][]);
    assertThatThrownBy(() -> segment(featureless, SegmentationMethod.KMeans.auto(1)))
        .hasMessage("analytics.error.no_features");
    assertThatThrownBy(() -> table(new double[1]).select(List.of("f0", "nope")))
        .isInstanceOfSatisfying(
            UserFacingException.class,
            e ->
                assertThat(new Messages(Locale.US).text(e.userMessage()))
                    .isEqualTo("There is no numeric feature named \"nope\". There are: f0."));
    assertThatThrownBy(
            () ->
                segment(table(new double[3]), SegmentationMethod.RecencyFrequencyMonetary.byRank()))
        .hasMessage("analytics.error.rfm");
  }

  @Test
  void shapelessPeopleAreRefused() {
    Random random = new Random(4);
    double[][] noise = new double[6][];
    Arrays.setAll(noise, _ -> random.doubles(400).map(_ -> random.nextGaussian()).toArray());
    Segmentation found = segment(table(noise), SegmentationMethod.KMeans.auto(1));
    assertThat(found.strength()).isEqualTo(Segmentation.Strength.NONE);
  }

  @Test
  void logarithmsAndRangesComeBackInTheirUnits() {
    double[] spending = {0, 9, 99, -9, 999};
    for (Scale scale : Scale.values()) {
      for (boolean logarithm : new boolean[] {false, true}) {
        PreparedFeatures prepared =
            PreparedFeatures.of(table(spending), new Preparation(scale, logarithm));
        for (int i = 0; i < spending.length; i++) {
          double scaled = prepared.matrix().at(i, 0);
          assertThat(prepared.original(0, scaled)).isCloseTo(spending[i], within(1e-9));
          assertThat(prepared.scaled(0, spending[i])).isEqualTo(scaled);
        }
      }
    }
  }

  private static org.assertj.core.data.Offset<Double> within(double distance) {
    return org.assertj.core.api.Assertions.within(distance);
  }

  @Test
  void projectsOnThePlaneOfMostDifference() {
    Projection plane = service.project(table(heaps(60, 1), heaps(60, 2)), Preparation.STANDARD);
    assertThat(plane.x()).hasSize(60).doesNotContain(Double.NaN);
    assertThat(plane.xTitle().key()).isEqualTo("analytics.axis");
    Projection line = service.project(table(heaps(60, 1)), Preparation.STANDARD);
    assertThat(line.y()).hasSize(60).containsOnly(0);
    assertThat(line.yTitle().key()).isEqualTo("analytics.axis.none");
  }
}
