package app.kith.history;

import app.kith.database.Transaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Which rows a change set inserted, gathered transaction by transaction while they are still in
 * memory, for no trigger sees an insert. Ids are drawn inside the change set, so every range begins
 * behind its own id.
 */
final class InsertedRows {
  private final long changeSetId;
  private final Map<String, TouchedRows> ranges = new HashMap<>();

  InsertedRows(long changeSetId) {
    this.changeSetId = changeSetId;
  }

  /** Notes what a transaction inserted that is about to be committed. */
  void note(Transaction open, HistoryRepository history) {
    for (TouchedRows fresh : history.inserted(open, changeSetId, this::lastId)) {
      ranges.merge(fresh.table(), fresh, TouchedRows::joined);
    }
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
