package app.kith.contact.provenance;

import app.kith.contact.PersonField;
import app.kith.database.Statements;
import app.kith.database.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** SQL over the rows whose values have an origin. Stateless and thread-safe. */
final class ProvenanceRepository {
  private static final List<String> PERSON =
      Arrays.stream(PersonField.values()).map(PersonField::column).toList();
  private static final List<String> OWN = List.of("text_value", "number_value", "date_value");
  private static final List<String> DETAIL =
      List.of("content", "street", "city", "region", "postcode", "country");

  /**
   * A row with its values.
   *
   * @param id its id
   * @param createdBy the change set that inserted it
   * @param group the own field of a value; the id of everything else
   * @param values what it says, as text, by column; blank columns are left out
   * @param source the file that it is said to come from, or null
   * @param sourceRow the row of the file that made it, 0 for none
   * @param changedRow the row that an import last changed it by, 0 for none
   * @param knownSince since when it is there, or null where the row does not say
   */
  record Stored(
      long id,
      long createdBy,
      long group,
      Map<String, String> values,
      @Nullable String source,
      int sourceRow,
      int changedRow,
      @Nullable Instant knownSince) {}

  Optional<Stored> person(Transaction open, long personId) {
    return Statements.list(
            open,
            "SELECT id, created_by, id, "
                + String.join(", ", PERSON)
                + ", created_at, source_row, changed_row FROM person WHERE id = ?",
            row -> {
              Map<String, String> values = values(row, PERSON);
              return new Stored(
                  row.getLong(1),
                  row.getLong(2),
                  row.getLong(3),
                  values,
                  values.get(PersonField.SOURCE.column()),
                  row.getInt(5 + PERSON.size()),
                  row.getInt(6 + PERSON.size()),
                  row.getObject(4 + PERSON.size(), OffsetDateTime.class).toInstant());
            },
            personId)
        .stream()
        .findFirst();
  }

  List<Stored> own(Transaction open, long personId) {
    return rows(open, "custom_value", "field_id", OWN, personId);
  }

  List<Stored> details(Transaction open, long personId) {
    return rows(open, "person_detail", "id", DETAIL, personId);
  }

  private static List<Stored> rows(
      Transaction open, String table, String group, List<String> columns, long personId) {
    return Statements.list(
        open,
        "SELECT id, created_by, "
            + group
            + columns.stream().map(column -> ", " + column).collect(Collectors.joining())
            + " FROM "
            + table
            + " WHERE person_id = ? ORDER BY id",
        row ->
            new Stored(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                values(row, columns),
                null,
                0,
                0,
                null),
        personId);
  }

  /** Whom a merge took into a person. */
  List<Long> mergedBy(Transaction open, long changeSetId, long personId) {
    return Statements.list(
        open,
        "SELECT merged_id FROM person_identity WHERE created_by = ? AND into_id = ? ORDER BY id",
        row -> row.getLong(1),
        changeSetId,
        personId);
  }

  private static Map<String, String> values(ResultSet row, List<String> columns)
      throws SQLException {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      Object value = row.getObject(4 + i);
      if (value != null) {
        values.put(columns.get(i), value.toString());
      }
    }
    return values;
  }
}
