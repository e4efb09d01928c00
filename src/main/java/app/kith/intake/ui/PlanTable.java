package app.kith.intake.ui;

import app.kith.base.Message;
import app.kith.fx.Texts;
import app.kith.intake.plan.CellChange;
import app.kith.intake.plan.Likeness;
import app.kith.intake.plan.PlanRow;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.TextFieldTableCell;
import org.jspecify.annotations.Nullable;

/** The rows of the plan as a table: what becomes of each, and its cells as they are in the file. */
final class PlanTable {
  private static final int MOST_COLUMNS = 50;
  private static final double CELL_WIDTH = 170;
  private static final double ALIKE_WIDTH = 400;

  private final TableView<Integer> table;
  private final PlanViewModel model;
  private final Texts texts;
  private List<PlanColumn> columns = List.of();
  private boolean showsAlike;

  PlanTable(TableView<Integer> table, PlanViewModel model, Texts texts) {
    this.table = table;
    this.model = model;
    this.texts = texts;
    table.setFixedCellSize(32);
    table.getSelectionModel().setCellSelectionEnabled(true);
  }

  /** Shows the lines that there are now, under the columns that there are now. */
  void show() {
    List<PlanColumn> now = model.columns();
    boolean alike = model.verdicts().hasAny();
    if (!now.equals(columns) || alike != showsAlike) {
      columns = now;
      showsAlike = alike;
      build();
    }
    if (table.getItems().size() != model.lineCount()) {
      table.setItems(new Lines(model.lineCount()));
    }
    table.refresh();
  }

  private void build() {
    table.getColumns().clear();
    table.getColumns().add(told("intake.lines.row", 70, row -> texts.number(row.row())));
    table
        .getColumns()
        .add(told("intake.lines.outcome", 96, row -> texts.text(row.outcome().label())));
    if (showsAlike) {
      table.getColumns().add(alike());
    }
    table
        .getColumns()
        .add(told("intake.lines.detail", showsAlike ? ALIKE_WIDTH : 250, this::detail));
    columns.stream().limit(MOST_COLUMNS).forEach(it -> table.getColumns().add(cells(it)));
  }

  private String detail(PlanRow row) {
    Likeness likeness = row.likeness();
    if (likeness != null && row.changes().isEmpty()) {
      return texts.text(likeness.because());
    }
    Message note = row.note();
    if (note != null) {
      return texts.text(note);
    }
    return row.reason() != null
        ? texts.text(row.reason().reason())
        : row.changes().stream()
            .map(CellChange::sentence)
            .map(texts::text)
            .collect(Collectors.joining("; "));
  }

  private TableColumn<Integer, String> told(
      String title, double width, Function<PlanRow, String> text) {
    TableColumn<Integer, String> column = new TableColumn<>(texts.text(title));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setEditable(false);
    column.setCellValueFactory(
        line -> new ReadOnlyObjectWrapper<>(said(model.row(line.getValue()), text)));
    column.setCellFactory(TextFieldTableCell.forTableColumn());
    return column;
  }

  private static String said(@Nullable PlanRow row, Function<PlanRow, String> text) {
    return row == null ? "" : text.apply(row);
  }

  private TableColumn<Integer, Integer> alike() {
    TableColumn<Integer, Integer> column = new TableColumn<>(texts.text("intake.lines.alike"));
    column.setPrefWidth(ALIKE_WIDTH);
    column.setSortable(false);
    column.setReorderable(false);
    column.setEditable(false);
    column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
    column.setCellFactory(_ -> new AlikeCell(model, texts));
    return column;
  }

  private TableColumn<Integer, Integer> cells(PlanColumn of) {
    TableColumn<Integer, Integer> column = new TableColumn<>(of.heading(texts));
    column.setPrefWidth(CELL_WIDTH);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
    column.setCellFactory(_ -> new PlanCell(model, of, texts));
    return column;
  }
}
