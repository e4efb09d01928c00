package app.kith.analytics.engine.predict;

import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Gradient boosting of logistic loss (Friedman 2001) with trees on binned columns. */
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

  /** Fits; the same input gives the same trees. */
  public static Boosting fit(Matrix data, boolean[] happened, Options options, Watch watch) {
    int n = data.rows();
    double yes = 0;
    for (boolean h : happened) {
      yes += h ? 1 : 0;
    }
    double share = (yes + 1e-9) / (n + 2e-9);
    double base = Math.log(share / (1 - share));
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
                double chance = LogisticRegression.logistic(scores[i]);
                slopes[i] = chance - (happened[i] ? 1 : 0);
                curvatures[i] = Math.max(chance * (1 - chance), 1e-12);
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
