package app.kith.analytics.engine.predict;

import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Gradient boosting (Friedman 2001) of yes and no or of amounts, with trees on binned columns. */
public final class Boosting implements Classifier {
  private final int columns;
  private final double base;
  private final List<RegressionTree> trees;

  private Boosting(int columns, double base, List<RegressionTree> trees) {
    this.columns = columns;
    this.base = base;
    this.trees = trees;
  }

  /**
   * How to boost.
   *
   * @param trees how many
   * @param rate the share of each tree's advice that is taken
   * @param leaves most leaves of a tree
   * @param depth most questions in a row
   * @param leafRows fewest rows in a leaf
   */
  public record Options(int trees, double rate, int leaves, int depth, int leafRows) {
    /** 100 trees of depth 3. */
    public static final Options SHALLOW = new Options(100, 0.1, 8, 3, 5);

    /** 100 trees of 31 leaves. */
    public static final Options LEAFY = new Options(100, 0.1, 31, 30, 20);
  }

  /** Fits yes and no; the same input gives the same trees. */
  public static Boosting fit(Matrix data, boolean[] happened, Options options, Watch watch) {
    int n = data.rows();
    double[] targets = LogisticRegression.targets(happened);
    double share = (Arrays.stream(targets).sum() + 1e-9) / (n + 2e-9);
    return fit(data, targets, Loss.LOGISTIC, Math.log(share / (1 - share)), options, watch);
  }

  /** Fits amounts by their squared error; the scores are the amounts foretold. */
  public static Boosting amounts(Matrix data, double[] targets, Options options, Watch watch) {
    double mean = Arrays.stream(targets).average().orElse(0);
    return fit(data, targets, Loss.SQUARED, mean, options, watch);
  }

  private static Boosting fit(
      Matrix data, double[] targets, Loss loss, double base, Options options, Watch watch) {
    int n = data.rows();
    BinnedMatrix binned = new BinnedMatrix(data);
    double[] scores = new double[n];
    Arrays.fill(scores, base);
    double[] slopes = new double[n];
    double[] curvatures = new double[n];
    TreeGrower.Limits limits =
        new TreeGrower.Limits(
            options.leaves(), options.depth(), options.leafRows(), options.rate());
    List<RegressionTree> trees = new ArrayList<>();
    for (int t = 0; t < options.trees(); t++) {
      watch.check();
      IntStream.range(0, n)
          .parallel()
          .forEach(
              i -> {
                slopes[i] = loss.slope(scores[i], targets[i]);
                curvatures[i] = Math.max(loss.curvature(scores[i], targets[i]), 1e-12);
              });
      int[] rows = new int[n];
      Arrays.setAll(rows, i -> i);
      trees.add(new TreeGrower(binned, limits, slopes, curvatures, rows).grow(scores));
      watch.report((t + 1.0) / options.trees());
    }
    return new Boosting(data.columns(), base, List.copyOf(trees));
  }

  @Override
  public double[] scores(Matrix data) {
    double[] x = data.values();
    int d = data.columns();
    double[] scores = new double[data.rows()];
    IntStream.range(0, scores.length)
        .parallel()
        .forEach(
            i -> {
              double score = base;
              for (RegressionTree tree : trees) {
                score += tree.value(x, i * d);
              }
              scores[i] = score;
            });
    return scores;
  }

  /** What each column adds to a row's log odds, against the rows learnt from. */
  double[] contributions(double[] x, int at) {
    double[] shares = new double[columns];
    trees.forEach(tree -> TreeShares.add(tree, x, at, shares));
    return shares;
  }
}
