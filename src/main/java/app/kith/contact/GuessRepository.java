package app.kith.contact;

import app.kith.database.Statements;
import app.kith.database.Transaction;
import app.kith.history.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** SQL over {@code guessed_value}. Stateless and thread-safe. */
public final class GuessRepository {

  /** Writes down that values are guesses. */
  public void insertAll(Change change, List<Guess> guesses) {
    Statements.batch(
        change.transaction(),
        "INSERT INTO guessed_value"
            + " (id, created_by, changed_by, person_id, field, field_id, content)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        guesses,
        (statement, guess) -> {
          statement.setLong(1, change.nextId());
          statement.setLong(2, change.id());
          statement.setLong(3, change.id());
          statement.setLong(4, guess.personId());
          statement.setString(5, guess.field() == null ? null : guess.field().column());
          statement.setObject(6, guess.fieldId() == 0 ? null : guess.fieldId());
          statement.setString(7, guess.content());
        });
  }

  /** Whether nothing is guessed in the whole workspace. */
  public boolean isEmpty(Transaction open) {
    return Statements.list(
            open, "SELECT 1 FROM guessed_value FETCH FIRST 1 ROWS ONLY", row -> row.getLong(1))
        .isEmpty();
  }

  /** The guesses about people, in no order. */
  public List<Guess> of(Transaction open, long... people) {
    List<Guess> guesses = new ArrayList<>();
    if (people.length == 0 || isEmpty(open)) {
      return guesses;
    }
    Statements.readByIds(
        open,
        "SELECT id, person_id, field, field_id, content FROM guessed_value"
            + " WHERE person_id IN (%s)",
        row -> {
          String column = row.getString(3);
          guesses.add(
              new Guess(
                  row.getLong(1),
                  row.getLong(2),
                  column == null ? null : PersonField.ofColumn(column).orElse(null),
                  row.getLong(4),
                  row.getString(5)));
        },
        people);
    return guesses;
  }

  /**
   * Whose value of a field is guessed.
   *
   * @param field a person's field, or null for an own one
   */
  public long[] peopleWith(Transaction open, @Nullable PersonField field, long fieldId) {
    return Statements.list(
            open,
            "SELECT person_id FROM guessed_value WHERE field = ? OR field_id = ?",
            row -> row.getLong(1),
            field == null ? "" : field.column(),
            fieldId)
        .stream()
        .mapToLong(Long::longValue)
        .toArray();
  }

  /** Takes guesses for true from now on, or gone. */
  public void delete(Change change, List<Guess> guesses) {
    Statements.updateByIds(
        change.transaction(),
        "DELETE FROM guessed_value WHERE id IN (%s)",
        guesses.stream().mapToLong(Guess::id).toArray());
  }

  /** Forgets the guesses at fields of people who say something else now. */
  void forgetChanged(Change change, List<Person> people) {
    Map<Long, Person> byId = new HashMap<>();
    people.forEach(person -> byId.put(person.id(), person));
    forget(
        change,
        guess -> {
          Person person = byId.get(guess.personId());
          return guess.field() != null
              && person != null
              && !guess.field().get(person).equals(guess.content());
        },
        people.stream().mapToLong(Person::id).toArray());
  }

  /** Forgets the guesses at own fields whose values are written now. */
  void forgetReplaced(Change change, List<CustomValue> values) {
    Map<Long, List<Long>> fields = new HashMap<>();
    for (CustomValue value : values) {
      fields.computeIfAbsent(value.personId(), _ -> new ArrayList<>()).add(value.fieldId());
    }
    forget(
        change,
        guess -> fields.getOrDefault(guess.personId(), List.of()).contains(guess.fieldId()),
        fields.keySet().stream().mapToLong(Long::longValue).toArray());
  }

  private void forget(Change change, Predicate<Guess> over, long... people) {
    List<Guess> gone = of(change.transaction(), people).stream().filter(over).toList();
    if (!gone.isEmpty()) {
      delete(change, gone);
    }
  }
}
