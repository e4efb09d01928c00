package app.kith.analytics.prediction;

import app.kith.analytics.engine.Chance;
import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;
import app.kith.analytics.engine.predict.Boosting;
import app.kith.analytics.engine.predict.Calibrated;
import app.kith.analytics.engine.predict.Classifier;
import app.kith.analytics.engine.predict.ForecastQuality;
import app.kith.analytics.engine.predict.Forest;
import app.kith.analytics.engine.predict.LogisticRegression;
import app.kith.analytics.engine.predict.NaiveBayes;
import app.kith.analytics.engine.predict.NeuralNet;
import app.kith.analytics.engine.predict.SupportVectors;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of model learns, from one part of the people after the other. The rows are first
 * brought into an order that only their contents decide: the same people in any order give the same
 * model, and no part of them is a time. For one thread.
 */
final class Learning {
  private static final int FOREST_TREES = 300;
  private static final int FEWER_TREES = 100;
  private static final int MANY_ROWS = 20_000;
  private static final int FOREST_LEAF = 5;
  private static final int TREE_DEPTH = 6;
  private static final int TREE_LEAF = 20;

  private final PredictionKind kind;
  private final long seed;

  /** The shape of boosted trees, as the first part of the people showed it to be best. */
  private Boosting.@Nullable Options shape;

  Learning(PredictionKind kind, long seed) {
    this.kind = kind;
    this.seed = seed;
  }

  /** Learns from some rows. */
  PredictionModel learn(Observations observations, int[] rows, Watch watch) {
    Encoding encoding = new Encoding(observations, rows);
    Matrix unordered = encoding.encode(observations, rows);
    boolean[] outcomes = observations.happened(rows);
    int[] order = order(unordered, outcomes);
    Matrix data = unordered.pick(order);
    boolean[] happened = pick(outcomes, order);
    return new PredictionModel(kind, encoding, fit(data, happened, watch));
  }

  private Classifier fit(Matrix data, boolean[] happened, Watch watch) {
    return switch (kind) {
      case LOGISTIC -> LogisticRegression.fit(data, happened, 1, watch);
      case BAYES -> Calibrated.byPlatt((d, h, _) -> NaiveBayes.fit(d, h), data, happened, watch);
      case TREE -> Forest.tree(data, happened, TREE_DEPTH, TREE_LEAF);
      case SVM ->
          Calibrated.byPlatt((d, h, w) -> SupportVectors.linear(d, h, 1, w), data, happened, watch);
      case FOREST -> Forest.fit(data, happened, trees(data), FOREST_LEAF, seed, watch);
      case BOOSTING -> boosted(data, happened, watch);
      case RBF -> likeness(data, happened, watch);
      case MLP -> NeuralNet.fit(data, happened, NeuralNet.Options.SMALL, seed, watch);
    };
  }

  private static int trees(Matrix data) {
    return data.rows() > MANY_ROWS ? FEWER_TREES : FOREST_TREES;
  }

  /** The first rows are a fair sample, being in no meaningful order. */
  private Classifier likeness(Matrix data, boolean[] happened, Watch watch) {
    int size = Math.min(data.rows(), PredictionKind.MOST_LIKENESS_ROWS);
    int[] first = Observations.all(size);
    return Calibrated.byPlatt(
        (d, h, w) -> SupportVectors.gaussian(d, h, 1, seed, w),
        size < data.rows() ? data.pick(first) : data,
        size < data.rows() ? Arrays.copyOf(happened, size) : happened,
        watch);
  }

  private Classifier boosted(Matrix data, boolean[] happened, Watch watch) {
    Boosting.Options known = shape;
    if (known == null) {
      known = betterShape(data, happened, watch);
      shape = known;
    }
    return Boosting.fit(data, happened, known, watch);
  }

  /** Shallow or leafy trees, whichever foretold a held-back third better. */
  private static Boosting.Options betterShape(Matrix data, boolean[] happened, Watch watch) {
    int[] train = IntStream.range(0, data.rows()).filter(i -> i % 3 != 2).toArray();
    int[] test = IntStream.range(0, data.rows()).filter(i -> i % 3 == 2).toArray();
    boolean[] known = pick(happened, train);
    boolean[] held = pick(happened, test);
    double least = Double.POSITIVE_INFINITY;
    Boosting.Options best = Boosting.Options.SHALLOW;
    for (Boosting.Options options : List.of(Boosting.Options.SHALLOW, Boosting.Options.LEAFY)) {
      Boosting trial = Boosting.fit(data.pick(train), known, options, watch);
      double loss = ForecastQuality.logLoss(held, trial.probabilities(data.pick(test)));
      if (loss < least) {
        least = loss;
        best = options;
      }
    }
    return best;
  }

  /** The rows by words drawn from their contents and what happened. */
  private int[] order(Matrix data, boolean[] happened) {
    int wide = data.columns() + 1;
    double[] values = new double[data.rows() * wide];
    for (int i = 0; i < data.rows(); i++) {
      System.arraycopy(data.values(), i * data.columns(), values, i * wide, data.columns());
      values[i * wide + wide - 1] = happened[i] ? 1 : 0;
    }
    long[] words = Chance.ofRows(new Matrix(data.rows(), wide, values), seed);
    return IntStream.range(0, data.rows())
        .boxed()
        .sorted(Comparator.comparingLong(i -> words[i]))
        .mapToInt(i -> i)
        .toArray();
  }

  static boolean[] pick(boolean[] values, int[] rows) {
    boolean[] picked = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      picked[i] = values[rows[i]];
    }
    return picked;
  }
}
