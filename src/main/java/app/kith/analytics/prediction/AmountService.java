package app.kith.analytics.prediction;

import app.kith.analytics.engine.Chance;
import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;
import app.kith.analytics.engine.predict.Boosting;
import app.kith.analytics.engine.predict.RidgeRegression;
import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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
   * Tries kinds of models on rows they have not seen.
   *
   * @param people what was known; whether something happened is not looked at
   * @param amounts what is to be foretold, NaN where not known
   * @throws UserFacingException if there is nothing to learn from
   */
  public AmountReport compare(
      Observations people, double[] amounts, Set<AmountKind> kinds, Folds folds, Watch watch) {
    check(people, amounts);
    List<AmountReport.Score> scores = new ArrayList<>();
    for (AmountKind kind : kinds.stream().sorted().toList()) {
      scores.add(validate(people, amounts, kind, folds, watch));
    }
    double least = scores.stream().mapToDouble(AmountReport.Score::rootSquareError).min().orElse(0);
    AmountReport.Score best =
        scores.stream().filter(s -> s.rootSquareError() <= least * NEAR).findFirst().orElseThrow();
    boolean useful = best.explained() > USEFUL;
    String key = useful ? "prediction.amount.useful" : "prediction.amount.useless";
    return new AmountReport(
        scores, best.kind(), Message.of(key, best.explained(), best.meanError()), useful);
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

  private AmountReport.Score validate(
      Observations people, double[] amounts, AmountKind kind, Folds folds, Watch watch) {
    long millis = 0;
    double absolute = 0;
    double squares = 0;
    List<Double> seen = new ArrayList<>();
    for (Folds.Fold fold : folds.parts()) {
      long start = time.millis();
      AmountModel model = learn(people, amounts, known(amounts, fold.train()), kind, watch);
      millis += time.millis() - start;
      int[] test = known(amounts, fold.test());
      double[] foretold = model.amounts(people, test);
      for (int i = 0; i < test.length; i++) {
        double error = foretold[i] - amounts[test[i]];
        absolute += Math.abs(error);
        squares += error * error;
        seen.add(amounts[test[i]]);
      }
    }
    double rows = Math.max(1, seen.size());
    double mean = seen.stream().mapToDouble(a -> a).average().orElse(0);
    double variance = seen.stream().mapToDouble(a -> (a - mean) * (a - mean)).sum() / rows;
    double explained = variance > 0 ? 1 - squares / rows / variance : 0;
    return new AmountReport.Score(
        kind, absolute / rows, Math.sqrt(squares / rows), explained, millis / 1e3);
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
    double mean = Arrays.stream(targets).average().orElse(0);
    Function<Matrix, double[]> model =
        switch (kind) {
          case MEAN ->
              asked -> {
                double[] same = new double[asked.rows()];
                Arrays.fill(same, mean);
                return same;
              };
          case LINEAR -> RidgeRegression.fit(data, targets, 1, watch)::amounts;
          case BOOSTING -> Boosting.amounts(data, targets, Boosting.Options.SHALLOW, watch)::scores;
        };
    return new AmountModel(kind, encoding, model);
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
