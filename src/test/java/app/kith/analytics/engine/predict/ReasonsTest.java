package app.kith.analytics.engine.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReasonsTest {
  private static final int COLUMNS = 4;
  private final Random random = new Random(11);
  private final Matrix data = new Matrix(400, COLUMNS, random.doubles(1_600, -1, 1).toArray());
  private final boolean[] happened = outcomes();

  private boolean[] outcomes() {
    boolean[] happened = new boolean[data.rows()];
    for (int i = 0; i < happened.length; i++) {
      happened[i] = data.at(i, 0) * data.at(i, 1) + data.at(i, 2) + random.nextGaussian() / 5 > 0;
    }
    return happened;
  }

  /** A tree that asks column 0 again on its way down. */
  private static RegressionTree tree() {
    int[] column = {0, 1, 0, -1, -1, 2, -1, -1, -1};
    double[] threshold = {0, 0, 0.5, 0, 0, 0, 0, 0, 0};
    int[] left = {1, 3, 5, 0, 0, 7, 0, 0, 0};
    double[] value = {0, 0, 0, 1, 2, 0, 8, 4, 16};
    double[] cover = {10, 4, 6, 1, 3, 4, 2, 3, 1};
    return new RegressionTree(column, threshold, left, value, cover);
  }

  /** The mean answer where only some columns are known. */
  private static double known(RegressionTree tree, int node, double[] x, int subset) {
    if (tree.isLeaf(node)) {
      return tree.leaf(node);
    }
    if ((subset >> tree.column(node) & 1) == 1) {
      return known(tree, tree.next(node, x, 0), x, subset);
    }
    int left = tree.left(node);
    return tree.share(left, node) * known(tree, left, x, subset)
        + tree.share(left + 1, node) * known(tree, left + 1, x, subset);
  }

  /** Shapley's formula over all subsets. */
  private static double shapley(RegressionTree tree, double[] x, int column) {
    double sum = 0;
    for (int subset = 0; subset < 1 << COLUMNS; subset++) {
      if ((subset >> column & 1) == 0) {
        int size = Integer.bitCount(subset);
        double weight = factorial(size) * factorial(COLUMNS - size - 1) / factorial(COLUMNS);
        sum += weight * (known(tree, 0, x, subset | 1 << column) - known(tree, 0, x, subset));
      }
    }
    return sum;
  }

  private static double factorial(int n) {
    return n < 2 ? 1 : n * factorial(n - 1);
  }

  @Test
  void aTreesSharesAreShapleyValues() {
    for (int draw = 0; draw < 50; draw++) {
      double[] x = random.doubles(COLUMNS, -1, 1).toArray();
      double[] shares = new double[COLUMNS];
      TreeShares.add(tree(), x, 0, shares);
      for (int column = 0; column < COLUMNS; column++) {
        assertThat(shares[column]).isCloseTo(shapley(tree(), x, column), within(1e-12));
      }
    }
  }

  private double[] sums(Classifier model) {
    Reasons reasons = new Reasons(model, data, new int[] {0, 1, 2, 3}, COLUMNS);
    double[] scores = model.scores(data);
    double[] rests = new double[20];
    for (int i = 0; i < rests.length; i++) {
      rests[i] = scores[i] - Arrays.stream(reasons.contributions(data, i)).sum();
    }
    return rests;
  }

  /** The score less its reasons is the same for everybody: the mean. */
  @Test
  void reasonsSumToTheScore() {
    for (Classifier model :
        new Classifier[] {
          LogisticRegression.fit(data, happened, 1, Watch.NONE),
          SupportVectors.linear(data, happened, 1, Watch.NONE),
          NaiveBayes.fit(data, happened),
          Forest.fit(data, happened, 20, 5, 1, Watch.NONE),
          Boosting.fit(data, happened, Boosting.Options.SHALLOW, Watch.NONE),
          NeuralNet.fit(data, happened, NeuralNet.Options.SMALL, 1, Watch.NONE),
          SupportVectors.gaussian(data, happened, 1, 1, Watch.NONE)
        }) {
      double[] rests = sums(model);
      for (double rest : rests) {
        assertThat(rest).as(model.getClass().getSimpleName()).isCloseTo(rests[0], within(1e-9));
      }
    }
  }

  @Test
  void columnsOfOneThingAreOneReason() {
    Classifier model = LogisticRegression.fit(data, happened, 1, Watch.NONE);
    double[] apart = new Reasons(model, data, new int[] {0, 1, 2, 3}, 4).contributions(data, 7);
    double[] joined = new Reasons(model, data, new int[] {0, 1, 1, 0}, 2).contributions(data, 7);
    assertThat(joined[0]).isCloseTo(apart[0] + apart[3], within(1e-12));
    assertThat(joined[1]).isCloseTo(apart[1] + apart[2], within(1e-12));
  }
}
