package app.kith.analytics.prediction;

import app.kith.analytics.engine.Chance;
import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;
import app.kith.analytics.engine.predict.Amounts;
import app.kith.analytics.engine.predict.Boosting;
import app.kith.analytics.engine.predict.Estimator;
import app.kith.analytics.engine.predict.RidgeRegression;
import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Learns how much: foretells an amount instead of yes or no. Rows whose amount is not known are
 * neither learnt from nor measured. Without state; call it off the UI thread.
 */
public final class AmountService {
  private static final int FEWEST = 20;
  private static final double NEAR = 1.01;
  private static final double USEFUL = 0.02;

  private final InstantSource time;
  private final long seed;

  /**
   * A service.
   *
   * @param time tells how long fitting took
   * @param seed the same seed gives the same models
   */
  public AmountService(InstantSource time, long seed) {
    this.time = time;
    this.seed = seed;
  }

  /**
   * Tries kinds of models on rows they have not seen. Kinds that learn logarithms are left out
   * where an amount lies below 0.
   *
   * @param people what was known; whether something happened is not looked at
   * @param amounts what is to be foretold, NaN where not known
   * @throws UserFacingException if there is nothing to learn from
   */
  public AmountReport compare(
      Observations people, double[] amounts, Set<AmountKind> kinds, Folds folds, Watch watch) {
    check(people, amounts);
    List<Tried> tried = tryAll(people, amounts, kinds, folds, watch);
    return report(tried, simplest(tried, AmountReport.Score::rootSquareError));
  }

  /**
   * Tries kinds of models on rows they have not seen, then learns from everybody with the one whose
   * amounts were off by the least on average.
   *
   * @param measure what the amounts are
   * @param amounts what is to be foretold, NaN where not known
   * @throws UserFacingException if there is nothing to learn from
   */
  public AmountForecaster train(
      Measure measure,
      Observations people,
      double[] amounts,
      Set<AmountKind> kinds,
      Folds folds,
      Watch watch) {
    check(people, amounts);
    List<Tried> tried = tryAll(people, amounts, kinds, folds, watch.part(0, 0.8));
    Tried chosen = simplest(tried, AmountReport.Score::meanError);
    int[] rows = known(amounts, Observations.all(amounts.length));
    Observations learnt = people.pick(rows);
    double[] outcomes = Arrays.stream(rows).mapToDouble(row -> amounts[row]).toArray();
    AmountModel model = learn(learnt, outcomes, chosen.score().kind(), watch.part(0.8, 1));
    Experience experience = Experience.ofAmounts(chosen.foretold(), chosen.came());
    Told told = new Told(measure, model.by(learnt), outcomes, experience);
    Smearing smearing = Smearing.of(model.kind(), chosen.foretold(), chosen.came());
    return new AmountForecaster(report(tried, chosen), model, smearing, told);
  }

  /** One kind's figures, and what it foretold of rows it had not seen against what came. */
  private record Tried(AmountReport.Score score, double[] foretold, double[] came) {}

  private List<Tried> tryAll(
      Observations people, double[] amounts, Set<AmountKind> kinds, Folds folds, Watch watch) {
    boolean below = Arrays.stream(amounts).anyMatch(amount -> amount < 0);
    List<AmountKind> wanted =
        kinds.stream().filter(kind -> !below || !kind.logarithms()).sorted().toList();
    if (wanted.isEmpty()) {
      throw new UserFacingException(Message.of("prediction.error.below_zero"));
    }
    List<Tried> tried = new ArrayList<>();
    for (int k = 0; k < wanted.size(); k++) {
      Watch part = watch.part((double) k / wanted.size(), (k + 1.0) / wanted.size());
      tried.add(validate(people, amounts, wanted.get(k), folds, part));
    }
    return tried;
  }

  /** The simplest kind whose error is within 1 % of the least. */
  private static Tried simplest(List<Tried> tried, ToDoubleFunction<AmountReport.Score> error) {
    double least = tried.stream().map(Tried::score).mapToDouble(error).min().orElse(0);
    return tried.stream()
        .filter(one -> error.applyAsDouble(one.score()) <= least * NEAR)
        .findFirst()
        .orElseThrow();
  }

