package app.kith.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kith.analytics.engine.Watch;
import app.kith.base.UserFacingException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;

/** What must hold of every way to divide people and of both maps, whatever the data. */
class EveryGroupingProperties {
  private final SegmentationService service = new SegmentationService();

  private static List<SegmentationMethod> methods() {
    return List.of(
        SegmentationMethod.KMeans.auto(3),
        SegmentationMethod.KMeans.of(3, 3),
        new SegmentationMethod.Density(OptionalDouble.empty(), 6),
        new SegmentationMethod.Hierarchy(OptionalInt.empty()),
        SegmentationMethod.RecencyFrequencyMonetary.byRank());
  }

  /** Recency, frequency and monetary value; the ids are the places in the columns. */
  private static FeatureTable table(double[][] columns, int[] order) {
    return new FeatureTable(
        IntStream.of(order).mapToLong(i -> i).toArray(),
        Stream.of(FeatureKind.RECENCY, FeatureKind.FREQUENCY, FeatureKind.MONETARY)
            .map(Feature::of)
            .toList(),
        Stream.of(columns)
            .map(column -> IntStream.of(order).mapToDouble(i -> column[i]).toArray())
            .toArray(double[][]::new));
  }

  private static int[] straight(int rows) {
    return IntStream.range(0, rows).toArray();
  }

  private static double[][] heaps(int rows, long seed) {
    Random random = new Random(seed);
    double[][] columns = new double[3][rows];
    for (int i = 0; i < rows; i++) {
      for (int c = 0; c < 3; c++) {
        columns[c][i] = 20 + 15 * ((i + c) % 3) + random.nextGaussian();
      }
    }
    return columns;
  }

  private Segmentation divide(FeatureTable table, SegmentationMethod method) {
    return service.segment(table, Preparation.STANDARD, method, Watch.NONE);
  }

  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void theOrderOfRowsDoesNotMatter(@ForAll @LongRange(min = 1, max = 1_000) long seed) {
    int rows = 90;
    double[][] columns = heaps(rows, seed);
    Integer[] mixed = IntStream.range(0, rows).boxed().toArray(Integer[]::new);
    Collections.shuffle(Arrays.asList(mixed), new Random(seed));
    int[] order = Stream.of(mixed).mapToInt(i -> i).toArray();
    FeatureTable there = table(columns, straight(rows));
    FeatureTable again = table(columns, order);
    for (SegmentationMethod method : methods()) {
      int[] groups = divide(there, method).assignment().groups();
      int[] other = divide(again, method).assignment().groups();
      assertThat(other)
          .as("%s", method)
          .isEqualTo(IntStream.of(order).map(i -> groups[i]).toArray());
    }
    Projection plane = service.project(there, Preparation.STANDARD);
    Projection turned = service.project(again, Preparation.STANDARD);
    for (int i = 0; i < rows; i++) {
      assertThat(turned.x()[i]).isCloseTo(plane.x()[order[i]], within(1e-6));
    }
  }

  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void theUnitOfAFeatureDoesNotMatter(
      @ForAll @LongRange(min = 1, max = 1_000) long seed, @ForAll boolean last) {
    double[][] columns = heaps(90, seed);
    double[][] other = Stream.of(columns).map(double[]::clone).toArray(double[][]::new);
    double[] changed = other[last ? 2 : 0];
    Arrays.setAll(changed, i -> 1_000 * changed[i]);
    FeatureTable metres = table(columns, straight(90));
    FeatureTable millimetres = table(other, straight(90));
    for (SegmentationMethod method : methods()) {
      assertThat(divide(millimetres, method).assignment().groups())
          .as("%s", method)
          .isEqualTo(divide(metres, method).assignment().groups());
    }
    NeighbourMap near = NeighbourMap.of(metres, Preparation.STANDARD, 3, Watch.NONE);
    NeighbourMap same = NeighbourMap.of(millimetres, Preparation.STANDARD, 3, Watch.NONE);
    assertThat(same.rows()).isEqualTo(near.rows());
  }

  @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
  void whateverComesInNoNumberIsMissingInWhatComesOut(@ForAll("odd") List<double[]> rows) {
    double[][] columns = new double[3][rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      for (int c = 0; c < 3; c++) {
        columns[c][i] = rows.get(i)[c];
      }
    }
    FeatureTable table = table(columns, straight(rows.size()));
    for (Preparation preparation : List.of(Preparation.STANDARD, Preparation.LOGARITHM)) {
      for (SegmentationMethod method : methods()) {
        Segmentation found = service.segment(table, preparation, method, Watch.NONE);
        DoubleStream figures =
            DoubleStream.concat(
                DoubleStream.of(found.silhouette(), found.inertia(), found.stability().orElse(0)),
                found.centres().stream().flatMap(List::stream).mapToDouble(value -> value));
        assertThat(figures.toArray()).as("%s", method).doesNotContain(Double.NaN);
        assertThat(found.assignment().rows()).isEqualTo(rows.size());
      }
      Projection plane = service.project(table, preparation);
      NeighbourMap near = NeighbourMap.of(table, preparation, 3, Watch.NONE);
      for (double[] places : List.of(plane.x(), plane.y(), near.x(), near.y())) {
        assertThat(Arrays.stream(places).allMatch(Double::isFinite)).isTrue();
      }
    }
  }

  @Provide
  Arbitrary<List<double[]>> odd() {
    Arbitrary<Double> value =
        Arbitraries.oneOf(
            Arbitraries.of(
                0.0,
                1.0,
                7.0,
                -3.0,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY),
            Arbitraries.doubles().between(-1e9, 1e9));
    return value.array(double[].class).ofSize(3).list().ofMinSize(1).ofMaxSize(24);
  }

  @Property(tries = 20)
  void aNameThatIsNoFeatureGivesASentence(@ForAll("names") String name) {
    FeatureTable table = table(heaps(9, 1), straight(9));
    try {
      table.select(List.of("recency", name));
    } catch (UserFacingException e) {
      assertThat(e.userMessage().key()).isEqualTo("analytics.error.feature");
      return;
    }
    throw new AssertionError("no sentence for " + name);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().ofMaxLength(12).map(text -> text + "?");
  }
}
