package app.kith.duplicate;

import app.kith.database.Statements;
import app.kith.database.Transaction;
import app.kith.history.Change;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * SQL that moves what hangs on one person to another. What went out or was left out of a campaign
 * stays with the record that it went to, as everything that has left the house; it is found through
 * the identities.
 */
final class RelationRepository {
  private static final List<String> MOVES =
      List.of(
          "UPDATE sales_order SET person_id = ? WHERE person_id = ?",
          "UPDATE timeline_event SET person_id = ? WHERE person_id = ?",
          "UPDATE person_detail SET person_id = ? WHERE person_id = ?",
          "UPDATE person_identity SET person_id = ? WHERE person_id = ?",
          "UPDATE duplicate_decision SET one_id = ? WHERE one_id = ?",
          "UPDATE duplicate_decision SET other_id = ? WHERE other_id = ?",
          "UPDATE custom_value v SET person_id = ? WHERE person_id = ? AND NOT EXISTS"
              + " (SELECT 1 FROM custom_value k WHERE k.person_id = ? AND k.field_id = v.field_id)",
          "UPDATE segment_member m SET person_id = ? WHERE person_id = ? AND NOT EXISTS"
              + " (SELECT 1 FROM segment_member k WHERE k.person_id = ?"
              + " AND k.segment_id = m.segment_id)");

  /** Moves everything that can move; what the other has already goes with the person's row. */
  void move(Change change, long from, long to) {
    for (String move : MOVES) {
      boolean asks = move.indexOf("NOT EXISTS") > 0;
      Statements.batch(
          change.transaction(),
          move,
          List.of(from),
          (statement, id) -> {
            statement.setLong(1, to);
            statement.setLong(2, id);
            if (asks) {
              statement.setLong(3, to);
            }
          });
    }
  }

  /** Whether somebody opted out at an address. */
  boolean isOptedOut(Transaction open, @Nullable String address) {
    return address != null
        && !Statements.list(
                open,
                "SELECT 1 FROM suppression WHERE address = LOWER(?) AND reason <> 'BOUNCED'",
                row -> row.getLong(1),
                address)
            .isEmpty();
  }

  /** Who of some people opted out at one of the addresses they have or had. */
  Set<Long> optedOut(Transaction open, long... ids) {
    Set<Long> out = new HashSet<>();
    for (String addresses :
        List.of(
            "SELECT id, email FROM person WHERE id IN (%s)",
            "SELECT person_id, email FROM person_identity WHERE person_id IN (%s)",
            "SELECT person_id, content FROM person_detail WHERE kind = 'EMAIL'"
                + " AND person_id IN (%s)")) {
      Statements.readByIds(
          open,
          "SELECT a.id FROM ("
              + addresses
                  .replace("person_id,", "person_id AS id,")
                  .replace("content", "content AS email")
              + ") a JOIN suppression s ON s.address = LOWER(a.email)"
              + " WHERE s.reason <> 'BOUNCED'",
          row -> out.add(row.getLong(1)),
          ids);
    }
    return out;
  }
}
