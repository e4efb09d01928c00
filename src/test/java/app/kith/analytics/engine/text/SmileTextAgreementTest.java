package app.kith.analytics.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import smile.classification.LogisticRegression;
import smile.classification.SparseLogisticRegression;
import smile.data.SampleInstance;
import smile.data.SparseDataset;
import smile.util.SparseArray;

/** The own solver for texts against the library's on the same sparse rows. */
class SmileTextAgreementTest {
  private static final int ROWS = 400;
  private static final int TERMS = 60;

  private final Sparse[] own = new Sparse[ROWS];
  private final boolean[] yes = new boolean[ROWS];
  private final List<SampleInstance<SparseArray, Integer>> theirs = new ArrayList<>();

  SmileTextAgreementTest() {
    Random random = new Random(6);
    for (int row = 0; row < ROWS; row++) {
      int[] places = random.ints(8, 0, TERMS).distinct().sorted().toArray();
      double[] values = random.doubles(places.length, 0.1, 1).toArray();
      own[row] = new Sparse(places, values);
      SparseArray sparse = new SparseArray();
      double score = random.nextGaussian() / 2;
      for (int i = 0; i < places.length; i++) {
        sparse.append(places[i], values[i]);
        score += values[i] * (places[i] % 2 == 0 ? 1 : -1);
      }
      yes[row] = score > 0;
      theirs.add(new SampleInstance<>(sparse, yes[row] ? 1 : 0));
    }
  }

  @Test
  void bothSolversCallTheSameRowsYesAndWeighTermsAlike() {
    double[] strengths = new double[ROWS];
    Arrays.fill(strengths, 10);
    double[] weights = new DualLogistic(own, TERMS, strengths).fit(yes, 1);
    SparseLogisticRegression.Binomial smile =
        SparseLogisticRegression.binomial(
            new SparseDataset<>(theirs, TERMS), new LogisticRegression.Options(0.1, 1e-8, 2_000));
    double[] other = smile.coefficients();
    int agreed = 0;
    double products = 0;
    double mine = 0;
    double its = 0;
    for (int row = 0; row < ROWS; row++) {
      boolean said = own[row].dot(weights) + weights[TERMS] > 0;
      agreed += said == (smile.predict(theirs.get(row).x()) == 1) ? 1 : 0;
    }
    for (int term = 0; term < TERMS; term++) {
      products += weights[term] * other[term];
      mine += weights[term] * weights[term];
      its += other[term] * other[term];
    }
    assertThat(agreed).isGreaterThanOrEqualTo((int) (0.99 * ROWS));
    assertThat(products / Math.sqrt(mine * its)).isGreaterThan(0.999);
    assertThat(Math.sqrt(mine / its)).isBetween(0.97, 1.03);
  }
}
