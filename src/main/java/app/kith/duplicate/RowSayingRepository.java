package app.kith.duplicate;

import app.kith.database.Statements;
import app.kith.database.Transaction;
import app.kith.history.Change;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** SQL over {@code row_saying}. Stateless and thread-safe. */
public final class RowSayingRepository {

  /** Keeps what rows said; the people and the own fields are stored. */
  public void insertAll(Change change, Collection<RowSaying> sayings) {
    Statements.batch(
        change.transaction(),
        "INSERT INTO row_saying (id, created_by, changed_by, person_id, field, field_id, content,"
            + " said_by_row, record_id, weighed_by, said_on)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        List.copyOf(sayings),
        (statement, saying) -> {
          statement.setLong(1, change.nextId());
          statement.setLong(2, change.id());
          statement.setLong(3, change.id());
          statement.setLong(4, saying.personId());
          statement.setString(5, saying.field());
          statement.setObject(6, saying.fieldId() == 0 ? null : saying.fieldId());
          statement.setString(7, saying.content());
          statement.setLong(8, saying.by().row());
          statement.setObject(9, saying.by().recordId() == 0 ? null : saying.by().recordId());
          statement.setString(10, saying.rule().name());
          statement.setObject(11, saying.by().day());
        });
  }

  /** What the rows of an import said of somebody. */
  List<RowSaying> of(Transaction open, long personId, long changeSetId) {
    return Statements.list(
        open,
        "SELECT person_id, said_by_row, record_id, said_on, weighed_by, field, field_id, content"
            + " FROM row_saying"
            + " WHERE person_id = ? AND created_by = ? ORDER BY id",
        row ->
            new RowSaying(
                row.getLong(1),
                new RowSaying.By(row.getLong(2), row.getLong(3), row.getObject(4, LocalDate.class)),
                RowSaying.Rule.valueOf(row.getString(5)),
                row.getString(6),
                row.getLong(7),
                row.getString(8)),
        personId,
        changeSetId);
  }
}
