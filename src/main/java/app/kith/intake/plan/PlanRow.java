package app.kith.intake.plan;

import app.kith.base.Message;
import app.kith.intake.readers.ProblemKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a plan.
 *
 * @param row its number in the file
 * @param outcome what becomes of it
 * @param cells its cells as they stand in the file, or as they were corrected
 * @param changes the cells that change somebody who is there
 * @param reason why it is rejected; null unless it is
 * @param note what else there is to say about it, or null
 * @param met whom a key of the row meets, and which; null for nobody
 * @param likeness whom it looks like; null for nobody, or if that is not known yet
 */
public record PlanRow(
    long row,
    Outcome outcome,
    List<String> cells,
    List<CellChange> changes,
    @Nullable ProblemKind reason,
    @Nullable Message note,
    @Nullable Message met,
    @Nullable Likeness likeness) {

  /** Copies the lists. */
  public PlanRow {
    cells = List.copyOf(cells);
    changes = List.copyOf(changes);
  }

  /** A row of which it is not known whom it looks like. */
  public PlanRow(
      long row,
      Outcome outcome,
      List<String> cells,
      List<CellChange> changes,
      @Nullable ProblemKind reason) {
    this(row, outcome, cells, changes, reason, null, null, null);
  }

  /** The row with something to say about it. */
  public PlanRow noted(@Nullable Message saying) {
    return new PlanRow(row, outcome, cells, changes, reason, saying, met, likeness);
  }

  /** The row with whom a key meets. */
  public PlanRow meeting(@Nullable Message somebody) {
    return new PlanRow(row, outcome, cells, changes, reason, note, somebody, likeness);
  }

  /** The row with whom it looks like. */
  PlanRow like(@Nullable Likeness somebody) {
    return new PlanRow(row, outcome, cells, changes, reason, note, met, somebody);
  }

  /** A cell's text, or "" beyond the row's end. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  /** True if a person is asked about it and has not answered everything. */
  public boolean isOpen() {
    return changes.stream().anyMatch(change -> change.state() == CellChange.State.ASKED);
  }
}
