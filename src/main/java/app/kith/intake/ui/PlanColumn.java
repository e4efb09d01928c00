package app.kith.intake.ui;

import app.kith.base.Message;
import app.kith.intake.plan.CellChange;
import app.kith.intake.plan.PlanRow;
import java.util.Optional;

/**
 * One column of the file in the plan.
 *
 * @param index its position from 0
 * @param header its name in the file
 * @param label the name of what it fills, as changes of it are called
 */
public record PlanColumn(int index, String header, Message label) {

  /** What a row changes in this column's field. */
  Optional<CellChange> change(PlanRow row) {
    return row.changes().stream().filter(change -> change.field().equals(label)).findFirst();
  }
}
