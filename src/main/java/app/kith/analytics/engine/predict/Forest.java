package app.kith.analytics.engine.predict;

import app.kith.analytics.engine.Chance;
import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A random forest (Breiman 2001) on binned columns; one tree on all rows is a decision tree. */
public final class Forest implements Classifier {
  private final int columns;
  private final List<RegressionTree> trees;

  private Forest(int columns, List<RegressionTree> trees) {
    this.columns = columns;
    this.trees = trees;
  }

  /**
   * Many trees, each on rows drawn with replacement, each node asking for a few columns (the square
   * root of their number).
   */
  public static Forest fit(
      Matrix data, boolean[] happened, int trees, int leafRows, long seed, Watch watch) {
    int tried = Math.max(1, (int) Math.sqrt(data.columns()));
    BinnedMatrix binned = new BinnedMatrix(data);
    RegressionTree[] grown = new RegressionTree[trees];
    IntStream.range(0, trees)
        .parallel()
        .forEach(
            t -> {
              watch.check();
              grown[t] =
                  new VoteGrower(binned, happened, leafRows, tried, Chance.mix(seed, t)).grow();
            });
    watch.report(1);
    return new Forest(data.columns(), List.of(grown));
  }

  /** One tree on all rows and columns. */
  public static Forest tree(Matrix data, boolean[] happened, int depth, int leafRows) {
    int n = data.rows();
    TreeGrower.Limits limits = new TreeGrower.Limits(1 << depth, depth, leafRows, 1);
    double[] slopes = new double[n];
    Arrays.setAll(slopes, i -> happened[i] ? -1 : 0);
    double[] curvatures = new double[n];
    Arrays.fill(curvatures, 1);
    int[] rows = new int[n];
    Arrays.setAll(rows, i -> i);
    RegressionTree grown =
        new TreeGrower(new BinnedMatrix(data), limits, slopes, curvatures, rows)
            .grow(new double[0]);
    return new Forest(data.columns(), List.of(grown));
  }

  /** A forest votes and knows no odds: its scores are the chances themselves. */
  @Override
  public double chance(double score) {
    return score;
  }

  @Override
  public double[] scores(Matrix data) {
    double[] x = data.values();
    int d = data.columns();
    double[] chances = new double[data.rows()];
    IntStream.range(0, chances.length)
        .parallel()
        .forEach(
            i -> {
              double sum = 0;
              for (RegressionTree tree : trees) {
                sum += tree.value(x, i * d);
              }
              chances[i] = Math.clamp(sum / trees.size(), 0, 1);
            });
    return chances;
  }

  /** What each column adds to a row's score, against the rows learnt from. */
  double[] contributions(double[] x, int at) {
    double[] shares = new double[columns];
    trees.forEach(tree -> TreeShares.add(tree, x, at, shares));
    return Arrays.stream(shares).map(share -> share / trees.size()).toArray();
  }
}
