package app.kith.quality;

import app.kith.contact.CustomValue;
import app.kith.database.Statements;
import app.kith.database.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

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

  /** The numbers of one own field. */
  double[] numbers(Transaction open, long fieldId) {
    return Statements.list(
            open,
            "SELECT number_value FROM custom_value WHERE field_id = ?"
                + " AND number_value IS NOT NULL",
            row -> row.getDouble(1),
            fieldId)
        .stream()
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  /** Streams the texts of one own field. */
  void texts(Transaction open, long fieldId, Consumer<String> consumer) {
    Statements.read(
        open,
        "SELECT text_value FROM custom_value WHERE field_id = ? AND text_value IS NOT NULL",
        row -> consumer.accept(row.getString(1)),
        fieldId);
  }

  /** Streams the values of one own field. */
  void values(Transaction open, long fieldId, Consumer<CustomValue> consumer) {
    Statements.read(
        open,
        "SELECT id, person_id, text_value, number_value, date_value FROM custom_value"
            + " WHERE field_id = ?",
        row ->
            consumer.accept(
                new CustomValue(
                    row.getLong(1),
                    row.getLong(2),
                    fieldId,
                    row.getString(3),
                    row.getObject(4, Double.class),
                    row.getObject(5, LocalDate.class))),
        fieldId);
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
}
