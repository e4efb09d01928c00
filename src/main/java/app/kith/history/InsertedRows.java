package app.kith.history;

import app.kith.database.Transaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which rows a change set inserted, gathered transaction by transaction while they are still in
 * memory, for no trigger sees an insert. Ids are drawn inside the change set, so every range begins
 * behind its own id.
 */
final class InsertedRows {
  private final long changeSetId;
  private final Map<String, TouchedRows> ranges = new HashMap<>();
  private final Map<String, TouchedRows> told = new HashMap<>();

  InsertedRows(long changeSetId) {
    this.changeSetId = changeSetId;
  }

  /** Remembers what a repository tells of the transaction under way. */
  void told(String table, long rows, long lastId) {
    told.merge(table, range(table, rows, lastId), TouchedRows::joined);
  }

  /** Notes what a transaction inserted that is about to be committed. */
  void note(Transaction open, HistoryRepository history) {
    history
        .lastIds(open)
        .forEach(
            (table, last) -> {
              if (last > lastId(table)) {
                note(open, history, table, last);
              }
            });
    told.clear();
  }

  private void note(Transaction open, HistoryRepository history, String table, long last) {
    TouchedRows known = told.get(table);
    Optional<TouchedRows> fresh =
        known != null && known.lastId() == last
            ? Optional.of(known)
            : history.inserted(open, table, changeSetId, lastId(table));
    fresh.ifPresent(range -> ranges.merge(table, range, TouchedRows::joined));
  }

  private TouchedRows range(String table, long rows, long lastId) {
    return new TouchedRows(table, TouchedRows.Operation.INSERTED, changeSetId + 1, lastId, rows);
  }

  private long lastId(String table) {
    TouchedRows range = ranges.get(table);
    return range == null ? changeSetId : range.lastId();
  }

  /** A range for each table that got rows. */
  Collection<TouchedRows> ranges() {
    return ranges.values();
  }

  /** How many rows there are in all tables. */
  long rowCount() {
    return ranges.values().stream().mapToLong(TouchedRows::rowCount).sum();
  }
}
