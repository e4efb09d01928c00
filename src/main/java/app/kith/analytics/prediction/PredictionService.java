package app.kith.analytics.prediction;

import app.kith.analytics.engine.Watch;
import app.kith.analytics.engine.predict.ForecastQuality;
import app.kith.base.Message;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Learns from what happened who is likely to do it next, and says how far to trust that. Without
 * state; slow on many people, so call it off the UI thread.
 */
public final class PredictionService {
  private static final int FEWEST = 10;
  private static final double NEAR = 0.003;
  private static final double USEFUL = 0.55;

  private final InstantSource time;
  private final Learning learning;

  /**
   * A service.
   *
   * @param time tells how long fitting took
   * @param seed the same seed gives the same models
   */
  public PredictionService(InstantSource time, long seed) {
    this.time = time;
    this.learning = new Learning(seed);
  }

  /**
   * Tries kinds of models on rows they have not seen, and takes the simplest that is not provably
   * worse than the best: within one standard error of it, fold by fold, and within 0.003.
   *
   * @throws app.kith.base.UserFacingException if there is nothing to learn from
   */
  public PredictionReport compare(
      Observations observations, Set<PredictionKind> kinds, Folds folds, Watch watch) {
    observations.check(FEWEST);
    List<Validation> tried = new ArrayList<>();
    List<PredictionKind> wanted = kinds.stream().sorted().toList();
    for (int k = 0; k < wanted.size(); k++) {
      Watch part = watch.part((double) k / wanted.size(), (k + 1.0) / wanted.size());
      tried.add(validate(observations, wanted.get(k), folds, part));
    }
    Validation chosen = simplest(tried);
    PredictionReport.Score score = chosen.score();
    boolean useful = score.auc() - score.aucDeviation() / Math.sqrt(folds.size()) > USEFUL;
    String key = useful ? "prediction.quality.useful" : "prediction.quality.useless";
    return new PredictionReport(
        tried.stream().map(Validation::score).toList(),
        chosen.kind(),
        Message.of(key, score.auc(), score.lift10()),
        useful);
  }

  private static Validation simplest(List<Validation> tried) {
    Validation best =
        tried.stream().max(Comparator.comparingDouble(Validation::area)).orElseThrow();
    return tried.stream()
        .filter(v -> best.area() - v.area() <= Math.min(NEAR, v.errorOfShortfall(best)))
        .findFirst()
        .orElse(best);
  }

  private Validation validate(
      Observations observations, PredictionKind kind, Folds folds, Watch watch) {
    int n = folds.parts().stream().mapToInt(fold -> fold.test().length).sum();
    double[] foretold = new double[n];
    boolean[] happened = new boolean[n];
    int[] rows = new int[n];
    double[] areas = new double[folds.size()];
    long millis = 0;
    int done = 0;
    for (int f = 0; f < areas.length; f++) {
      Folds.Fold fold = folds.parts().get(f);
      long start = time.millis();
      PredictionModel model = learning.learn(observations, fold.train(), kind, watch);
      millis += time.millis() - start;
      double[] chances = model.probabilities(observations, fold.test());
      boolean[] outcomes = observations.happened(fold.test());
      areas[f] = ForecastQuality.auc(outcomes, chances);
      System.arraycopy(chances, 0, foretold, done, chances.length);
      System.arraycopy(outcomes, 0, happened, done, chances.length);
      System.arraycopy(fold.test(), 0, rows, done, chances.length);
      done += chances.length;
      watch.report((f + 1.0) / areas.length);
    }
    return new Validation(kind, areas, foretold, happened, rows, millis / 1e3);
  }

  /**
   * Learns from everybody.
   *
   * @throws app.kith.base.UserFacingException if there is nothing to learn from
   */
  public PredictionModel learn(Observations observations, PredictionKind kind, Watch watch) {
    observations.check(FEWEST);
    return learning.learn(observations, Observations.all(observations.rows()), kind, watch);
  }
}
