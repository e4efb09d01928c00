package app.kith.intake.ui;

import app.kith.base.Message;
import app.kith.fx.Texts;
import app.kith.intake.mapping.Field;
import app.kith.intake.mapping.OrderField;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.plan.CellChange;
import app.kith.intake.plan.PlanRow;
import app.kith.intake.plan.PlanRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One column of the file in the plan.
 *
 * @param index its position from 0
 * @param header its name in the file
 * @param field what it fills
 * @param label the name of what it fills, as changes of it are called
 */
public record PlanColumn(int index, String header, Field field, Message label) {

  /** How many columns of cells beyond the last one are shown. */
  private static final int BEYOND = 5;

  /** The columns of a file that fill something, and those of cells beyond the last one. */
  static List<PlanColumn> of(List<ColumnChoice> choices, @Nullable PlanRows rows) {
    List<PlanColumn> columns = new ArrayList<>();
    for (ColumnChoice choice : choices) {
      boolean own = choice.field() instanceof PersonField it && it.isOwn();
      if (choice.field() != PersonField.IGNORED && choice.field() != OrderField.IGNORED) {
        Message label =
            own ? Message.of("intake.field.own", choice.header()) : choice.field().changed();
        columns.add(new PlanColumn(choice.index(), choice.header(), choice.field(), label));
      }
    }
    int widest = rows == null ? 0 : rows.widest();
    for (int i = choices.size(); i < Math.min(widest, choices.size() + BEYOND); i++) {
      columns.add(new PlanColumn(i, "", PersonField.IGNORED, Message.of("intake.lines.beyond")));
    }
    return columns;
  }

  /** What it is called over its cells. */
  String heading(Texts texts) {
    return header.isEmpty() ? texts.text(label) : MailWords.heading(field, header, texts);
  }

  /** What a row changes in this column's field. */
  Optional<CellChange> change(PlanRow row) {
    return row.changes().stream().filter(change -> change.field().equals(label)).findFirst();
  }
}
