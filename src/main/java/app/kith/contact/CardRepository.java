package app.kith.contact;

import app.kith.database.Statements;
import app.kith.database.Transaction;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what lists and heads of people show. Stateless and thread-safe. */
final class CardRepository {

  /** Lines of a list in the order of the ids; ids that are not there are left out. */
  List<PersonRow> rows(Transaction transaction, long... ids) {
    Map<Long, PersonRow> byId = HashMap.newHashMap(ids.length);
    Statements.readByIds(
        transaction,
        "SELECT p.id, p.full_name, c.name, p.email, p.city, p.country, p.lifecycle, p.consent"
            + " FROM person p LEFT JOIN company c ON c.id = p.company_id WHERE p.id IN (%s)",
        row -> byId.put(row.getLong(1), row(row)),
        ids);
    List<PersonRow> rows = new ArrayList<>(byId.size());
    for (long id : ids) {
      PersonRow row = byId.get(id);
      if (row != null) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** The sum of a person's orders less returns, and how many orders there are. */
  Value value(Transaction transaction, long personId) {
    return Statements.list(
            transaction,
            "SELECT COALESCE(SUM(amount), 0), COALESCE(SUM(CASE WHEN kind = 'SALE' THEN 1 ELSE 0"
                + " END), 0) FROM sales_order WHERE person_id = ?",
            row -> new Value(row.getBigDecimal(1), row.getLong(2)),
            personId)
        .getFirst();
  }

  /** When the business and the person last had to do with each other. */
  Optional<Instant> lastContact(Transaction transaction, long personId) {
    return Stream.concat(
            newest(
                transaction,
                "SELECT MAX(happened_at) FROM timeline_event WHERE person_id = ?"
                    + " AND kind IN ('CALL', 'MEETING', 'MAIL', 'TICKET')",
                personId),
            newest(
                transaction,
                "SELECT MAX(placed_at) FROM sales_order WHERE person_id = ?",
                personId))
        .max(Instant::compareTo);
  }

  private static Stream<Instant> newest(Transaction transaction, String sql, long personId) {
    List<Instant> found = new ArrayList<>();
    Statements.read(
        transaction,
        sql,
        row -> {
          OffsetDateTime time = row.getObject(1, OffsetDateTime.class);
          if (time != null) {
            found.add(time.toInstant());
          }
        },
        personId);
    return found.stream();
  }

  private static PersonRow row(ResultSet row) throws SQLException {
    return new PersonRow(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5) == null ? row.getString(6) : row.getString(5),
        Lifecycle.valueOf(row.getString(7)),
        Consent.valueOf(row.getString(8)));
  }

  /** What a person bought. */
  record Value(BigDecimal sum, long orders) {}
}
