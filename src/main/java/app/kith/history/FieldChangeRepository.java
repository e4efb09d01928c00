package app.kith.history;

import app.kith.database.Transaction;
import java.util.List;
import java.util.stream.Stream;

/** What was changed in the fields of one row. */
final class FieldChangeRepository {
  private final HistoryRepository history;
  private final ChangeBlockRepository blocks;

  FieldChangeRepository(HistoryRepository history, ChangeBlockRepository blocks) {
    this.history = history;
    this.blocks = blocks;
  }

  /** The recorded changes of a row, newest first. */
  List<FieldChange> of(Transaction open, String table, long rowId) {
    return blocks.touching(open, table, rowId).stream()
        .flatMap(touching -> changes(open, touching, rowId))
        .toList();
  }

  private Stream<FieldChange> changes(
      Transaction open, ChangeBlockRepository.Touching touching, long rowId) {
    ChangeBlock block = blocks.find(open, touching.blockId());
    if (block.operation() != TouchedRows.Operation.UPDATED) {
      return Stream.empty();
    }
    ChangeSet changeSet = history.find(open, touching.changeSetId()).orElseThrow();
    return block.changes().reversed().stream()
        .filter(change -> change.rowId() == rowId)
        .flatMap(change -> change.cells().stream())
        .filter(cell -> !cell.column().equals("changed_by"))
        .map(cell -> fieldChange(changeSet, cell));
  }

  private static FieldChange fieldChange(ChangeSet changeSet, ChangeBlock.Cell cell) {
    return new FieldChange(
        changeSet,
        cell.column(),
        cell.before() == null ? null : cell.before().toString(),
        cell.after() == null ? null : cell.after().toString());
  }
}
