package app.kith.analytics.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.analytics.engine.Watch;
import app.kith.base.Messages;
import app.kith.base.UserFacingException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AmountForecasterTest {
  private static final int ROWS = 2_000;
  private final Random random = new Random(33);
  private final AmountService service = new AmountService(InstantSource.system(), 42);

  /** Spending doubles with every visit, and its spread with it. */
  private double spent(double visits) {
    return Math.exp(1 + 0.7 * visits + 0.8 * random.nextGaussian());
  }

  private static Observations visits(double... visits) {
    return new Observations(
        List.of(new Observations.Numbers("visits", visits)), new boolean[visits.length]);
  }

  private AmountForecaster train(double[] visits, double[] amounts, Set<AmountKind> kinds) {
    Folds folds = Folds.byRemainder(visits.length, 5);
    return service.train(Measure.MONEY, visits(visits), amounts, kinds, folds, Watch.NONE);
  }

  @Test
  void fourOfFiveAmountsComeWithinTheirRangesWhateverTheForecast() {
    double[] visits = random.doubles(ROWS, 0, 5).toArray();
    double[] amounts = Arrays.stream(visits).map(this::spent).toArray();
    amounts[7] = Double.NaN;
    AmountForecaster forecaster = train(visits, amounts, EnumSet.allOf(AmountKind.class));

    assertThat(forecaster.model()).startsWith("log-");
    for (double from = 0; from < 5; from++) {
      int held = 0;
      for (int i = 0; i < 400; i++) {
        double asked = from + random.nextDouble();
        Forecast said = forecaster.forecast(visits(asked), 0);
        double came = spent(asked);
        held += came >= said.low() && came <= said.high() ? 1 : 0;
      }
      assertThat(held / 400.0).as("visits from %s", from).isBetween(0.72, 0.88);
    }
    Forecast high = forecaster.forecast(visits(4.9), 0);
    Messages messages = new Messages(Locale.US);
    assertThat(messages.text(high.raising().getFirst().text())).startsWith("visits: 4.9 (raises");
    assertThat(messages.text(high.changes().getFirst().text())).startsWith("If \"visits\" were");
    assertThat(high.similar()).hasSize(20).allMatch(similar -> similar.outcome() > 0);
    assertThat(messages.text(forecaster.weights().getFirst().text())).startsWith("visits: moves");
  }

  @Test
  void logarithmsAreNotTakenOfAmountsBelowNothing() {
    double[] visits = random.doubles(200, 0, 5).toArray();
    double[] amounts = Arrays.stream(visits).map(v -> v - 2).toArray();

    assertThat(train(visits, amounts, EnumSet.allOf(AmountKind.class)).model()).isEqualTo("linear");
    assertThatThrownBy(() -> train(visits, amounts, EnumSet.of(AmountKind.LOG_LINEAR)))
        .isInstanceOf(UserFacingException.class);
  }

  @Test
  void aGroupOfWhomTooMuchIsForetoldIsNamed() {
    double[] came = new double[200];
    double[] foretold = new double[200];
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < came.length; i++) {
      groups.add(i % 2 == 0 ? "north" : "south");
      came[i] = 50 + random.nextGaussian();
      foretold[i] = i % 2 == 0 ? 50 : 70;
    }
    Fairness fairness =
        Fairness.ofAmounts(Measure.MONEY, Groups.ofWords("region", groups), came, foretold);
    assertThat(fairness.groups())
        .extracting(group -> group.name())
        .containsExactly(Groups.word("north"), Groups.word("south"));
    assertThat(fairness.groups().get(1).missed()).isBetween(19.0, 21.0);
    assertThat(fairness.warnings()).hasSize(1);
    assertThat(new Messages(Locale.US).text(fairness.warnings().getFirst()))
        .startsWith("It promises too much of \"south\": 70.00 said");
  }
}
