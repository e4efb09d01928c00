package app.kith.analytics.prediction;

import app.kith.analytics.engine.Watch;
import app.kith.analytics.engine.predict.ForecastQuality;
import app.kith.base.Message;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
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
   * Tries kinds of models on rows they have not seen, and takes the simplest that is not provably
   * worse than the best: within one standard error of it, fold by fold, and within 0.003.
   *
   * @throws app.kith.base.UserFacingException if there is nothing to learn from
   */
  public PredictionReport compare(
      Observations observations, Set<PredictionKind> kinds, Folds folds, Watch watch) {
    List<Validation> tried = tryAll(observations, kinds, folds, watch);
    Validation chosen = simplest(tried);
    return report(tried, chosen, CalibrationChoice.of(chosen));
  }

  /**
   * Tries kinds of models as {@link #compare} does, then learns from everybody with the one taken,
   * its chances mended if that makes them come true more often.
   *
   * @throws app.kith.base.UserFacingException if there is nothing to learn from
   */
  public Forecaster train(
      Observations observations, Set<PredictionKind> kinds, Folds folds, Watch watch) {
    List<Validation> tried = tryAll(observations, kinds, folds, watch.part(0, 0.8));
    Validation chosen = simplest(tried);
    CalibrationChoice calibration = CalibrationChoice.of(chosen);
    PredictionModel model = learn(observations, chosen.kind(), watch.part(0.8, 1));
    return new Forecaster(
        report(tried, chosen, calibration),
        model.with(calibration.applied(model.classifier(), chosen)),
        observations,
        Experience.ofChances(calibration.chances(), chosen.happened()));
  }

  /**
   * How alike a kind of model treats the groups of a column, on rows it had not seen. The column
   * itself is learnt from only if the observations hold it.
   *
   * @param groups every row's group
   * @throws app.kith.base.UserFacingException if there is nothing to learn from
   */
  public Fairness fairness(
      Observations observations,
      PredictionKind kind,
      Folds folds,
      Observations.Words groups,
      Watch watch) {
    observations.check(FEWEST);
    Validation tried = validate(observations, kind, folds, watch);
    List<String> names = Arrays.stream(tried.rows()).mapToObj(groups::value).toList();
    double[] chances = CalibrationChoice.of(tried).chances();
    return Fairness.of(Groups.ofWords(groups.name(), names), tried.happened(), chances);
  }

  private List<Validation> tryAll(
      Observations observations, Set<PredictionKind> kinds, Folds folds, Watch watch) {
    observations.check(FEWEST);
    List<Validation> tried = new ArrayList<>();
    List<PredictionKind> wanted = kinds.stream().sorted().toList();
    for (int k = 0; k < wanted.size(); k++) {
      Watch part = watch.part((double) k / wanted.size(), (k + 1.0) / wanted.size());
      tried.add(validate(observations, wanted.get(k), folds, part));
    }
    return tried;
  }

  private static PredictionReport report(
      List<Validation> tried, Validation chosen, CalibrationChoice calibration) {
    PredictionReport.Score score = chosen.score();
    int folds = chosen.areas().length;
    boolean useful = score.auc() - score.aucDeviation() / Math.sqrt(folds) > USEFUL;
    String key = useful ? "prediction.quality.useful" : "prediction.quality.useless";
    return new PredictionReport(
        tried.stream().map(Validation::score).toList(),
        chosen.kind(),
        Message.of(key, score.auc(), score.lift10()),
        useful,
        new PredictionReport.Chances(
            calibration.kind(),
            ForecastQuality.logLoss(chosen.happened(), calibration.chances()),
            ForecastQuality.brier(chosen.happened(), calibration.chances()),
            ForecastCurves.of(chosen.happened(), calibration.chances())));
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
    double[] scores = new double[n];
    double[] foretold = new double[n];
    boolean[] happened = new boolean[n];
    int[] rows = new int[n];
    double[] areas = new double[folds.size()];
    Learning learning = new Learning(kind, seed);
    long millis = 0;
    int done = 0;
    for (int f = 0; f < areas.length; f++) {
      Folds.Fold fold = folds.parts().get(f);
      long start = time.millis();
      PredictionModel model = learning.learn(observations, fold.train(), watch);
      millis += time.millis() - start;
      double[] found = model.scores(observations, fold.test());
      double[] chances = Arrays.stream(found).map(model.classifier()::chance).toArray();
      boolean[] outcomes = observations.happened(fold.test());
      areas[f] = ForecastQuality.auc(outcomes, chances);
      System.arraycopy(found, 0, scores, done, chances.length);
      System.arraycopy(chances, 0, foretold, done, chances.length);
      System.arraycopy(outcomes, 0, happened, done, chances.length);
      System.arraycopy(fold.test(), 0, rows, done, chances.length);
      done += chances.length;
      watch.report((f + 1.0) / areas.length);
    }
    return new Validation(kind, areas, scores, foretold, happened, rows, millis / 1e3);
  }

  /**
   * Learns from everybody.
   *
   * @throws app.kith.base.UserFacingException if there is nothing to learn from
   */
  public PredictionModel learn(Observations observations, PredictionKind kind, Watch watch) {
    observations.check(FEWEST);
    int[] everybody = Observations.all(observations.rows());
    return new Learning(kind, seed).learn(observations, everybody, watch);
  }
}
