package app.kith.analytics;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;

/** Adds up the orders of people, in any order. */
final class OrderTally {
  private static final int SEASONS = 4;
  private static final int MONTHS = 3;

  /** Amounts have four digits behind the point; whole numbers add up to the same in any order. */
  private static final double UNIT = 10_000;

  private final ZoneId zone;
  private final int[] sales;
  private final int[] returns;
  private final long[] items;
  private final long[] money;
  private final long[] first;
  private final long[] last;
  private final long[] lastOrder;
  private final long[] lastMoney;
  private final int[][] seasons;

  OrderTally(int people, ZoneId zone) {
    this.zone = zone;
    sales = new int[people];
    returns = new int[people];
    items = new long[people];
    money = new long[people];
    first = new long[people];
    last = new long[people];
    lastOrder = new long[people];
    lastMoney = new long[people];
    seasons = new int[SEASONS][people];
    Arrays.fill(first, Long.MAX_VALUE);
    Arrays.fill(last, Long.MIN_VALUE);
  }

  void returned(int row) {
    returns[row]++;
  }

  void sold(int row, long order, Instant placed, BigDecimal amount, int lines) {
    long at = placed.toEpochMilli();
    long units = amount.movePointRight(4).longValue();
    sales[row]++;
    items[row] += lines;
    money[row] += units;
    first[row] = Math.min(first[row], at);
    if (at > last[row] || (at == last[row] && order > lastOrder[row])) {
      last[row] = at;
      lastOrder[row] = order;
      lastMoney[row] = units;
    }
    seasons[(placed.atZone(zone).getMonthValue() - 1) / MONTHS][row]++;
  }

  /** Writes what it comes to. */
  void writeTo(FeatureColumns columns, Instant asOf) {
    for (int row = 0; row < sales.length; row++) {
      columns.column(FeatureKind.RETURNS)[row] = returns[row];
      columns.column(FeatureKind.LINE_ITEMS)[row] = items[row];
      columns.column(FeatureKind.FREQUENCY)[row] = sales[row];
      columns.column(FeatureKind.MONETARY)[row] = money[row] / UNIT;
      if (sales[row] > 0) {
        columns.column(FeatureKind.AVERAGE_ORDER)[row] = money[row] / UNIT / sales[row];
        columns.column(FeatureKind.LAST_AMOUNT)[row] = lastMoney[row] / UNIT;
        pace(columns, row, asOf);
      }
    }
    for (int season = 0; season < SEASONS; season++) {
      String name = Integer.toString(season + 1);
      double[] share = columns.column(Feature.part(FeatureKind.SEASON, name));
      int[] count = seasons[season];
      Arrays.setAll(share, row -> sales[row] > 0 ? (double) count[row] / sales[row] : Double.NaN);
    }
  }

  /** How long somebody has been a customer, and how often they come. */
  private void pace(FeatureColumns columns, int row, Instant asOf) {
    Instant from = Instant.ofEpochMilli(first[row]);
    Instant to = Instant.ofEpochMilli(last[row]);
    double since = CalendarDays.between(to, asOf, zone);
    columns.column(FeatureKind.RECENCY)[row] = since;
    columns.column(FeatureKind.TENURE)[row] = CalendarDays.between(from, asOf, zone);
    if (sales[row] > 1) {
      double interval = Duration.between(from, to).toSeconds() / 86_400.0 / (sales[row] - 1);
      columns.column(FeatureKind.ORDER_INTERVAL)[row] = interval;
      columns.column(FeatureKind.LATENESS)[row] = since / Math.max(1, interval);
    }
  }
}
