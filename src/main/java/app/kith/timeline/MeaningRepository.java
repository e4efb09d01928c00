package app.kith.timeline;

import app.kith.database.Statements;
import app.kith.database.Transaction;
import app.kith.history.Change;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** SQL over {@code text_meaning}. Stateless and thread-safe. */
final class MeaningRepository {

  /** What people said of events: choices by aspect, by the event's id. */
  Map<Long, Map<String, String>> of(Transaction open, long... events) {
    Map<Long, Map<String, String>> said = new HashMap<>();
    Statements.readByIds(
        open,
        "SELECT event_id, aspect, label FROM text_meaning WHERE event_id IN (%s)",
        row ->
            said.computeIfAbsent(row.getLong(1), _ -> new HashMap<>())
                .put(row.getString(2), row.getString(3)),
        events);
    return said;
  }

  /** Keeps what a person says of an event in the place of what was said before. */
  void say(Change change, long event, String aspect, String choice) {
    Transaction open = change.transaction();
    int known =
        open.handle()
            .execute(
                "UPDATE text_meaning SET label = ? WHERE event_id = ? AND aspect = ?",
                choice,
                event,
                aspect);
    if (known == 0) {
      Statements.batch(
          open,
          "INSERT INTO text_meaning (id, created_by, changed_by, event_id, aspect, label)"
              + " VALUES (?, ?, ?, ?, ?, ?)",
          List.of(event),
          (statement, id) -> {
            statement.setLong(1, change.nextId());
            statement.setLong(2, change.id());
            statement.setLong(3, change.id());
            statement.setLong(4, id);
            statement.setString(5, aspect);
            statement.setString(6, choice);
          });
    }
  }

  /** Forgets all that was said of an event. */
  void unsay(Change change, long event) {
    Statements.updateByIds(
        change.transaction(), "DELETE FROM text_meaning WHERE event_id IN (%s)", event);
  }
}
