package app.kith.analytics.engine.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ForecastTest {
  private static final boolean[] HAPPENED = {true, false, true, false};
  private static final double[] CHANCES = {0.9, 0.8, 0.8, 0.1};

  @Test
  void theMeasuresOfFourForecastsByHand() {
    assertThat(ForecastQuality.auc(HAPPENED, CHANCES)).isCloseTo(3.5 / 4, within(1e-12));
    assertThat(ForecastQuality.brier(HAPPENED, CHANCES))
        .isCloseTo((0.01 + 0.64 + 0.04 + 0.01) / 4, within(1e-12));
    assertThat(ForecastQuality.logLoss(HAPPENED, CHANCES))
        .isCloseTo(
            -(Math.log(0.9) + Math.log(0.2) + Math.log(0.8) + Math.log(0.9)) / 4, within(1e-12));
    assertThat(ForecastQuality.lift(HAPPENED, CHANCES, 0.25)).isEqualTo(2);
    double[][] curve = ForecastQuality.calibration(new double[] {1, 0, 1, 0}, CHANCES, 2);
    assertThat(curve[0]).containsExactly(0.45, 0.0, 2.0);
    assertThat(curve[1][1]).isEqualTo(1.0);
  }

  @Test
  void oneOutcomeIsNoMeasure() {
    boolean[] never = new boolean[4];
    assertThat(ForecastQuality.auc(never, CHANCES)).isEqualTo(0.5);
    assertThat(ForecastQuality.lift(never, CHANCES, 0.1)).isEqualTo(1);
    assertThat(ForecastQuality.logLoss(new boolean[0], new double[0])).isZero();
  }

  /** Yes where the two columns have the same sign: nothing that a straight line can tell. */
  private static Matrix plane(int rows) {
    return new Matrix(rows, 2, new Random(3).doubles(2L * rows, -1, 1).toArray());
  }

  private static boolean[] sameSign(Matrix data) {
    boolean[] happened = new boolean[data.rows()];
    for (int i = 0; i < happened.length; i++) {
      happened[i] = data.at(i, 0) * data.at(i, 1) > 0;
    }
    return happened;
  }

  @Test
  void treesLearnWhatNoLineCan() {
    Matrix data = plane(2_000);
    boolean[] happened = sameSign(data);
    Classifier line = LogisticRegression.fit(data, happened, 1, Watch.NONE);
    Classifier boosted = Boosting.fit(data, happened, Boosting.Options.SHALLOW, Watch.NONE);
    Classifier forest = Forest.fit(data, happened, 50, 2, 1, Watch.NONE);
    assertThat(ForecastQuality.auc(happened, line.probabilities(data))).isBetween(0.4, 0.6);
    assertThat(ForecastQuality.auc(happened, boosted.probabilities(data))).isGreaterThan(0.99);
    assertThat(ForecastQuality.auc(happened, forest.probabilities(data))).isGreaterThan(0.99);
    assertThat(forest.probabilities(data))
        .isEqualTo(Forest.fit(data, happened, 50, 2, 1, Watch.NONE).probabilities(data));
  }

  @Test
  void separableConstantAndTinyInputGivesFiniteChances() {
    Matrix data = new Matrix(4, 2, new double[] {-1, 0, -1, 0, 1, 0, 1, 0});
    boolean[] happened = {false, false, true, true};
    Classifier line = LogisticRegression.fit(data, happened, 1, Watch.NONE);
    double[] chances = line.probabilities(data);
    assertThat(chances[3]).isBetween(0.5, 1.0);
    assertThat(chances[0]).isCloseTo(1 - chances[3], within(1e-9));
    Classifier boosted = Boosting.fit(data, happened, Boosting.Options.LEAFY, Watch.NONE);
    assertThat(boosted.probabilities(data)).containsOnly(0.5);
    assertThat(Forest.tree(data, happened, 3, 1).probabilities(data)).containsExactly(0, 0, 1, 1);
  }
}
