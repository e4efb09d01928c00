package app.kith.analytics;

import app.kith.analytics.engine.Quantiles;
import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Scores 1 to 5 for recency, frequency and monetary value: fifths by rank among those who bought,
 * equal values always with equal scores.
 */
public final class RfmScores {
  private final int[] recency;
  private final int[] frequency;
  private final int[] monetary;

  private RfmScores(int[] recency, int[] frequency, int[] monetary) {
    this.recency = recency;
    this.frequency = frequency;
    this.monetary = monetary;
  }

  /**
   * Scores every row.
   *
   * @param table with recency, frequency and monetary value
   * @throws UserFacingException if one of the three is not there
   */
  public static RfmScores of(FeatureTable table) {
    double[] days = column(table, FeatureKind.RECENCY);
    double[] orders = column(table, FeatureKind.FREQUENCY);
    double[] money = column(table, FeatureKind.MONETARY);
    int[] buyers =
        IntStream.range(0, table.rows())
            .filter(row -> Double.isFinite(days[row]) && orders[row] > 0)
            .toArray();
    double[] late = Arrays.stream(buyers).mapToDouble(row -> -days[row]).toArray();
    return new RfmScores(
        spread(table.rows(), buyers, late),
        spread(table.rows(), buyers, pick(orders, buyers)),
        spread(table.rows(), buyers, pick(money, buyers)));
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

  private static int[] spread(int rows, int[] buyers, double[] values) {
    int[] scores = new int[rows];
    int[] some = Quantiles.scores(values, 5);
    for (int b = 0; b < buyers.length; b++) {
      scores[buyers[b]] = some[b];
    }
    return scores;
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
