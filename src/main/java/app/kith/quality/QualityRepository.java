package app.kith.quality;

import app.kith.database.Statements;
import app.kith.database.Transaction;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What the quality board counts in SQL. Stateless and thread-safe. */
final class QualityRepository {
  private static final String UNHEARD_OF =
      "SELECT p.id FROM person p WHERE p.created_at < ?"
          + " AND NOT EXISTS (SELECT 1 FROM change_set c WHERE c.id = p.changed_by"
          + " AND c.started_at >= ? AND c.kind IN ('EDIT', 'IMPORT', 'MERGE'))"
          + " AND NOT EXISTS (SELECT 1 FROM sales_order o WHERE o.person_id = p.id"
          + " AND o.placed_at >= ?)"
          + " AND NOT EXISTS (SELECT 1 FROM timeline_event e WHERE e.person_id = p.id"
          + " AND e.happened_at >= ?)";

  /** Who was not heard of since a moment: did not come, buy, write, and was not edited. */
  List<Long> unheardOf(Transaction open, Instant since) {
    Object at = since.atOffset(ZoneOffset.UTC);
    return Statements.list(open, UNHEARD_OF, row -> row.getLong(1), at, at, at, at);
  }

  /** The people whose value of an own field nobody has given since a moment. */
  List<Long> notGivenSince(Transaction open, long fieldId, Instant since) {
    Object at = since.atOffset(ZoneOffset.UTC);
    return Statements.list(
        open,
        "SELECT v.person_id FROM custom_value v JOIN change_set made ON made.id = v.created_by"
            + " JOIN change_set last ON last.id = v.changed_by WHERE v.field_id = ?"
            + " AND made.started_at < ? AND last.started_at < ?",
        row -> row.getLong(1),
        fieldId,
        at,
        at);
  }

  /** The numbers of one own field, with whose they are. */
  OwnNumbers numbers(Transaction open, long fieldId) {
    List<Long> people = new ArrayList<>();
    List<Double> numbers = new ArrayList<>();
    Statements.read(
        open,
        "SELECT person_id, number_value FROM custom_value WHERE field_id = ?"
            + " AND number_value IS NOT NULL",
        row -> {
          people.add(row.getLong(1));
          numbers.add(row.getDouble(2));
        },
        fieldId);
    return new OwnNumbers(
        people.stream().mapToLong(Long::longValue).toArray(),
        numbers.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** The people who have a value in an own field. */
  long[] having(Transaction open, long fieldId) {
    return Statements.list(
            open,
            "SELECT person_id FROM custom_value WHERE field_id = ?",
            row -> row.getLong(1),
            fieldId)
        .stream()
        .mapToLong(Long::longValue)
        .toArray();
  }

  /** Numbers and whose they are, in one order. */
  record OwnNumbers(long[] people, double[] numbers) {}
}
