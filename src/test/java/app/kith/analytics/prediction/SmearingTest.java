package app.kith.analytics.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kith.analytics.ReferenceData;
import app.kith.analytics.engine.Watch;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What many amounts come to together, held against rows that were kept back. */
class SmearingTest {
  private final AmountService service = new AmountService(InstantSource.system(), 42);

  private AmountForecaster train(Observations people, double[] amounts, Set<AmountKind> kinds) {
    Folds folds = Folds.byRemainder(people.rows(), 5);
    return service.train(Measure.MONEY, people, amounts, kinds, folds, Watch.NONE);
  }

  private static double share(AmountForecaster model, Observations kept, double[] came) {
    return model.total(model.values(kept)) / Arrays.stream(came).sum();
  }

  @Test
  void amountsThatAreFewAndLargeAddUp() {
    Random random = new Random(5);
    double[] visits = random.doubles(4_000, 0, 3).toArray();
    double[] amounts =
        Arrays.stream(visits).map(v -> Math.exp(2 + v + 0.8 * random.nextGaussian())).toArray();
    Observations people =
        new Observations(List.of(new Observations.Numbers("visits", visits)), new boolean[4_000]);
    int[] learnt = IntStream.range(0, 2_000).toArray();
    int[] kept = IntStream.range(2_000, 4_000).toArray();
    double[] came = Arrays.copyOfRange(amounts, 2_000, 4_000);
    for (AmountKind kind : new AmountKind[] {AmountKind.LOG_LINEAR, AmountKind.LOG_BOOSTING}) {
      AmountForecaster model =
          train(people.pick(learnt), Arrays.copyOf(amounts, 2_000), EnumSet.of(kind));

      double typical = Arrays.stream(model.values(people.pick(kept))).sum();
      assertThat(typical / Arrays.stream(came).sum()).as("typical").isLessThan(0.8);
      assertThat(share(model, people.pick(kept), came)).as(kind.id()).isCloseTo(1, within(0.05));
    }
  }

  /** Duan's mean of single ratios, in which the small amounts weigh as much, misses by a tenth. */
  @Test
  void amountsThatVaryMoreTheLargerTheyAreAddUpToo() {
    Random random = new Random(6);
    double[] visits = random.doubles(6_000, 0, 3).toArray();
    double[] amounts =
        Arrays.stream(visits)
            .map(v -> Math.exp(2 + v + 0.35 * v * random.nextGaussian()))
            .toArray();
    Observations people =
        new Observations(List.of(new Observations.Numbers("visits", visits)), new boolean[6_000]);
    int[] learnt = IntStream.range(0, 3_000).toArray();
    int[] kept = IntStream.range(3_000, 6_000).toArray();
    double[] came = Arrays.copyOfRange(amounts, 3_000, 6_000);

    AmountForecaster model =
        train(
            people.pick(learnt), Arrays.copyOf(amounts, 3_000), EnumSet.of(AmountKind.LOG_LINEAR));

    assertThat(share(model, people.pick(kept), came)).isCloseTo(1, within(0.06));
  }

  @Test
  void whatIsForetoldOfTheRowsLearntFromUnseenComesToWhatCame() {
    double[] typical = {1, 10, 40};
    double[] came = {3, 8, 90};
    Smearing smearing = Smearing.of(AmountKind.LOG_BOOSTING, typical, came);
    assertThat(smearing.total(typical)).isCloseTo(101, within(1e-9));
  }

  @Test
  void amountsLearntAsTheyAreAreNotChanged() {
    assertThat(Smearing.of(AmountKind.LINEAR, new double[] {1, 2}, new double[] {9, 9}))
        .isEqualTo(new Smearing(1));
    assertThat(new Smearing(1).total(new double[] {1, 2})).isCloseTo(3, within(1e-12));
    assertThat(Smearing.of(AmountKind.LOG_LINEAR, new double[0], new double[0]).factor())
        .isEqualTo(1);
  }

  /** What the second order is worth, by the first; every other customer is kept back. */
  @Test
  void theNextOrdersOfCdnowAddUp() {
    Map<String, List<double[]>> orders = new LinkedHashMap<>();
    String text = ReferenceData.text("cdnow/CDNOW_master.txt.gz");
    for (String line : text.split("\n")) {
      String[] cells = line.strip().split("\\s+");
      if (cells.length == 4 && cells[0].matches("\\d+") && Double.parseDouble(cells[3]) > 0) {
        orders
            .computeIfAbsent(cells[0], _ -> new ArrayList<>())
            .add(new double[] {Double.parseDouble(cells[2]), Double.parseDouble(cells[3])});
      }
    }
    List<List<double[]>> twice = orders.values().stream().filter(o -> o.size() > 1).toList();
    int rows = twice.size();
    Observations people =
        new Observations(
            List.of(
                new Observations.Numbers(
                    "discs", twice.stream().mapToDouble(o -> o.getFirst()[0]).toArray()),
                new Observations.Numbers(
                    "spent", twice.stream().mapToDouble(o -> o.getFirst()[1]).toArray())),
            new boolean[rows]);
    double[] next = twice.stream().mapToDouble(o -> o.get(1)[1]).toArray();
    int[] learnt = IntStream.range(0, rows).filter(i -> i % 2 == 0).toArray();
    int[] kept = IntStream.range(0, rows).filter(i -> i % 2 == 1).toArray();
    double[] came = Arrays.stream(kept).mapToDouble(i -> next[i]).toArray();
    AmountForecaster model =
        train(
            people.pick(learnt),
            Arrays.stream(learnt).mapToDouble(i -> next[i]).toArray(),
            EnumSet.allOf(AmountKind.class));

    assertThat(model.report().best().logarithms()).isTrue();
    assertThat(share(model, people.pick(kept), came)).isCloseTo(1, within(0.05));
  }
}
