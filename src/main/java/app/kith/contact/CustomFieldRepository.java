package app.kith.contact;

import app.kith.database.Statements;
import app.kith.database.Transaction;
import app.kith.history.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** SQL over {@code custom_field} and {@code custom_value}. Stateless and thread-safe. */
public final class CustomFieldRepository {
  private static final String VALUE_COLUMNS =
      "id, person_id, field_id, text_value, number_value, date_value";

  private final GuessRepository guesses = new GuessRepository();

  /** All fields by name. */
  public List<CustomField> all(Transaction transaction) {
    return Statements.list(
        transaction,
        "SELECT id, name, kind FROM custom_field ORDER BY name",
        row ->
            new CustomField(
                row.getLong(1), row.getString(2), CustomField.Kind.valueOf(row.getString(3))));
  }

  /**
   * Creates the fields that are not there yet.
   *
   * @param wanted kinds by field name
   * @return every wanted field by name, in the same order; one that was there keeps its own kind,
   *     so compare before writing values
   */
  public Map<String, CustomField> ensure(Change change, Map<String, CustomField.Kind> wanted) {
    Map<String, CustomField> existing = new HashMap<>();
    all(change.transaction()).forEach(field -> existing.put(field.name(), field));
    Map<String, CustomField> fields = new LinkedHashMap<>();
    List<CustomField> added = new ArrayList<>();
    wanted.forEach(
        (name, kind) -> {
          CustomField field = existing.get(name);
          if (field == null) {
            field = new CustomField(change.nextId(), name, kind);
            added.add(field);
          }
          fields.put(name, field);
        });
    long changeSet = change.id();
    Statements.batch(
        change.transaction(),
        "INSERT INTO custom_field (id, created_by, changed_by, name, kind) VALUES (?, ?, ?, ?, ?)",
        added,
        (statement, field) -> {
          statement.setLong(1, field.id());
          statement.setLong(2, changeSet);
          statement.setLong(3, changeSet);
          statement.setString(4, field.name());
          statement.setString(5, field.kind().name());
        });
    return fields;
  }

  /** Stores values of people who have none of these fields yet; an id of 0 is replaced. */
  public void insertValues(Change change, List<CustomValue> values) {
    long changeSet = change.id();
    Statements.insert(
        change.transaction(),
        "custom_value",
        VALUE_COLUMNS + ", created_by, changed_by",
        values,
        (row, value) ->
            row.number(value.id() == 0 ? change.nextId() : value.id())
                .number(value.personId())
                .number(value.fieldId())
                .text(value.text())
                .value(value.number())
                .value(value.date())
                .number(changeSet)
                .number(changeSet));
  }

  /** Stores values, replacing what the same person has in the same field. Equal ones stay. */
  public void putValues(Change change, List<CustomValue> values) {
    long[] people = values.stream().mapToLong(CustomValue::personId).distinct().toArray();
    Map<Slot, CustomValue> existing = new HashMap<>();
    valuesOf(change.transaction(), people).forEach(value -> existing.put(Slot.of(value), value));
    List<CustomValue> added = new ArrayList<>();
    List<CustomValue> changed = new ArrayList<>();
    for (CustomValue value : values) {
      CustomValue old = existing.get(Slot.of(value));
      if (old == null) {
        added.add(value);
      } else if (!value.equals(withId(old, value.id()))) {
        changed.add(withId(value, old.id()));
      }
    }
    insertValues(change, added);
    Statements.batch(
        change.transaction(),
        "UPDATE custom_value SET text_value = ?, number_value = ?, date_value = ? WHERE id = ?",
        changed,
        (statement, value) -> {
          statement.setString(1, value.text());
          statement.setObject(2, value.number());
          statement.setObject(3, value.date());
          statement.setLong(4, value.id());
        });
    guesses.forgetReplaced(change, changed);
  }

  /** Deletes values by their own ids. */
  public void deleteValues(Change change, long... ids) {
    Statements.updateByIds(change.transaction(), "DELETE FROM custom_value WHERE id IN (%s)", ids);
  }

  /** The values of people, in no order. */
  public List<CustomValue> valuesOf(Transaction transaction, long... personIds) {
    List<CustomValue> values = new ArrayList<>();
    Statements.readByIds(
        transaction,
        "SELECT " + VALUE_COLUMNS + " FROM custom_value WHERE person_id IN (%s)",
        row -> values.add(value(row)),
        personIds);
    return values;
  }

  private static CustomValue withId(CustomValue value, long id) {
    return new CustomValue(
        id, value.personId(), value.fieldId(), value.text(), value.number(), value.date());
  }

  private static CustomValue value(ResultSet row) throws SQLException {
    return new CustomValue(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getString(4),
        row.getObject(5, Double.class),
        row.getObject(6, LocalDate.class));
  }

  private record Slot(long personId, long fieldId) {
    static Slot of(CustomValue value) {
      return new Slot(value.personId(), value.fieldId());
    }
  }
}
