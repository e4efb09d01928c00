package app.kith.analytics.forecast;

import app.kith.database.Statements;
import app.kith.database.Transaction;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** SQL that reads who ordered when. Stateless. */
final class OutcomeRepository {
  private static final String BUYERS =
      "SELECT DISTINCT person_id FROM sales_order"
          + " WHERE kind = 'SALE' AND placed_at >= ? AND placed_at < ?";
  private static final String FIRST = "SELECT MIN(placed_at) FROM sales_order WHERE kind = 'SALE'";

  /** Who ordered from a moment to before another. */
  Set<Long> buyers(Transaction transaction, Instant from, Instant to) {
    Set<Long> buyers = new HashSet<>();
    Statements.read(
        transaction, BUYERS, row -> buyers.add(row.getLong(1)), moment(from), moment(to));
    return buyers;
  }

  /** When the first order was placed; the far future if there is none. */
  Instant first(Transaction transaction) {
    Instant[] first = {Instant.MAX};
    Statements.read(
        transaction,
        FIRST,
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
