package app.kith.contact.index;

import app.kith.contact.Consent;
import app.kith.contact.Lifecycle;
import app.kith.database.Statements;
import app.kith.database.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/** Reads what the index keeps. Stateless and thread-safe. */
final class IndexRepository {
  private static final String SELECT =
      "SELECT p.id, p.full_name, c.name, p.email, p.phone, p.external_ref, p.city, p.country,"
          + " p.tags, SUBSTRING(p.note FROM 1 FOR 2000), p.lifecycle, p.consent, p.changed_by"
          + " FROM person p LEFT JOIN company c ON c.id = p.company_id";

  /** The next people by id within a range, both ends included. */
  List<IndexRow> page(Transaction transaction, long first, long last, int limit) {
    return Statements.list(
        transaction,
        SELECT + " WHERE p.id BETWEEN ? AND ? ORDER BY p.id FETCH FIRST ? ROWS ONLY",
        IndexRepository::row,
        first,
        last,
        limit);
  }

  /** The people of ids, in no order. */
  List<IndexRow> findByIds(Transaction transaction, long... ids) {
    List<IndexRow> rows = new ArrayList<>(ids.length);
    Statements.readByIds(
        transaction, SELECT + " WHERE p.id IN (%s)", row -> rows.add(row(row)), ids);
    return rows;
  }

  /** The people of companies. */
  long[] peopleOf(Transaction transaction, long... companies) {
    LongStream.Builder people = LongStream.builder();
    Statements.readByIds(
        transaction,
        "SELECT id FROM person WHERE company_id IN (%s)",
        row -> people.add(row.getLong(1)),
        companies);
    return people.build().toArray();
  }

  /** Hands over everyone who has an order. */
  void peopleWithOrders(Transaction transaction, LongConsumer consumer) {
    Statements.read(
        transaction,
        "SELECT DISTINCT person_id FROM sales_order",
        row -> consumer.accept(row.getLong(1)));
  }

  private static IndexRow row(ResultSet row) throws SQLException {
    return new IndexRow(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        Lifecycle.valueOf(row.getString(11)),
        Consent.valueOf(row.getString(12)),
        row.getLong(13));
  }
}
