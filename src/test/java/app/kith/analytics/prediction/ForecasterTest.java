package app.kith.analytics.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kith.analytics.engine.Watch;
import app.kith.base.Messages;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ForecasterTest {
  private static final int ROWS = 1_200;
  private final Random random = new Random(21);
  private final double[] visits = random.doubles(ROWS, 0, 10).toArray();
  private final double[] noise = random.doubles(ROWS).toArray();
  private final List<String> places =
      Arrays.stream(visits).mapToObj(_ -> random.nextBoolean() ? "near" : "far").toList();
  private final Observations people = people();
  private final PredictionService service = new PredictionService(InstantSource.system(), 42);

  /** Three things are known; noise tells nothing. */
  private Observations people() {
    boolean[] back = new boolean[ROWS];
    for (int i = 0; i < ROWS; i++) {
      double score = visits[i] - (places.get(i).equals("far") ? 7 : 4);
      back[i] = random.nextDouble() < 1 / (1 + Math.exp(-score));
    }
    return new Observations(
        List.of(
            new Observations.Numbers("visits", visits),
            new Observations.Words("place", places),
            new Observations.Numbers("noise", noise)),
        back);
  }

  private Forecaster train(PredictionKind kind) {
    return service.train(people, EnumSet.of(kind), Folds.byRemainder(ROWS, 5), Watch.NONE);
  }

  private static Observations one(double visits, String place) {
    return new Observations(
        List.of(
            new Observations.Numbers("visits", new double[] {visits}),
            new Observations.Words("place", List.of(place)),
            new Observations.Numbers("noise", new double[] {0.5})),
        new boolean[1]);
  }

  @Test
  void aForecastSaysWhatSpeaksForAndAgainstAndWhatWouldChangeIt() {
    for (PredictionKind kind : List.of(PredictionKind.LOGISTIC, PredictionKind.BOOSTING)) {
      Forecaster forecaster = train(kind);
      Forecast forecast = forecaster.forecast(one(9, "far"), 0);

      assertThat(forecast.value()).isBetween(0.7, 0.98);
      assertThat(forecast.low()).isLessThanOrEqualTo(forecast.value()).isGreaterThan(0.5);
      assertThat(forecast.high()).isGreaterThanOrEqualTo(forecast.value());
      Messages messages = new Messages(Locale.US);
      assertThat(messages.text(forecast.raising().getFirst().text())).startsWith("visits: 9 (r");
      assertThat(messages.text(forecast.lowering().getFirst().text())).startsWith("place: far (l");
      assertThat(messages.text(forecast.changes().getFirst().text())).contains("visits");
      assertThat(forecast.changes())
          .anyMatch(change -> messages.text(change.text()).startsWith("If \"place\" were near"));
      assertThat(forecast.similar()).hasSize(20);
      assertThat(forecast.similar()).allMatch(s -> places.get(s.row()).equals("far"));
      assertThat(forecaster.weights().getFirst().column().name()).isEqualTo("visits");
      assertThat(forecaster.weights().getLast().column().name()).isEqualTo("noise");
    }
  }

  @Test
  void theReasonsLeadFromTheAverageChanceToThePersonsOwn() {
    Forecaster forecaster = train(PredictionKind.LOGISTIC);
    Forecast high = forecaster.forecast(one(9.5, "near"), 0);
    double points =
        high.raising().stream().mapToDouble(Forecast.Reason::points).sum()
            + high.lowering().stream().mapToDouble(Forecast.Reason::points).sum();
    assertThat(high.value() - points).isBetween(0.3, 0.6);
  }

  @Test
  void rangesHoldTheShareOfPeopleForetoldAlike() {
    double[] chances = random.doubles(4_000).toArray();
    boolean[] happened = new boolean[chances.length];
    for (int i = 0; i < happened.length; i++) {
      happened[i] = random.nextDouble() < chances[i];
    }
    Experience experience = Experience.ofChances(chances, happened);
    int held = 0;
    for (double chance = 0.02; chance < 0.99; chance += 0.02) {
      double[] range = experience.range(chance);
      assertThat(range[0]).isLessThanOrEqualTo(chance);
      assertThat(range[1]).isGreaterThanOrEqualTo(chance);
      assertThat(range[1] - range[0]).isLessThan(0.2);
      held++;
    }
    assertThat(held).isEqualTo(49);
    double[] certain = Experience.ofChances(new double[10], new boolean[10]).range(0);
    assertThat(certain[0]).isZero();
    assertThat(certain[1]).isBetween(0.05, 0.3);
  }

  @Test
  void chancesThatAreTooSureAreMended() {
    double[] scores = random.doubles(3_000, -2, 2).toArray();
    boolean[] happened = new boolean[scores.length];
    double[] tooSure = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      happened[i] = random.nextDouble() < 1 / (1 + Math.exp(-scores[i]));
      tooSure[i] = 1 / (1 + Math.exp(-5 * scores[i]));
    }
    Validation tried =
        new Validation(
            PredictionKind.TREE,
            new double[] {0.7},
            scores,
            tooSure,
            happened,
            Observations.all(scores.length),
            0);
    CalibrationChoice choice = CalibrationChoice.of(tried);
    assertThat(choice.kind()).isEqualTo(CalibrationKind.PLATT);
    ForecastCurves before = ForecastCurves.of(happened, tooSure);
    ForecastCurves after = ForecastCurves.of(happened, choice.chances());
    assertThat(after.calibrationError()).isLessThan(0.05).isLessThan(before.calibrationError() / 2);
    assertThat(after.calibration().stream().mapToInt(ForecastCurves.Bin::rows).sum())
        .isEqualTo(scores.length);
    assertThat(after.gains().getFirst().reached()).isZero();
    assertThat(after.gains().getLast().reached()).isCloseTo(1, within(1e-12));
    assertThat(after.gains()).allMatch(gain -> gain.reached() >= gain.people() - 0.01);
  }
}
