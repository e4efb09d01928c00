package app.kith.history;

import app.kith.database.Transaction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes one change set back: deleted rows return, updated fields get their old values where nobody
 * changed them since, inserted rows go where nothing hangs on them. What cannot go back is noted
 * and left. Running it twice does no harm.
 */
final class Inverse {
  private static final long WINDOW = 2_000;

  private final long target;
  private final @Nullable AboutPeople part;
  private final InverseSource source;
  private final HistoryRepository history;
  private final ChangeBlockRepository blocks;
  private final RowRepository rows;
  private final Steps steps;
  private final ReturningRows returning;
  private final Set<Long> cameAndWent = new HashSet<>();
  private final Set<Long> restored = new HashSet<>();

  /** Fields on their way back through a place that is not there, such as a person who has gone. */
  private final Map<Long, OnTheWay> onTheWay = new LinkedHashMap<>();

  private record OnTheWay(String table, Map<String, @Nullable Object> values) {}

  /** Runs a piece of the work in a transaction of its own. */
  interface Steps {
    void run(Consumer<Step> work);
  }

  /** What a piece of the work writes to. */
  interface Step {
    Transaction transaction();

    /** Tells that a row was put back, which no trigger sees. */
    void reinserted(String table, long rowId, List<String> columns, @Nullable Object changedBy);

    void conflict(UndoConflict conflict);
  }

  /**
   * An inverse.
   *
   * @param part what is taken back of it; people that it added stay. Null for all of it
   */
  Inverse(
      long target,
      @Nullable AboutPeople part,
      HistoryRepository history,
      ChangeBlockRepository blocks,
      RowRepository rows,
      Steps steps) {
    this.target = target;
    this.part = part;
    this.source = new InverseSource(target, part, blocks, steps);
    this.returning = new ReturningRows(rows);
    this.history = history;
    this.blocks = blocks;
    this.rows = rows;
    this.steps = steps;
  }

  void run() {
    for (TrackedTable table : TrackedTable.values()) {
      cameAndWent.addAll(source.cameAndWent(table));
      for (long block : source.blocks(table, TouchedRows.Operation.DELETED)) {
        steps.run(step -> putBack(step, blocks.find(step.transaction(), block)));
      }
    }
    for (long block : source.updateBlocks()) {
      steps.run(step -> restoreFields(step, blocks.find(step.transaction(), block)));
    }
    steps.run(returning::putBackWaiting);
    steps.run(this::endOnTheWay);
    for (TrackedTable table : List.of(TrackedTable.values()).reversed()) {
      for (long block : source.blocks(table, TouchedRows.Operation.INSERTED)) {
        steps.run(step -> takeReinserted(step, table, blocks.find(step.transaction(), block)));
      }
      if (part == null) {
        takeInserted(table);
      } else {
        steps.run(step -> takeInsertedAbout(step, table, part));
      }
    }
  }

  private void putBack(Step step, ChangeBlock block) {
    List<ChangeBlock.RowChange> images = new ArrayList<>();
    for (ChangeBlock.RowChange image : source.changes(block)) {
      boolean isOwn = part == null && Objects.equals(image.before("created_by"), target);
      if (isOwn || cameAndWent.contains(image.rowId())) {
        cameAndWent.add(image.rowId());
      } else {
        images.add(image);
      }
    }
    returning.putBack(step, block.table(), images);
  }

  private void restoreFields(Step step, ChangeBlock block) {
    List<ChangeBlock.RowChange> changes = source.changes(block);
    Map<Long, Map<String, @Nullable Object>> current =
        rows.find(
            step.transaction(),
            block.table(),
            changes.stream().map(ChangeBlock.RowChange::rowId).distinct().toList());
    Map<Long, Map<String, @Nullable Object>> back = new LinkedHashMap<>();
    for (ChangeBlock.RowChange change : changes.reversed()) {
      Map<String, @Nullable Object> row = current.get(change.rowId());
      if (row != null) {
        goOn(change.rowId(), row, back);
        Map<String, @Nullable Object> values = backValues(step, block.table(), change, row);
        if (!values.isEmpty()) {
          row.putAll(values);
          back.computeIfAbsent(change.rowId(), _ -> new TreeMap<>()).putAll(values);
        }
      } else if (!returning.isChangedBack(change) && !cameAndWent.contains(change.rowId())) {
        step.conflict(
            new UndoConflict(block.table(), change.rowId(), null, UndoConflict.Reason.GONE));
      }
    }
    if (part != null) {
      restored.addAll(back.keySet());
    }
    for (long refused : rows.update(step.transaction(), block.table(), back)) {
      onTheWay.put(refused, new OnTheWay(block.table(), Objects.requireNonNull(back.get(refused))));
    }
  }

  /** Takes a row as it would be had it not been refused on its way back. */
  private void goOn(
      long rowId,
      Map<String, @Nullable Object> row,
      Map<Long, Map<String, @Nullable Object>> back) {
    OnTheWay before = onTheWay.remove(rowId);
    if (before != null) {
      row.putAll(before.values());
      back.put(rowId, new TreeMap<>(before.values()));
    }
  }

