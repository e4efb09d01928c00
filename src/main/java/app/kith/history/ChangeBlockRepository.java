package app.kith.history;

import app.kith.database.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The blocks of what change sets updated, deleted and brought back. */
final class ChangeBlockRepository {

  ChangeBlockRepository() {}

  void add(Transaction open, long changeSetId, List<ChangeBlock> blocks) {
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

  List<TouchedRows> touched(Transaction open, long changeSetId) {
    return open.handle()
        .createQuery(
            "SELECT table_name, operation, first_id, last_id, row_count FROM change_block"
                + " WHERE change_set_id = ?")
        .bind(0, changeSetId)
        .map((row, _) -> HistoryRepository.touched(row))
        .list();
  }

  /** The ids of a change set's blocks, newest first. */
  List<Long> ids(
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
  List<Long> updateIds(Transaction open, long changeSetId) {
    return open.handle()
        .createQuery(
            "SELECT id FROM change_block WHERE change_set_id = ? AND operation = 'U'"
                + " ORDER BY id DESC")
        .bind(0, changeSetId)
        .mapTo(Long.class)
        .list();
  }

  /** The ids that a column held before, without those that are the same now. */
  long[] formerIds(Transaction open, long changeSetId, String table, String column) {
    return Stream.of(TouchedRows.Operation.UPDATED, TouchedRows.Operation.DELETED)
        .flatMap(operation -> ids(open, changeSetId, table, operation).stream())
        .flatMap(blockId -> find(open, blockId).changes().stream())
        .map(change -> change.before(column))
        .filter(Number.class::isInstance)
        .mapToLong(value -> ((Number) value).longValue())
        .distinct()
        .toArray();
  }

  ChangeBlock find(Transaction open, long blockId) {
    return open.handle()
        .createQuery(
            "SELECT table_name, operation, first_id, last_id, row_count, content"
                + " FROM change_block WHERE id = ?")
        .bind(0, blockId)
        .map((row, _) -> block(row))
        .one();
  }

  /** The newest thousand blocks that may hold changes of a row, with their change sets. */
  List<Touching> touching(Transaction open, String table, long rowId) {
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

  /** What a row said when it was last deleted, as text by column; empty if it never was. */
  Map<String, String> lastImage(Transaction open, String table, long rowId) {
    return touching(open, table, rowId).stream()
        .map(touching -> find(open, touching.blockId()))
        .filter(block -> block.operation() == TouchedRows.Operation.DELETED)
        .flatMap(block -> block.changes().stream())
        .filter(change -> change.rowId() == rowId)
        .findFirst()
        .map(ChangeBlockRepository::texts)
        .orElse(Map.of());
  }

  private static Map<String, String> texts(ChangeBlock.RowChange image) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (ChangeBlock.Cell cell : image.cells()) {
      if (cell.before() != null) {
        texts.put(cell.column(), cell.before().toString());
      }
    }
    return texts;
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

  /**
   * A block that may hold changes of a row.
   *
   * @param changeSetId its change set
   * @param blockId the block
   */
  record Touching(long changeSetId, long blockId) {}
}
