package app.kith.analytics.lifetime;

import app.kith.database.Statements;
import app.kith.database.Transaction;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** SQL that reads who bought on which day for how much. Stateless. */
final class LifetimeRepository {
  private static final String SALES =
      "SELECT person_id, placed_at, amount FROM sales_order WHERE kind = 'SALE' AND placed_at < ?";

  /** Every sale before a moment. */
  PurchaseLog read(Transaction transaction, Instant asOf, ZoneId zone) {
    PurchaseLog log = new PurchaseLog();
    Statements.read(
        transaction,
        SALES,
        row -> {
          Instant at = row.getObject(2, OffsetDateTime.class).toInstant();
          log.add(row.getLong(1), at.atZone(zone).toLocalDate(), row.getDouble(3));
        },
        OffsetDateTime.ofInstant(asOf, ZoneOffset.UTC));
    return log;
  }
}
