package app.kith.analytics;

import app.kith.analytics.engine.Quantiles;
import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleToIntFunction;
import java.util.stream.IntStream;

/**
 * Scores 1 to 5 for recency, frequency and monetary value of those who bought: fifths by rank, or
 * by fixed limits; equal values always with equal scores.
 */
public final class RfmScores {
  private final Bought bought;
  private final int[] recency;
  private final int[] frequency;
  private final int[] monetary;

  /** What the buyers did; the arrays belong together. */
  private record Bought(int[] rows, double[] days, double[] orders, double[] money) {
    static Bought of(FeatureTable table) {
      double[] days = column(table, FeatureKind.RECENCY);
      double[] orders = column(table, FeatureKind.FREQUENCY);
      double[] money = column(table, FeatureKind.MONETARY);
      int[] buyers =
          IntStream.range(0, table.rows())
              .filter(row -> Double.isFinite(days[row]) && orders[row] > 0)
              .toArray();
      return new Bought(buyers, pick(days, buyers), pick(orders, buyers), pick(money, buyers));
    }

    private static double[] column(FeatureTable table, FeatureKind kind) {
      int column =
          table
              .find(kind)
              .orElseThrow(
                  () ->
                      new UserFacingException(
                          Message.of("analytics.error.rfm", Feature.of(kind).title())));
      return table.column(column);
    }

    private static double[] pick(double[] column, int[] rows) {
      return Arrays.stream(rows)
          .mapToDouble(row -> Double.isFinite(column[row]) ? column[row] : 0)
          .toArray();
    }

    int[] scores(int all, int[] some) {
      int[] scores = new int[all];
      for (int b = 0; b < rows.length; b++) {
        scores[rows[b]] = some[b];
      }
      return scores;
    }
  }

  private RfmScores(int rows, Bought bought, int[] recency, int[] frequency, int[] monetary) {
    this.bought = bought;
    this.recency = bought.scores(rows, recency);
    this.frequency = bought.scores(rows, frequency);
    this.monetary = bought.scores(rows, monetary);
  }

  /**
   * Scores every row by its rank among the others.
   *
   * @param table with recency, frequency and monetary value
   * @throws UserFacingException if one of the three is not there
   */
  public static RfmScores byRank(FeatureTable table) {
    Bought bought = Bought.of(table);
    double[] late = Arrays.stream(bought.days()).map(days -> -days).toArray();
    return new RfmScores(
        table.rows(),
        bought,
        Quantiles.scores(late, 5),
        Quantiles.scores(bought.orders(), 5),
        Quantiles.scores(bought.money(), 5));
  }

  /**
   * Scores every row by fixed limits.
   *
   * @param table with recency, frequency and monetary value
   * @throws UserFacingException if one of the three is not there
   */
  public static RfmScores within(RfmLimits limits, FeatureTable table) {
    Bought bought = Bought.of(table);
    return new RfmScores(
        table.rows(),
        bought,
        scored(bought.days(), limits::recency),
        scored(bought.orders(), limits::frequency),
        scored(bought.money(), limits::monetary));
  }

  private static int[] scored(double[] values, DoubleToIntFunction score) {
    return Arrays.stream(values).mapToInt(score).toArray();
  }

  /** The limits that give exactly these scores, to score others who come later by. */
  public RfmLimits limits() {
    List<Double> late = IntStream.of(5, 4, 3, 2).mapToObj(this::latest).toList();
    return new RfmLimits(late, least(bought.orders(), frequency), least(bought.money(), monetary));
  }

  /** The most days ago that still scores so much; -1 if nobody scores that. */
  private double latest(int score) {
    return IntStream.range(0, bought.rows().length)
        .filter(b -> recency[bought.rows()[b]] >= score)
        .mapToDouble(b -> bought.days()[b])
        .max()
        .orElse(-1);
  }

  private List<Double> least(double[] values, int[] scores) {
    return IntStream.rangeClosed(2, 5)
        .mapToObj(
            score ->
                IntStream.range(0, values.length)
                    .filter(b -> scores[bought.rows()[b]] >= score)
                    .mapToDouble(b -> values[b])
                    .min()
                    .orElse(Double.MAX_VALUE))
        .toList();
  }

  /** 1 (long ago) to 5 (just now); 0 if the person never bought. */
  public int recency(int row) {
    return recency[row];
  }

  /** 1 (rarely) to 5 (often); 0 if the person never bought. */
  public int frequency(int row) {
    return frequency[row];
  }

  /** 1 (little) to 5 (much); 0 if the person never bought. */
  public int monetary(int row) {
    return monetary[row];
  }

  /** The named group of a row. */
  public RfmGroup group(int row) {
    return recency[row] == 0
        ? RfmGroup.NO_ORDERS
        : RfmGroup.of(recency[row], frequency[row], monetary[row]);
  }
}
