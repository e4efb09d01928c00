package app.kith.history;

import app.kith.base.Message;
import app.kith.database.Statements;
import app.kith.database.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Change sets and the ranges of rows they inserted. */
final class HistoryRepository {
  private static final String COLUMNS =
      "SELECT id, kind, summary_key, summary_args, state, undoes, row_count, started_at"
          + " FROM change_set ";
  private static final String LAST_IDS =
      Stream.of(TrackedTable.values())
          .map(table -> "(SELECT COALESCE(MAX(id), 0) FROM %s)".formatted(table.sql()))
          .collect(Collectors.joining(", ", "SELECT ", ""));

  HistoryRepository() {}

  void open(
      Transaction open,
      long id,
      ChangeKind kind,
      Message summary,
      @Nullable Long undoes,
      Instant startedAt) {
    open.handle()
        .createUpdate(
            "INSERT INTO change_set (id, kind, summary_key, summary_args, state, undoes, row_count,"
                + " started_at) VALUES (:id, :kind, :key, :args, 'OPEN', :undoes, 0, :startedAt)")
        .bind("id", id)
        .bind("kind", kind.name())
        .bind("key", summary.key())
        .bind("args", SummaryText.write(summary))
        .bind("undoes", undoes)
        .bind("startedAt", startedAt)
        .execute();
  }

  void finish(Transaction open, long id, Message summary, long rowCount, Instant finishedAt) {
    open.handle()
        .createUpdate(
            "UPDATE change_set SET state = 'APPLIED', summary_key = :key, summary_args = :args,"
                + " row_count = :rowCount, finished_at = :finishedAt WHERE id = :id")
        .bind("id", id)
        .bind("key", summary.key())
        .bind("args", SummaryText.write(summary))
        .bind("rowCount", rowCount)
        .bind("finishedAt", finishedAt)
        .execute();
  }

  void setState(Transaction open, long id, ChangeSet.State state) {
    open.handle().execute("UPDATE change_set SET state = ? WHERE id = ?", state.name(), id);
  }

  void forget(Transaction open, long id) {
    open.handle().execute("DELETE FROM change_set WHERE id = ?", id);
  }

  /** Deletes what an undone change set, its undos and its redos keep of rows, not the sets. */
  void forgetRows(Transaction open, long undoneId) {
    List<Long> chain = new ArrayList<>(List.of(undoneId));
    for (int i = 0; i < chain.size(); i++) {
      long id = chain.get(i);
      chain.addAll(inversesOf(open, id));
      open.handle().execute("DELETE FROM change_block WHERE change_set_id = ?", id);
      open.handle().execute("DELETE FROM change_range WHERE change_set_id = ?", id);
      setState(open, id, ChangeSet.State.FORGOTTEN);
    }
  }

  private static List<Long> inversesOf(Transaction open, long id) {
    return open.handle()
        .createQuery("SELECT id FROM change_set WHERE undoes = ?")
        .bind(0, id)
        .mapTo(Long.class)
        .list();
  }

  /** The last id of every tracked table; one statement that the database need not parse anew. */
  Map<String, Long> lastIds(Transaction open) {
    Map<String, Long> last = new HashMap<>();
    Statements.read(
        open,
        LAST_IDS,
        row -> {
          int column = 1;
          for (TrackedTable table : TrackedTable.values()) {
            last.put(table.sql(), row.getLong(column++));
          }
        });
    return last;
  }

  /**
   * The rows of a table that a change set inserted behind an id, if any. Ids stand in the text, so
   * that the plan is made for the table as it is and not as it was empty.
   */
  Optional<TouchedRows> inserted(Transaction open, String table, long changeSetId, long after) {
    return Statements.list(
            open,
            ("SELECT '%1$s', 'I', %2$d + 1, MAX(id), COUNT(*) FROM %1$s"
                    + " WHERE id > %3$d AND created_by = %2$d HAVING COUNT(*) > 0")
                .formatted(table, changeSetId, after),
            HistoryRepository::touched)
        .stream()
        .findFirst();
  }

