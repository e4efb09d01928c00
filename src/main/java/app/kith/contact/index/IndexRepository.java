package app.kith.contact.index;

import app.kith.contact.Consent;
import app.kith.contact.Lifecycle;
import app.kith.database.Statements;
import app.kith.database.Transaction;
import app.kith.history.TouchedRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/** Reads what the index keeps. Stateless and thread-safe. */
final class IndexRepository {
  private static final String SELECT =
      "SELECT p.id, p.full_name, c.name, p.email, p.phone, p.external_ref, p.city, p.country,"
          + " p.tags, SUBSTRING(p.note FROM 1 FOR 2000), p.lifecycle, p.consent, p.changed_by"
          + " FROM person p LEFT JOIN company c ON c.id = p.company_id";

  private static final String FURTHER =
      "SELECT person_id, content FROM person_detail"
          + " WHERE kind IN ('EMAIL', 'PHONE') AND content IS NOT NULL";

  /** The next people by id within a range, both ends included. */
  List<IndexRow> page(Transaction transaction, long first, long last, int limit) {
    List<IndexRow> rows =
        Statements.list(
            transaction,
            SELECT + " WHERE p.id BETWEEN ? AND ? ORDER BY p.id FETCH FIRST ? ROWS ONLY",
            IndexRepository::row,
            first,
            last,
            limit);
    if (rows.isEmpty()) {
      return rows;
    }
    Map<Long, String> further = new HashMap<>();
    Statements.read(
        transaction,
        FURTHER + " AND person_id BETWEEN ? AND ?",
        row -> further.merge(row.getLong(1), row.getString(2), IndexRepository::lines),
        rows.getFirst().id(),
        rows.getLast().id());
    return withFurther(rows, further);
  }

  private static List<IndexRow> withFurther(List<IndexRow> rows, Map<Long, String> further) {
    return further.isEmpty()
        ? rows
        : rows.stream().map(row -> row.withFurther(further.get(row.id()))).toList();
  }

  private static String lines(String one, String more) {
    return one + '\n' + more;
  }

  /** The people whose further addresses or numbers a change set wrote. */
  long[] peopleOfDetails(Transaction transaction, TouchedRows range, long changeSet) {
    return Statements.list(
            transaction,
            "SELECT DISTINCT person_id FROM person_detail"
                + " WHERE id BETWEEN ? AND ? AND changed_by = ?",
            row -> row.getLong(1),
            range.firstId(),
            range.lastId(),
            changeSet)
        .stream()
        .mapToLong(Long::longValue)
        .toArray();
  }

  /** The people of ids, in no order. */
  List<IndexRow> findByIds(Transaction transaction, long... ids) {
    List<IndexRow> rows = new ArrayList<>(ids.length);
    Statements.readByIds(
        transaction, SELECT + " WHERE p.id IN (%s)", row -> rows.add(row(row)), ids);
    Map<Long, String> further = new HashMap<>();
    Statements.readByIds(
        transaction,
        FURTHER + " AND person_id IN (%s)",
        row -> further.merge(row.getLong(1), row.getString(2), IndexRepository::lines),
        ids);
    return withFurther(rows, further);
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
        null,
        Lifecycle.valueOf(row.getString(11)),
        Consent.valueOf(row.getString(12)),
        row.getLong(13));
  }
}
