package app.kith.analytics;

import app.kith.database.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** SQL that gathers what people's orders tell. Stateless. */
final class OrderFeatureRepository {
  private static final String ORDERS =
      "SELECT person_id, COUNT(CASE WHEN kind = 'SALE' THEN 1 END),"
          + " COALESCE(SUM(CASE WHEN kind = 'SALE' THEN amount END), 0),"
          + " MIN(CASE WHEN kind = 'SALE' THEN placed_at END),"
          + " MAX(CASE WHEN kind = 'SALE' THEN placed_at END),"
          + " COUNT(CASE WHEN kind = 'RETURN' THEN 1 END),"
          + " COALESCE(SUM(CASE WHEN kind = 'SALE' THEN line_count END), 0),"
          + season(1)
          + season(2)
          + season(3)
          + " COUNT(CASE WHEN kind = 'SALE' AND EXTRACT(MONTH FROM placed_at) > 9 THEN 1 END)"
          + " FROM sales_order WHERE placed_at < ? %s GROUP BY person_id";

  private static final String LAST_AMOUNTS =
      "SELECT o.person_id, o.amount FROM sales_order o JOIN"
          + " (SELECT person_id, MAX(placed_at) AS latest FROM sales_order"
          + " WHERE kind = 'SALE' AND placed_at < ? %s GROUP BY person_id) l"
          + " ON l.person_id = o.person_id AND l.latest = o.placed_at"
          + " WHERE o.kind = 'SALE' ORDER BY o.id";

  private static final String CHANNELS =
      "SELECT person_id, channel, COUNT(*) FROM sales_order"
          + " WHERE kind = 'SALE' AND channel IS NOT NULL AND placed_at < ? %s"
          + " GROUP BY person_id, channel";

  private static final String CATEGORIES =
      "SELECT o.person_id, p.category, COUNT(*) FROM sales_order o"
          + " JOIN order_line l ON l.order_id = o.id JOIN product p ON p.id = l.product_id"
          + " WHERE o.kind = 'SALE' AND o.placed_at < ? %s GROUP BY o.person_id, p.category";

  private static final int FIRST_SEASON = 8;

  private static String season(int quarter) {
    return " COUNT(CASE WHEN kind = 'SALE' AND EXTRACT(MONTH FROM placed_at) BETWEEN "
        + (3 * quarter - 2)
        + " AND "
        + 3 * quarter
        + " THEN 1 END),";
  }

  /** Fills in everything that was ordered before a moment. */
  void read(
      Transaction open, FeatureColumns columns, PeopleScope scope, Instant asOf, ZoneId zone) {
    orders(open, columns, scope, asOf, zone);
    lastAmounts(open, columns, scope, asOf);
    shares(open, columns, new Parts(FeatureKind.CHANNEL, CHANNELS, "person_id"), scope, asOf);
    shares(open, columns, new Parts(FeatureKind.CATEGORY, CATEGORIES, "o.person_id"), scope, asOf);
  }

  private static void orders(
      Transaction open, FeatureColumns columns, PeopleScope scope, Instant asOf, ZoneId zone) {
    double[] frequency = columns.column(FeatureKind.FREQUENCY);
    double[] monetary = columns.column(FeatureKind.MONETARY);
    double[] returns = columns.column(FeatureKind.RETURNS);
    double[] items = columns.column(FeatureKind.LINE_ITEMS);
    double[] average = columns.column(FeatureKind.AVERAGE_ORDER);
    double[][] seasons = new double[4][];
    for (int quarter = 1; quarter <= seasons.length; quarter++) {
      Feature season = Feature.part(FeatureKind.SEASON, Integer.toString(quarter));
      seasons[quarter - 1] = columns.column(season);
    }
    scope.read(
        open,
        ORDERS,
        "person_id",
        row -> {
          int at = columns.row(row.getLong(1));
          if (at < 0) {
            return;
          }
          returns[at] = row.getLong(6);
          items[at] = row.getDouble(7);
          long sales = row.getLong(2);
          if (sales == 0) {
            return;
          }
          frequency[at] = sales;
          monetary[at] = row.getDouble(3);
          average[at] = monetary[at] / sales;
          for (int q = 0; q < seasons.length; q++) {
            seasons[q][at] = (double) row.getLong(FIRST_SEASON + q) / sales;
          }
          pace(columns, at, sales, instant(row, 4), instant(row, 5), asOf, zone);
        },
        FeatureTableRepository.moment(asOf));
  }

  /** How long somebody has been a customer, and how often they come. */
  private static void pace(
      FeatureColumns columns,
      int at,
      long sales,
      Instant first,
      Instant last,
      Instant asOf,
      ZoneId zone) {
    columns.column(FeatureKind.RECENCY)[at] = CalendarDays.between(last, asOf, zone);
    columns.column(FeatureKind.TENURE)[at] = CalendarDays.between(first, asOf, zone);
    if (sales > 1) {
      double interval = Duration.between(first, last).toSeconds() / 86_400.0 / (sales - 1);
      columns.column(FeatureKind.ORDER_INTERVAL)[at] = interval;
      columns.column(FeatureKind.LATENESS)[at] =
          CalendarDays.between(last, asOf, zone) / Math.max(1, interval);
    }
  }

  private static void lastAmounts(
      Transaction open, FeatureColumns columns, PeopleScope scope, Instant asOf) {
    double[] amounts = columns.column(FeatureKind.LAST_AMOUNT);
    scope.read(
        open,
        LAST_AMOUNTS,
        "person_id",
        row -> {
          int at = columns.row(row.getLong(1));
          if (at >= 0) {
            amounts[at] = row.getDouble(2);
          }
        },
        FeatureTableRepository.moment(asOf));
  }

  /** A query that counts by person and name. */
  private record Parts(FeatureKind kind, String sql, String person) {}

  private static void shares(
      Transaction open, FeatureColumns columns, Parts parts, PeopleScope scope, Instant asOf) {
    double[] all = new double[columns.ids().length];
    Map<String, double[]> counts = new HashMap<>();
    scope.read(
        open,
        parts.sql(),
        parts.person(),
        row -> {
          int at = columns.row(row.getLong(1));
          String name = row.getString(2);
          if (at >= 0) {
            all[at] += row.getLong(3);
          }
          if (at >= 0 && name != null && !name.isBlank()) {
            counts.computeIfAbsent(name, one -> columns.part(parts.kind(), one))[at] =
                row.getLong(3);
          }
        },
        FeatureTableRepository.moment(asOf));
    for (double[] column : counts.values()) {
      for (int row = 0; row < column.length; row++) {
        column[row] = all[row] > 0 ? column[row] / all[row] : column[row];
      }
    }
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
