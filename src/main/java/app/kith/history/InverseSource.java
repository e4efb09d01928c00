package app.kith.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an inverse reads of the change set that it takes back: all of it, or a part. */
final class InverseSource {
  private final long target;
  private final @Nullable AboutPeople part;
  private final ChangeBlockRepository blocks;
  private final Inverse.Steps steps;

  InverseSource(
      long target, @Nullable AboutPeople part, ChangeBlockRepository blocks, Inverse.Steps steps) {
    this.target = target;
    this.part = part;
    this.blocks = blocks;
    this.steps = steps;
  }

  /** The blocks of one operation in a table, newest first. */
  List<Long> blocks(TrackedTable table, TouchedRows.Operation operation) {
    List<Long> ids = new ArrayList<>();
    steps.run(step -> ids.addAll(blocks.ids(step.transaction(), target, table.sql(), operation)));
    return wanted(ids);
  }

  /** The blocks of updates in all tables, newest first. */
  List<Long> updateBlocks() {
    List<Long> ids = new ArrayList<>();
    steps.run(step -> ids.addAll(blocks.updateIds(step.transaction(), target)));
    return wanted(ids);
  }

  private List<Long> wanted(List<Long> blockIds) {
    return part == null ? blockIds : blockIds.stream().filter(id -> id > part.after()).toList();
  }

  /** The changes of a block that are to be taken back, in the order in which they happened. */
  List<ChangeBlock.RowChange> changes(ChangeBlock block) {
    TrackedTable table = TrackedTable.of(block.table());
    return part == null
        ? block.changes()
        : block.changes().stream().filter(change -> part.takes(table, change)).toList();
  }

  /** Rows that were brought back and then deleted again: they were not there before. */
  Set<Long> cameAndWent(TrackedTable table) {
    Set<Long> rows = new HashSet<>();
    if (part == null && !blocks(table, TouchedRows.Operation.DELETED).isEmpty()) {
      for (long block : blocks(table, TouchedRows.Operation.INSERTED)) {
        steps.run(
            step ->
                blocks.find(step.transaction(), block).changes().stream()
                    .map(ChangeBlock.RowChange::rowId)
                    .forEach(rows::add));
      }
    }
    return rows;
  }
}
