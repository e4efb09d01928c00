package app.kith.analytics.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.kith.analytics.engine.Watch;
import app.kith.base.UserFacingException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AmountServiceTest {
  private static final int ROWS = 600;
  private final Random random = new Random(8);
  private final double[] visits = random.doubles(ROWS, 0, 10).toArray();
  private final Observations people =
      new Observations(
          List.of(
              new Observations.Numbers("visits", visits),
              new Observations.Numbers("noise", random.doubles(ROWS).toArray())),
          new boolean[ROWS]);
  private final AmountService service = new AmountService(InstantSource.system(), 42);

  private AmountReport compare(double[] amounts) {
    Folds folds = Folds.byRemainder(ROWS, 5);
    return service.compare(people, amounts, EnumSet.allOf(AmountKind.class), folds, Watch.NONE);
  }

  @Test
  void aStraightLineIsFoundAndPreferred() {
    double[] amounts = new double[ROWS];
    Arrays.setAll(
        amounts, i -> i % 50 == 0 ? Double.NaN : 20 + 3 * visits[i] + random.nextGaussian());
    AmountReport report = compare(amounts);

    assertThat(report.best()).isEqualTo(AmountKind.LINEAR);
    assertThat(report.useful()).isTrue();
    AmountReport.Score line = report.models().get(1);
    assertThat(line.rootSquareError()).isCloseTo(1, within(0.12));
    assertThat(line.explained()).isGreaterThan(0.95);
    AmountModel model = service.learn(people, amounts, AmountKind.LINEAR, Watch.NONE);
    Observations one =
        new Observations(
            List.of(
                new Observations.Numbers("visits", new double[] {4}),
                new Observations.Numbers("noise", new double[] {Double.NaN})),
            new boolean[1]);
    assertThat(model.amounts(one)[0]).isCloseTo(32, within(0.3));
  }

  @Test
  void aBentLineIsLearntByTrees() {
    double[] amounts = new double[ROWS];
    Arrays.setAll(amounts, i -> Math.abs(visits[i] - 5) + random.nextGaussian() / 10);
    AmountReport report = compare(amounts);
    assertThat(report.best()).isEqualTo(AmountKind.BOOSTING);
    assertThat(report.models().getLast().explained()).isGreaterThan(0.9);
  }

  @Test
  void chanceIsCalledChanceAndNothingIsRefused() {
    AmountReport report = compare(random.doubles(ROWS).toArray());
    assertThat(report.useful()).isFalse();
    assertThat(report.best()).isEqualTo(AmountKind.MEAN);
    assertThatThrownBy(() -> compare(new double[ROWS])).isInstanceOf(UserFacingException.class);
  }
}