  /** Notes which rows of the tables a change set inserted. */
  void addInsertedRanges(Transaction open, long changeSetId, Collection<TouchedRows> ranges) {
    Statements.batch(
        open,
        "INSERT INTO change_range (change_set_id, table_name, first_id, last_id, row_count)"
            + " VALUES (?, ?, ?, ?, ?)",
        List.copyOf(ranges),
        (statement, range) -> {
          statement.setLong(1, changeSetId);
          statement.setString(2, range.table());
          statement.setLong(3, range.firstId());
          statement.setLong(4, range.lastId());
          statement.setLong(5, range.rowCount());
        });
  }

  List<TouchedRows> insertedRanges(Transaction open, long changeSetId) {
    return open.handle()
        .createQuery(
            "SELECT table_name, 'I', first_id, last_id, row_count FROM change_range"
                + " WHERE change_set_id = ?")
        .bind(0, changeSetId)
        .map((row, _) -> touched(row))
        .list();
  }

  Optional<ChangeSet> find(Transaction open, long id) {
    return open.handle()
        .createQuery(COLUMNS + "WHERE id = ?")
        .bind(0, id)
        .map((row, _) -> changeSet(row))
        .findOne();
  }

  List<ChangeSet> recent(Transaction open, int limit) {
    return open.handle()
        .createQuery(
            COLUMNS + "WHERE state <> 'OPEN' ORDER BY id DESC FETCH FIRST :limit ROWS ONLY")
        .bind("limit", limit)
        .map((row, _) -> changeSet(row))
        .list();
  }

  List<ChangeSet> before(Transaction open, Instant at, long id, Set<ChangeKind> kinds, int limit) {
    return open.handle()
        .createQuery(
            COLUMNS
                + "WHERE state <> 'OPEN' AND started_at <= :at AND (started_at < :at OR id < :id)"
                + " AND kind IN (<kinds>)"
                + " ORDER BY started_at DESC, id DESC FETCH FIRST :limit ROWS ONLY")
        .bind("at", at)
        .bind("id", id)
        .bindList("kinds", kinds.stream().map(Enum::name).toList())
        .bind("limit", limit)
        .map((row, _) -> changeSet(row))
        .list();
  }

  List<ChangeSet> open(Transaction open) {
    return open.handle()
        .createQuery(COLUMNS + "WHERE state = 'OPEN' ORDER BY id DESC")
        .map((row, _) -> changeSet(row))
        .list();
  }

  Optional<ChangeSet> newestUndoable(Transaction open) {
    return open.handle()
        .createQuery(
            COLUMNS
                + "WHERE state = 'APPLIED' AND kind NOT IN ('UNDO', 'REDO')"
                + " ORDER BY id DESC FETCH FIRST 1 ROW ONLY")
        .map((row, _) -> changeSet(row))
        .findOne();
  }

  /** The newest undo after which nothing else was done. */
  Optional<ChangeSet> newestRedoable(Transaction open) {
    return open.handle()
        .createQuery(
            COLUMNS
                + "WHERE state = 'APPLIED' AND kind = 'UNDO' AND id >"
                + " (SELECT COALESCE(MAX(id), 0) FROM change_set WHERE kind NOT IN ('UNDO', 'REDO'))"
                + " ORDER BY id DESC FETCH FIRST 1 ROW ONLY")
        .map((row, _) -> changeSet(row))
        .findOne();
  }

  /** The applied change set that takes another one back. */
  Optional<ChangeSet> inverseOf(Transaction open, long id) {
    return open.handle()
        .createQuery(
            COLUMNS
                + "WHERE undoes = ? AND state = 'APPLIED' ORDER BY id DESC FETCH FIRST 1 ROW ONLY")
        .bind(0, id)
        .map((row, _) -> changeSet(row))
        .findOne();
  }

  static TouchedRows touched(ResultSet row) throws SQLException {
    return new TouchedRows(
        row.getString(1),
        TouchedRows.Operation.of(row.getString(2)),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5));
  }

  private static ChangeSet changeSet(ResultSet row) throws SQLException {
    long undoes = row.getLong(6);
    OptionalLong inverse = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(undoes);
    return new ChangeSet(
        row.getLong(1),
        ChangeKind.valueOf(row.getString(2)),
        SummaryText.read(row.getString(3), row.getString(4)),
        ChangeSet.State.valueOf(row.getString(5)),
        row.getLong(7),
        row.getObject(8, OffsetDateTime.class).toInstant(),
        inverse);
  }
}
