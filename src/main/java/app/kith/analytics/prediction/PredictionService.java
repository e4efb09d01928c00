package app.kith.analytics.prediction;

import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;
import app.kith.analytics.engine.predict.Boosting;
import app.kith.analytics.engine.predict.Classifier;
import app.kith.analytics.engine.predict.ForecastQuality;
import app.kith.analytics.engine.predict.Forest;
import app.kith.analytics.engine.predict.LogisticRegression;
import app.kith.base.Message;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Learns from what happened who is likely to do it next, and says how far to trust that. Without
 * state; slow on many people, so call it off the UI thread.
 */
public final class PredictionService {
  private static final int FEWEST = 10;
  private static final int FOREST_TREES = 300;
  private static final int FOREST_LEAF = 5;
  private static final double NEAR = 0.003;
  private static final double USEFUL = 0.55;

  private final InstantSource time;
  private final long seed;

  /**
   * A service.
   *
   * @param time tells how long fitting took
   * @param seed the same seed gives the same models
   */
  public PredictionService(InstantSource time, long seed) {
    this.time = time;
    this.seed = seed;
  }

  /**
   * Tries kinds of models by cross-validation: row i is foretold by a model that learnt from all
   * rows but those of the same remainder when divided by the number of folds.
   *
   * @param folds 2 or more
   * @throws app.kith.base.UserFacingException if there is nothing to learn from
   */
  public PredictionReport compare(
      Observations observations, Set<PredictionKind> kinds, int folds, Watch watch) {
    observations.check(FEWEST);
    List<PredictionReport.Score> scores = new ArrayList<>();
    List<PredictionKind> wanted = kinds.stream().sorted().toList();
    for (int k = 0; k < wanted.size(); k++) {
      Watch part = watch.part((double) k / wanted.size(), (k + 1.0) / wanted.size());
      scores.add(validate(observations, wanted.get(k), folds, part));
    }
    double most = scores.stream().mapToDouble(PredictionReport.Score::auc).max().orElse(0.5);
    PredictionReport.Score best =
        scores.stream().filter(s -> s.auc() >= most - NEAR).findFirst().orElseThrow();
    boolean useful = best.auc() - best.aucDeviation() / Math.sqrt(folds) > USEFUL;
    String key = useful ? "prediction.quality.useful" : "prediction.quality.useless";
    Message quality = Message.of(key, best.auc(), best.lift10());
    return new PredictionReport(scores, best.kind(), quality, useful);
  }

  private PredictionReport.Score validate(
      Observations observations, PredictionKind kind, int folds, Watch watch) {
    int n = observations.rows();
    double[] foretold = new double[n];
    double[] areas = new double[folds];
    double seconds = 0;
    for (int fold = 0; fold < folds; fold++) {
      int held = fold;
      int[] train = IntStream.range(0, n).filter(i -> i % folds != held).toArray();
      int[] test = IntStream.range(0, n).filter(i -> i % folds == held).toArray();
      long start = time.millis();
      PredictionModel model = learn(observations, train, kind, watch);
      seconds += (time.millis() - start) / 1e3;
      double[] chances = model.probabilities(observations, test);
      for (int i = 0; i < test.length; i++) {
        foretold[test[i]] = chances[i];
      }
      areas[fold] = ForecastQuality.auc(observations.happened(test), chances);
      watch.report((fold + 1.0) / folds);
    }
    boolean[] happened = observations.happened(Observations.all(n));
    double mean = IntStream.range(0, folds).mapToDouble(f -> areas[f]).average().orElse(0.5);
    double variance =
        IntStream.range(0, folds).mapToDouble(f -> square(areas[f] - mean)).average().orElse(0);
    return new PredictionReport.Score(
        kind,
        mean,
        Math.sqrt(variance),
        ForecastQuality.logLoss(happened, foretold),
        ForecastQuality.brier(happened, foretold),
        ForecastQuality.lift(happened, foretold, 0.1),
        seconds);
  }

  private static double square(double x) {
    return x * x;
  }

  /**
   * Learns from everybody.
   *
   * @throws app.kith.base.UserFacingException if there is nothing to learn from
   */
  public PredictionModel learn(Observations observations, PredictionKind kind, Watch watch) {
    observations.check(FEWEST);
    return learn(observations, Observations.all(observations.rows()), kind, watch);
  }

  private PredictionModel learn(
      Observations observations, int[] rows, PredictionKind kind, Watch watch) {
    Encoding encoding = new Encoding(observations, rows);
    Matrix data = encoding.encode(observations, rows);
    boolean[] happened = observations.happened(rows);
    Classifier classifier =
        switch (kind) {
          case LOGISTIC -> LogisticRegression.fit(data, happened, 1, watch);
          case TREE -> Forest.tree(data, happened, 6, 20);
          case FOREST -> Forest.fit(data, happened, FOREST_TREES, FOREST_LEAF, seed, watch);
          case BOOSTING -> boosted(data, happened, watch);
        };
    return new PredictionModel(kind, encoding, classifier);
  }

  /** Shallow or leafy trees, whichever foretold a held-back third better. */
  private static Classifier boosted(Matrix data, boolean[] happened, Watch watch) {
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
    return Boosting.fit(data, happened, best, watch);
  }

  private static boolean[] pick(boolean[] values, int[] rows) {
    boolean[] picked = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      picked[i] = values[rows[i]];
    }
    return picked;
  }
}
