package app.kith.analytics.engine.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.formula.Formula;
import smile.data.vector.IntVector;
import smile.model.cart.SplitRule;

/** The own forecasts against the library's on the same rows. */
class SmileForecastAgreementTest {
  private static final int ROWS = 4_000;
  private static final int COLUMNS = 6;

  private final double[][] rows = new double[ROWS][COLUMNS];
  private final boolean[] happened = new boolean[ROWS];

  /** A bent border with noise, so that neither a line nor a tree knows everything. */
  SmileForecastAgreementTest() {
    Random random = new Random(17);
    for (int i = 0; i < ROWS; i++) {
      for (int j = 0; j < COLUMNS; j++) {
        rows[i][j] = random.nextGaussian();
      }
      double score = rows[i][0] + rows[i][1] * rows[i][1] - 0.5 * rows[i][2];
      happened[i] = score + random.nextGaussian() > 1;
    }
  }

  private static int[] labels(boolean[] happened) {
    return IntStream.range(0, happened.length).map(i -> happened[i] ? 1 : 0).toArray();
  }

  private static DataFrame frame(double[][] rows, boolean[] happened) {
    String[] names = IntStream.range(0, COLUMNS).mapToObj(j -> "c" + j).toArray(String[]::new);
    return DataFrame.of(rows, names).add(new IntVector("y", labels(happened)));
  }

  private Learnt learnt() {
    int half = ROWS / 2;
    return new Learnt(
        Arrays.copyOf(rows, half),
        Arrays.copyOf(happened, half),
        Arrays.copyOfRange(rows, half, ROWS),
        Arrays.copyOfRange(happened, half, ROWS));
  }

  private record Learnt(double[][] rows, boolean[] happened, double[][] held, boolean[] then) {
    double area(Classifier model) {
      return ForecastQuality.auc(then, model.scores(Matrix.ofRows(held)));
    }

    double area(smile.classification.DataFrameClassifier model) {
      DataFrame fresh = frame(held, then);
      double[] chances = new double[then.length];
      double[] both = new double[2];
      for (int i = 0; i < chances.length; i++) {
        Tuple row = fresh.get(i);
        model.predict(row, both);
        chances[i] = both[1];
      }
      return ForecastQuality.auc(then, chances);
    }
  }

  /** Both minimise the same: log losses plus half the squared weights, the intercept included. */
  @Test
  void logisticWeightsAreEqualToThreeDigits() {
    double[] own = LogisticRegression.fit(Matrix.ofRows(rows), happened, 100, Watch.NONE).weights();
    double[] theirs =
        smile.classification.LogisticRegression.binomial(
                rows,
                labels(happened),
                new smile.classification.LogisticRegression.Options(0.01, 1e-10, 2_000))
            .coefficients();
    assertThat(own).containsExactly(theirs, within(1e-3));
  }

  @Test
  void forestsRankAlike() {
    Learnt data = learnt();
    Forest own = Forest.fit(Matrix.ofRows(data.rows()), data.happened(), 400, 5, 1, Watch.NONE);
    double theirs =
        data.area(
            smile.classification.RandomForest.fit(
                Formula.lhs("y"),
                frame(data.rows(), data.happened()),
                new smile.classification.RandomForest.Options(
                    400, 2, SplitRule.GINI, 30, 2_000, 5, 1.0, null, null, null)));
    assertThat(data.area(own)).isGreaterThan(0.85).isCloseTo(theirs, within(0.005));
  }

  @Test
  void boostedTreesRankAlike() {
    Learnt data = learnt();
    Boosting own =
        Boosting.fit(
            Matrix.ofRows(data.rows()), data.happened(), Boosting.Options.SHALLOW, Watch.NONE);
    double theirs =
        data.area(
            smile.classification.GradientTreeBoost.fit(
                Formula.lhs("y"),
                frame(data.rows(), data.happened()),
                new smile.classification.GradientTreeBoost.Options(
                    100, 4, 8, 5, 0.1, 1.0, null, null)));
    assertThat(data.area(own)).isGreaterThan(0.85).isCloseTo(theirs, within(0.005));
  }

  @Test
  void straightBordersRankAlike() {
    Learnt data = learnt();
    int[] signs = Arrays.stream(labels(data.happened())).map(y -> 2 * y - 1).toArray();
    var theirs =
        smile.classification.SVM.fit(data.rows(), signs, new smile.classification.SVM.Options(1));
    double[] scores = Arrays.stream(data.held()).mapToDouble(theirs::score).toArray();
    double own =
        data.area(
            SupportVectors.linear(Matrix.ofRows(data.rows()), data.happened(), 1, Watch.NONE));
    assertThat(own).isGreaterThanOrEqualTo(ForecastQuality.auc(data.then(), scores) - 0.005);
  }
}