  /** What found no place on the way may have one now; else it is a conflict. */
  private void endOnTheWay(Step step) {
    onTheWay.forEach(
        (id, row) -> {
          boolean refused =
              !rows.update(step.transaction(), row.table(), Map.of(id, row.values())).isEmpty();
          if (refused) {
            step.conflict(new UndoConflict(row.table(), id, null, UndoConflict.Reason.NO_PLACE));
          }
        });
  }

  /** The columns of a row that may go back: those that still hold what the change gave them. */
  private static Map<String, @Nullable Object> backValues(
      Step step, String table, ChangeBlock.RowChange change, Map<String, @Nullable Object> row) {
    Map<String, @Nullable Object> back = new TreeMap<>();
    for (ChangeBlock.Cell cell : change.cells()) {
      Object present = row.get(cell.column());
      if (same(present, cell.after())) {
        back.put(cell.column(), cell.before());
      } else if (!cell.column().equals("changed_by") && !same(present, cell.before())) {
        step.conflict(
            new UndoConflict(
                table, change.rowId(), cell.column(), UndoConflict.Reason.CHANGED_LATER));
      }
    }
    return back;
  }

  private void takeReinserted(Step step, TrackedTable table, ChangeBlock block) {
    List<ChangeBlock.RowChange> changes = source.changes(block);
    Map<Long, Map<String, @Nullable Object>> current =
        rows.find(
            step.transaction(),
            table.sql(),
            changes.stream().map(ChangeBlock.RowChange::rowId).toList());
    Set<Long> used = rows.usedInWindow(step.transaction(), table, block.firstId(), block.lastId());
    List<Long> leaving = new ArrayList<>();
    for (ChangeBlock.RowChange change : changes) {
      Map<String, @Nullable Object> row = current.get(change.rowId());
      if (row == null) {
        continue;
      }
      if (!same(row.get("changed_by"), change.cells().getFirst().after())) {
        keep(step, table, change.rowId(), UndoConflict.Reason.CHANGED_LATER);
      } else if (used.contains(change.rowId())) {
        keep(step, table, change.rowId(), UndoConflict.Reason.STILL_USED);
      } else {
        leaving.add(change.rowId());
      }
    }
    if (!leaving.isEmpty()) {
      rows.delete(step.transaction(), table.sql(), leaving);
    }
  }

  private void takeInserted(TrackedTable table) {
    long[] last = new long[1];
    steps.run(step -> last[0] = rows.lastId(step.transaction(), table.sql()));
    List<TouchedRows> ranges = new ArrayList<>();
    steps.run(step -> ranges.addAll(history.insertedRanges(step.transaction(), target)));
    long first = target;
    for (TouchedRows range : ranges) {
      if (range.table().equals(table.sql())) {
        first = range.firstId();
        last[0] = Math.min(last[0], range.lastId());
      }
    }
    boolean none =
        !ranges.isEmpty() && ranges.stream().noneMatch(range -> range.table().equals(table.sql()));
    for (long from = first; !none && from <= last[0]; from += WINDOW) {
      long start = from;
      long end = Math.min(from + WINDOW - 1, last[0]);
      steps.run(step -> takeWindow(step, table, start, end));
    }
  }

  /** Takes rows that the part inserted itself; what it only moved has been moved back. */
  private void takeInsertedAbout(Step step, TrackedTable table, AboutPeople about) {
    List<Long> leaving = new ArrayList<>();
    rows.insertedAbout(step.transaction(), table, target, about)
        .forEach(
            (id, isChanged) -> {
              if (isChanged) {
                keep(step, table, id, UndoConflict.Reason.CHANGED_LATER);
              } else if (!restored.contains(id)) {
                leaving.add(id);
              }
            });
    if (!leaving.isEmpty()) {
      rows.delete(step.transaction(), table.sql(), leaving);
    }
  }

  private void takeWindow(Step step, TrackedTable table, long first, long last) {
    Transaction open = step.transaction();
    Set<Long> kept = new HashSet<>();
    for (long id : rows.insertedAndChanged(open, table.sql(), first, last, target)) {
      kept.add(id);
      keep(step, table, id, UndoConflict.Reason.CHANGED_LATER);
    }
    Set<Long> used = rows.usedInWindow(open, table, first, last);
    if (kept.isEmpty() && used.isEmpty()) {
      rows.deleteInserted(open, table.sql(), first, last, target);
      return;
    }
    List<Long> leaving = new ArrayList<>();
    for (long id : rows.insertedIds(open, table.sql(), first, last, target)) {
      if (used.contains(id) && kept.add(id)) {
        keep(step, table, id, UndoConflict.Reason.STILL_USED);
      } else if (!kept.contains(id)) {
        leaving.add(id);
      }
    }
    if (!leaving.isEmpty()) {
      rows.delete(open, table.sql(), leaving);
    }
  }

  private static void keep(Step step, TrackedTable table, long id, UndoConflict.Reason reason) {
    step.conflict(new UndoConflict(table.sql(), id, null, reason));
  }

  private static boolean same(@Nullable Object left, @Nullable Object right) {
    if (left instanceof BigDecimal one && right instanceof BigDecimal other) {
      return one.compareTo(other) == 0;
    }
    return Objects.equals(left, right);
  }
}
