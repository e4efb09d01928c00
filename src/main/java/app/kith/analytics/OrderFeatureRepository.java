package app.kith.analytics;

import app.kith.database.Transaction;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** SQL that gathers what people's orders tell. Stateless. */
final class OrderFeatureRepository {
  /** Added up here and not by the database: a tenth of the time, as it would walk an index. */
  private static final String ORDERS =
      "SELECT person_id, id, kind, placed_at, amount, line_count, channel FROM sales_order"
          + " WHERE 1 = 1 %s";

  private static final String CATEGORIES =
      "SELECT o.person_id, p.category, o.placed_at FROM order_line l"
          + " JOIN sales_order o ON o.id = l.order_id JOIN product p ON p.id = l.product_id"
          + " WHERE o.kind = 'SALE' %s";

  /** Fills in everything that was ordered before a moment. */
  void read(
      Transaction open, FeatureColumns columns, PeopleScope scope, Instant asOf, ZoneId zone) {
    OrderTally tally = new OrderTally(columns.ids().length, zone);
    Shares channels = new Shares(columns, FeatureKind.CHANNEL);
    scope.read(
        open,
        ORDERS,
        "person_id",
        row -> {
          int at = columns.row(row.getLong(1));
          Instant placed = row.getObject(4, OffsetDateTime.class).toInstant();
          if (at < 0 || !placed.isBefore(asOf)) {
            return;
          }
          if (!row.getString(3).equals("SALE")) {
            tally.returned(at);
            return;
          }
          tally.sold(at, row.getLong(2), placed, row.getBigDecimal(5), row.getInt(6));
          String channel = row.getString(7);
          if (channel != null) {
            channels.count(at, channel);
          }
        });
    tally.writeTo(columns, asOf);
    channels.write();
    categories(open, columns, scope, asOf);
  }

  private static void categories(
      Transaction open, FeatureColumns columns, PeopleScope scope, Instant asOf) {
    Shares categories = new Shares(columns, FeatureKind.CATEGORY);
    scope.read(
        open,
        CATEGORIES,
        "o.person_id",
        row -> {
          int at = columns.row(row.getLong(1));
          if (at >= 0 && row.getObject(3, OffsetDateTime.class).toInstant().isBefore(asOf)) {
            String category = row.getString(2);
            categories.count(at, category == null ? "" : category);
          }
        });
    categories.write();
  }

  /** Counts names by person; the nameless count as well, but are no column. */
  private static final class Shares {
    private final FeatureColumns columns;
    private final FeatureKind kind;
    private final int[] all;
    private final Map<String, int[]> counts = new HashMap<>();

    Shares(FeatureColumns columns, FeatureKind kind) {
      this.columns = columns;
      this.kind = kind;
      this.all = new int[columns.ids().length];
    }

    void count(int row, String name) {
      all[row]++;
      if (!name.isBlank() && counts.size() <= FeatureColumns.MOST_NAMES) {
        counts.computeIfAbsent(name, _ -> new int[all.length])[row]++;
      }
    }

    void write() {
      counts.forEach(
          (name, count) -> {
            double[] share = columns.part(kind, name);
            for (int row = 0; row < all.length; row++) {
              share[row] = all[row] > 0 ? (double) count[row] / all[row] : share[row];
            }
          });
    }
  }
}
