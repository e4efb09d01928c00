package app.kith.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.JdbiException;

/**
 * Deleted rows on their way back. A row that belonged elsewhere before the same change set moved
 * and then deleted it waits until its fields are those of before.
 */
final class ReturningRows {
  private final RowRepository rows;
  private final Map<Long, Waiting> waiting = new LinkedHashMap<>();

  /** A row that the database did not take yet. */
  private record Waiting(String table, ChangeBlock.RowChange image) {
    Waiting changedBack(ChangeBlock.RowChange change) {
      Map<String, ChangeBlock.Cell> before = new HashMap<>();
      change.cells().forEach(cell -> before.put(cell.column(), cell));
      List<ChangeBlock.Cell> cells = new ArrayList<>();
      for (ChangeBlock.Cell cell : image.cells()) {
        ChangeBlock.Cell changed = before.get(cell.column());
        cells.add(
            changed == null
                ? cell
                : new ChangeBlock.Cell(cell.column(), changed.before(), cell.after()));
      }
      return new Waiting(table, new ChangeBlock.RowChange(image.rowId(), cells));
    }
  }

  ReturningRows(RowRepository rows) {
    this.rows = rows;
  }

  /** Puts rows back; those that are there already stay. */
  void putBack(Inverse.Step step, String table, List<ChangeBlock.RowChange> images) {
    Set<Long> present = present(step, table, images);
    List<ChangeBlock.RowChange> absent =
        images.stream().filter(image -> !present.contains(image.rowId())).toList();
    if (absent.isEmpty()) {
      return;
    }
    try {
      rows.insert(step.transaction(), table, absent);
      absent.forEach(image -> noteReinserted(step, table, image));
    } catch (JdbiException e) {
      RowRepository.refusedOrThrow(e);
      putBackOneByOne(step, table, absent);
    }
  }

  private void putBackOneByOne(
      Inverse.Step step, String table, List<ChangeBlock.RowChange> images) {
    Set<Long> present = present(step, table, images);
    for (ChangeBlock.RowChange image : images) {
      try {
        if (!present.contains(image.rowId())) {
          rows.insert(step.transaction(), table, List.of(image));
        }
        noteReinserted(step, table, image);
      } catch (JdbiException e) {
        RowRepository.refusedOrThrow(e);
        waiting.put(image.rowId(), new Waiting(table, image));
      }
    }
  }

  /** Takes a change of a waiting row back; false if the row does not wait. */
  boolean isChangedBack(ChangeBlock.RowChange change) {
    return waiting.computeIfPresent(change.rowId(), (_, row) -> row.changedBack(change)) != null;
  }

  /** Puts the waiting rows back; one that is refused again is a conflict. */
  void putBackWaiting(Inverse.Step step) {
    for (Waiting row : waiting.values()) {
      try {
        rows.insert(step.transaction(), row.table(), List.of(row.image()));
        noteReinserted(step, row.table(), row.image());
      } catch (JdbiException e) {
        RowRepository.refusedOrThrow(e);
        step.conflict(
            new UndoConflict(row.table(), row.image().rowId(), null, UndoConflict.Reason.NO_PLACE));
      }
    }
    waiting.clear();
  }

  private Set<Long> present(Inverse.Step step, String table, List<ChangeBlock.RowChange> images) {
    return rows.find(
            step.transaction(), table, images.stream().map(ChangeBlock.RowChange::rowId).toList())
        .keySet();
  }

  private static void noteReinserted(Inverse.Step step, String table, ChangeBlock.RowChange image) {
    List<String> columns = image.cells().stream().map(ChangeBlock.Cell::column).toList();
    step.reinserted(table, image.rowId(), columns, image.before("changed_by"));
  }
}
