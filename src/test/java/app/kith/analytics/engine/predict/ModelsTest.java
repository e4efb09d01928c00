package app.kith.analytics.engine.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ModelsTest {
  private final Random random = new Random(3);

  private Matrix plane(int rows) {
    return new Matrix(rows, 2, random.doubles(2L * rows, -1, 1).toArray());
  }

  /** Yes where the two columns have the same sign: nothing that a straight line can tell. */
  private static boolean[] sameSign(Matrix data) {
    boolean[] happened = new boolean[data.rows()];
    for (int i = 0; i < happened.length; i++) {
      happened[i] = data.at(i, 0) * data.at(i, 1) > 0;
    }
    return happened;
  }

  /** Yes above a line, with noise. */
  private boolean[] above(Matrix data) {
    boolean[] happened = new boolean[data.rows()];
    for (int i = 0; i < happened.length; i++) {
      happened[i] = data.at(i, 0) + data.at(i, 1) / 2 + random.nextGaussian() / 4 > 0;
    }
    return happened;
  }

  private static double area(Classifier model, Matrix data, boolean[] happened) {
    return ForecastQuality.auc(happened, model.scores(data));
  }

  @Test
  void bentBordersAreLearntByTheKernelAndTheNet() {
    Matrix data = plane(1_500);
    boolean[] happened = sameSign(data);
    Matrix fresh = plane(500);
    boolean[] then = sameSign(fresh);

    Classifier straight = SupportVectors.linear(data, happened, 1, Watch.NONE);
    Classifier bent = SupportVectors.gaussian(data, happened, 1, 1, Watch.NONE);
    NeuralNet.Options options = new NeuralNet.Options(32, 0.01, 0.01, 64, 40);
    Classifier net = NeuralNet.fit(data, happened, options, 1, Watch.NONE);

    assertThat(area(straight, fresh, then)).isBetween(0.35, 0.65);
    assertThat(area(bent, fresh, then)).isGreaterThan(0.98);
    assertThat(area(net, fresh, then)).isGreaterThan(0.98);
  }

  @Test
  void straightBordersAreLearntByAll() {
    Matrix data = plane(1_500);
    boolean[] happened = above(data);
    for (Classifier model :
        List.of(
            SupportVectors.linear(data, happened, 1, Watch.NONE),
            NaiveBayes.fit(data, happened),
            LogisticRegression.fit(data, happened, 1, Watch.NONE))) {
      assertThat(area(model, data, happened)).isGreaterThan(0.93);
    }
  }

  @Test
  void aStraightLineOfLeastSquaresIsTheOneOfTheFormula() {
    Matrix data = new Matrix(4, 1, new double[] {0, 1, 2, 3});
    double[] weights =
        StraightLine.fit(data, new double[] {1, 3, 5, 7}, Loss.SQUARED, 1e9, Watch.NONE).weights();
    assertThat(weights[0]).isCloseTo(2, within(1e-6));
    assertThat(weights[1]).isCloseTo(1, within(1e-6));
    // with c = 1: sum of squares about the mean 5, so 10 / (5 + 1)
    double[] ridge =
        StraightLine.fit(data, new double[] {1, 3, 5, 7}, Loss.SQUARED, 1, Watch.NONE).weights();
    assertThat(ridge[0]).isCloseTo(10 / 6.0, within(1e-9));
  }

  @Test
  void naiveBayesCountsTwoValuesAsTheFormulaSays() {
    Matrix data = new Matrix(6, 1, new double[] {1, 1, 1, 0, 0, 0});
    NaiveBayes model = NaiveBayes.fit(data, new boolean[] {true, true, false, true, false, false});
    double odds = (3.0 / 2) * (5.0 / 5) * (4.0 / 4);
    assertThat(model.scores(data)[0]).isCloseTo(Math.log(odds), within(1e-12));
    assertThat(model.voices(new double[] {1}, 0)[0]).isCloseTo(Math.log(1.5), within(1e-12));
  }

  @Test
  void chancesComeTrueAsOftenAsTheySay() {
    int n = 4_000;
    double[] scores = random.doubles(n, -3, 3).toArray();
    boolean[] happened = new boolean[n];
    for (int i = 0; i < n; i++) {
      happened[i] = random.nextDouble() < LogisticRegression.logistic(2 * scores[i] - 1);
    }
    for (Calibration calibration :
        List.of(Calibration.platt(scores, happened), Calibration.isotonic(scores, happened))) {
      assertThat(calibration.chance(0.5)).isCloseTo(0.5, within(0.05));
      assertThat(calibration.chance(2)).isCloseTo(0.95, within(0.06));
      double before = 0;
      for (double score = -5; score <= 5; score += 0.1) {
        double chance = calibration.chance(score);
        assertThat(chance).isBetween(before, 1.0);
        before = chance;
      }
    }
  }

  @Test
  void scoresThatRankWronglyGiveEverybodyTheSameChance() {
    double[] scores = {1, 2, 3, 4, 5, 6};
    boolean[] happened = {true, true, true, false, false, false};
    Calibration platt = Calibration.platt(scores, happened);
    Calibration isotonic = Calibration.isotonic(scores, happened);
    assertThat(platt.chance(1)).isCloseTo(0.5, within(1e-9)).isEqualTo(platt.chance(6));
    assertThat(isotonic.chance(1)).isCloseTo(0.5, within(1e-9)).isEqualTo(isotonic.chance(6));
  }

  @Test
  void constantEqualAndSeparableInputGivesFiniteChances() {
    Matrix constant = new Matrix(12, 2, new double[24]);
    boolean[] happened = new boolean[12];
    Arrays.fill(happened, 0, 4, true);
    double[] line = new double[12];
    Arrays.setAll(line, i -> i < 4 ? 1e6 : -1e6);
    Matrix separable = new Matrix(12, 1, line);
    for (Matrix data : List.of(constant, separable)) {
      for (Classifier model :
          List.of(
              NaiveBayes.fit(data, happened),
              SupportVectors.linear(data, happened, 1, Watch.NONE),
              SupportVectors.gaussian(data, happened, 1, 1, Watch.NONE),
              NeuralNet.fit(data, happened, NeuralNet.Options.SMALL, 1, Watch.NONE),
              Calibrated.byPlatt((d, h, _) -> NaiveBayes.fit(d, h), data, happened, Watch.NONE))) {
        for (double chance : model.probabilities(data)) {
          assertThat(chance).isBetween(0.0, 1.0);
        }
      }
    }
  }
}
