package app.kith.intake.plan;

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
 */
public record PlanRow(
    long row,
    Outcome outcome,
    List<String> cells,
    List<CellChange> changes,
    @Nullable ProblemKind reason) {

  /** Copies the lists. */
  public PlanRow {
    cells = List.copyOf(cells);
    changes = List.copyOf(changes);
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
