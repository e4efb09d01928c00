package app.kith.analytics.forecast;

import app.kith.database.Statements;
import app.kith.database.Transaction;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** SQL that reads who ordered or wrote when. Stateless. */
final class OutcomeRepository {
  private static final String BUYERS =
      "SELECT DISTINCT person_id FROM sales_order"
          + " WHERE kind = 'SALE' AND placed_at >= ? AND placed_at < ?";
  private static final String FIRST_ORDER =
      "SELECT MIN(placed_at) FROM sales_order WHERE kind = 'SALE'";
  private static final String ORDERS =
      "SELECT person_id, amount FROM sales_order"
          + " WHERE kind = 'SALE' AND placed_at >= ? AND placed_at < ? ORDER BY placed_at DESC, id";
  private static final String FIELDS =
      "SELECT name, kind FROM custom_field f WHERE kind IN ('NUMBER', 'BOOLEAN')"
          + " AND EXISTS (SELECT 1 FROM custom_value v WHERE v.field_id = f.id"
          + " AND v.number_value IS NOT NULL) ORDER BY name";
  private static final String HEARD =
      " FROM timeline_event WHERE (kind IN ('TICKET', 'RATING') OR direction = 'IN')";
  private static final String WRITERS =
      "SELECT DISTINCT person_id" + HEARD + " AND happened_at >= ? AND happened_at < ?";
  private static final String FIRST_WORD = "SELECT MIN(happened_at)" + HEARD;

  /** Who ordered, or wrote, from a moment to before another. */
  Set<Long> active(Transaction transaction, Happening target, Instant from, Instant to) {
    Set<Long> active = new HashSet<>();
    String sql = target == Happening.REPLIES ? WRITERS : BUYERS;
    Statements.read(transaction, sql, row -> active.add(row.getLong(1)), moment(from), moment(to));
    return active;
  }

  /** The amount of everybody's first order from a moment to before another. */
  Map<Long, Double> nextAmounts(Transaction transaction, Instant from, Instant to) {
    Map<Long, Double> amounts = new HashMap<>();
    Statements.read(
        transaction,
        ORDERS,
        row -> amounts.put(row.getLong(1), row.getDouble(2)),
        moment(from),
        moment(to));
    return amounts;
  }

  /** The fields of numbers and of yes and no of which anything is known, by name. */
  List<FieldTarget> fields(Transaction transaction) {
    return Statements.list(
        transaction,
        FIELDS,
        row -> new FieldTarget(row.getString(1), "BOOLEAN".equals(row.getString(2))));
  }

  /** When the first order was placed, or the first word heard; the far future if there is none. */
  Instant first(Transaction transaction, CustomerTarget target) {
    Instant[] first = {Instant.MAX};
    Statements.read(
        transaction,
        target == Happening.REPLIES ? FIRST_WORD : FIRST_ORDER,
        row -> {
          OffsetDateTime found = row.getObject(1, OffsetDateTime.class);
          Arrays.fill(first, found == null ? Instant.MAX : found.toInstant());
        });
    return first[0];
  }

  private static OffsetDateTime moment(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
