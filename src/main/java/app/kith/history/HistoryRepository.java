package app.kith.history;

import app.kith.base.Message;
import app.kith.database.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Change sets, the ranges of rows they inserted, and the blocks of what they changed. */
final class HistoryRepository {
  private static final String COLUMNS =
      "SELECT id, kind, summary_key, summary_args, state, undoes, row_count, started_at"
          + " FROM change_set ";

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

  void addBlocks(Transaction open, long changeSetId, List<ChangeBlock> blocks) {
    if (blocks.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        open.handle()
            .prepareBatch(
                "INSERT INTO change_block (id, change_set_id, table_name, operation, first_id,"
                    + " last_id, row_count, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    for (ChangeBlock block : blocks) {
      batch.add(
          open.nextId(),
          changeSetId,
          block.table(),
          block.operation().code(),
          block.firstId(),
          block.lastId(),
          block.rowCount(),
          block.content());
    }
    batch.execute();
  }

  /** Notes which rows of a table a change set inserted; none leaves no note. */
  long addInsertedRange(Transaction open, long changeSetId, TrackedTable table) {
    return open.handle()
        .createUpdate(
            "INSERT INTO change_range (change_set_id, table_name, first_id, last_id, row_count)"
                + " SELECT :id, :table, MIN(id), MAX(id), COUNT(*) FROM "
                + table.sql()
                + " WHERE id > :id AND created_by = :id HAVING COUNT(*) > 0")
        .bind("id", changeSetId)
        .bind("table", table.sql())
        .execute();
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

  List<TouchedRows> touchedByBlocks(Transaction open, long changeSetId) {
    return open.handle()
        .createQuery(
            "SELECT table_name, operation, first_id, last_id, row_count FROM change_block"
                + " WHERE change_set_id = ?")
        .bind(0, changeSetId)
        .map((row, _) -> touched(row))
        .list();
  }

  /** The ids of a change set's blocks, newest first. */
  List<Long> blockIds(
      Transaction open, long changeSetId, String table, TouchedRows.Operation operation) {
    return open.handle()
        .createQuery(
            "SELECT id FROM change_block WHERE change_set_id = ? AND table_name = ?"
                + " AND operation = ? ORDER BY id DESC")
        .bind(0, changeSetId)
        .bind(1, table)
        .bind(2, operation.code())
        .mapTo(Long.class)
        .list();
  }

  /** The updates of a change set in all tables, newest first. */
  List<Long> updateBlockIds(Transaction open, long changeSetId) {
    return open.handle()
        .createQuery(
            "SELECT id FROM change_block WHERE change_set_id = ? AND operation = 'U'"
                + " ORDER BY id DESC")
        .bind(0, changeSetId)
        .mapTo(Long.class)
        .list();
  }

  ChangeBlock block(Transaction open, long blockId) {
    return open.handle()
        .createQuery(
            "SELECT table_name, operation, first_id, last_id, row_count, content"
                + " FROM change_block WHERE id = ?")
        .bind(0, blockId)
        .map((row, _) -> block(row))
        .one();
  }

  /** The newest thousand blocks that may hold changes of a row, with their change sets. */
  List<Touching> blocksTouching(Transaction open, String table, long rowId) {
    return open.handle()
        .createQuery(
            "SELECT change_set_id, id FROM change_block WHERE table_name = ? AND first_id <= ?"
                + " AND last_id >= ? ORDER BY id DESC FETCH FIRST 1000 ROWS ONLY")
        .bind(0, table)
        .bind(1, rowId)
        .bind(2, rowId)
        .map((row, _) -> new Touching(row.getLong(1), row.getLong(2)))
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

  private static TouchedRows touched(ResultSet row) throws SQLException {
    return new TouchedRows(
        row.getString(1),
        TouchedRows.Operation.of(row.getString(2)),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5));
  }

  private static ChangeBlock block(ResultSet row) throws SQLException {
    return new ChangeBlock(
        row.getString(1),
        TouchedRows.Operation.of(row.getString(2)),
        row.getLong(3),
        row.getLong(4),
        row.getInt(5),
        row.getBytes(6));
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

  /**
   * A block that may hold changes of a row.
   *
   * @param changeSetId its change set
   * @param blockId the block
   */
  record Touching(long changeSetId, long blockId) {}
}
