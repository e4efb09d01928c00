package app.kith.analytics.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kith.analytics.engine.Watch;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must hold of every kind of model, whatever the data. */
class PredictionPropertiesTest {
  private static final int ROWS = 240;
  private final PredictionService service = new PredictionService(InstantSource.system(), 42);

  /** People as columns in a given order of rows; the first column in a unit of its own. */
  private static Observations people(List<Integer> order, double unit) {
    Random random = new Random(9);
    double[] visits = new double[ROWS];
    double[] noise = new double[ROWS];
    String[] places = new String[ROWS];
    boolean[] back = new boolean[ROWS];
    for (int i = 0; i < ROWS; i++) {
      visits[i] = random.nextInt(12);
      noise[i] = i % 9 == 0 ? Double.NaN : random.nextGaussian();
      places[i] = random.nextBoolean() ? "near" : "far";
      back[i] = visits[i] - (places[i].equals("far") ? 8 : 4) + 2 * random.nextGaussian() > 0;
    }
    double[] v = order.stream().mapToDouble(i -> visits[i] * unit).toArray();
    double[] z = order.stream().mapToDouble(i -> noise[i]).toArray();
    boolean[] happened = new boolean[order.size()];
    for (int i = 0; i < happened.length; i++) {
      happened[i] = back[order.get(i)];
    }
    return new Observations(
        List.of(
            new Observations.Numbers("visits", v),
            new Observations.Words("place", order.stream().map(i -> places[i]).toList()),
            new Observations.Numbers("noise", z)),
        happened);
  }

  private static List<Integer> inOrder() {
    return new ArrayList<>(Arrays.stream(Observations.all(ROWS)).boxed().toList());
  }

  @ParameterizedTest
  @EnumSource(PredictionKind.class)
  void theOrderOfRowsDoesNotMatter(PredictionKind kind) {
    Observations straight = people(inOrder(), 1);
    List<Integer> other = inOrder();
    Collections.shuffle(other, new Random(4));
    double[] chances = service.learn(straight, kind, Watch.NONE).probabilities(straight);
    double[] again = service.learn(people(other, 1), kind, Watch.NONE).probabilities(straight);
    assertThat(again).isEqualTo(chances);
  }

  @ParameterizedTest
  @EnumSource(PredictionKind.class)
  void theUnitOfAColumnDoesNotMatter(PredictionKind kind) {
    Observations metres = people(inOrder(), 1_000);
    Observations kilometres = people(inOrder(), 1);
    double[] chances = service.learn(metres, kind, Watch.NONE).probabilities(metres);
    double[] same = service.learn(kilometres, kind, Watch.NONE).probabilities(kilometres);
    assertThat(same).containsExactly(chances, within(1e-6));
  }

  @ParameterizedTest
  @EnumSource(PredictionKind.class)
  void nothingUnheardOfGivesNoNumber(PredictionKind kind) {
    double[] wild = new double[ROWS];
    Arrays.setAll(wild, i -> i % 3 == 0 ? Double.POSITIVE_INFINITY : 1e300 * (i % 5));
    double[] unknown = new double[ROWS];
    Arrays.fill(unknown, Double.NaN);
    boolean[] happened = new boolean[ROWS];
    Arrays.fill(happened, 0, ROWS / 2, true);
    Observations odd =
        new Observations(
            List.of(
                new Observations.Numbers("wild", wild),
                new Observations.Numbers("unknown", unknown),
                new Observations.Numbers("same", new double[ROWS]),
                new Observations.Words("blank", Collections.nCopies(ROWS, ""))),
            happened);
    PredictionModel model = service.learn(odd, kind, Watch.NONE);
    assertThat(Arrays.stream(model.probabilities(odd)))
        .allMatch(chance -> chance >= 0 && chance <= 1);
    Observations one =
        new Observations(
            List.of(
                new Observations.Numbers("wild", new double[] {Double.NaN}),
                new Observations.Numbers("unknown", new double[] {-1e300}),
                new Observations.Numbers("same", new double[] {7}),
                new Observations.Words("blank", List.of("never met"))),
            new boolean[1]);
    assertThat(Arrays.stream(model.probabilities(one)))
        .allMatch(chance -> chance >= 0 && chance <= 1);
  }

  @Test
  void foldsForetellEveryRowOnceAndTimeNeverRunsBackwards() {
    for (Folds folds : List.of(Folds.byRemainder(23, 5), Folds.shuffled(23, 5, 1))) {
      assertThat(folds.parts().stream().flatMapToInt(f -> Arrays.stream(f.test())).sorted())
          .containsExactly(Arrays.stream(Observations.all(23)).boxed().toArray(Integer[]::new));
      for (Folds.Fold fold : folds.parts()) {
        assertThat(fold.train()).hasSize(23 - fold.test().length);
        assertThat(fold.train()).doesNotContain(fold.test());
      }
    }
    double[] times = new Random(2).doubles(23).toArray();
    for (Folds.Fold fold : Folds.byTime(times, 5).parts()) {
      double last = Arrays.stream(fold.train()).mapToDouble(i -> times[i]).max().orElseThrow();
      assertThat(Arrays.stream(fold.test())).isNotEmpty().allMatch(i -> times[i] >= last);
    }
  }
}