  private static AmountReport report(List<Tried> tried, Tried chosen) {
    AmountReport.Score best = chosen.score();
    boolean useful = best.explained() > USEFUL;
    String key = useful ? "prediction.amount.useful" : "prediction.amount.useless";
    return new AmountReport(
        tried.stream().map(Tried::score).toList(),
        best.kind(),
        Message.of(key, best.explained(), best.meanError()),
        useful);
  }

  private static void check(Observations people, double[] amounts) {
    if (people.columns().isEmpty()) {
      throw new UserFacingException(Message.of("analytics.error.no_features"));
    }
    double[] known = Arrays.stream(amounts).filter(Double::isFinite).distinct().toArray();
    if (known.length < 2 || Arrays.stream(amounts).filter(Double::isFinite).count() < FEWEST) {
      throw new UserFacingException(Message.of("prediction.error.amounts", FEWEST));
    }
  }

  private Tried validate(
      Observations people, double[] amounts, AmountKind kind, Folds folds, Watch watch) {
    long millis = 0;
    List<Double> foretold = new ArrayList<>();
    List<Double> came = new ArrayList<>();
    for (Folds.Fold fold : folds.parts()) {
      long start = time.millis();
      AmountModel model = learn(people, amounts, known(amounts, fold.train()), kind, watch);
      millis += time.millis() - start;
      int[] test = known(amounts, fold.test());
      Arrays.stream(model.amounts(people, test)).forEach(foretold::add);
      Arrays.stream(test).forEach(row -> came.add(amounts[row]));
    }
    double[] said = foretold.stream().mapToDouble(amount -> amount).toArray();
    double[] seen = came.stream().mapToDouble(amount -> amount).toArray();
    return new Tried(AmountReport.Score.of(kind, said, seen, millis / 1e3), said, seen);
  }

  private static int[] known(double[] amounts, int[] rows) {
    return Arrays.stream(rows).filter(row -> Double.isFinite(amounts[row])).toArray();
  }

  /**
   * Learns from everybody whose amount is known.
   *
   * @throws UserFacingException if there is nothing to learn from
   */
  public AmountModel learn(Observations people, double[] amounts, AmountKind kind, Watch watch) {
    check(people, amounts);
    return learn(people, amounts, known(amounts, Observations.all(amounts.length)), kind, watch);
  }

  private AmountModel learn(
      Observations people, double[] amounts, int[] rows, AmountKind kind, Watch watch) {
    Encoding encoding = new Encoding(people, rows);
    Matrix unordered = encoding.encode(people, rows);
    double[] values = Arrays.stream(rows).mapToDouble(row -> amounts[row]).toArray();
    int[] order = order(unordered, values);
    Matrix data = unordered.pick(order);
    double[] targets = Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
    return new AmountModel(kind, encoding, fit(kind, data, targets, watch));
  }

  private static Estimator fit(AmountKind kind, Matrix data, double[] amounts, Watch watch) {
    double[] targets =
        kind.logarithms() ? Arrays.stream(amounts).map(Math::log1p).toArray() : amounts;
    double mean = Arrays.stream(targets).average().orElse(0);
    Estimator model =
        switch (kind) {
          case MEAN ->
              asked -> {
                double[] same = new double[asked.rows()];
                Arrays.fill(same, mean);
                return same;
              };
          case LINEAR, LOG_LINEAR -> RidgeRegression.fit(data, targets, 1, watch);
          case BOOSTING, LOG_BOOSTING ->
              Boosting.amounts(data, targets, Boosting.Options.SHALLOW, watch);
        };
    return new Amounts(model, kind.logarithms());
  }

  /** By contents, so that the order of rows does not matter. */
  private int[] order(Matrix data, double[] targets) {
    long[] words = Chance.ofRows(data, seed);
    return IntStream.range(0, targets.length)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(i -> targets[i]).thenComparingLong(i -> words[i]))
        .mapToInt(i -> i)
        .toArray();
  }
}
