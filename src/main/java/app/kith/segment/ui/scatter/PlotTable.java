package app.kith.segment.ui.scatter;

import app.kith.base.Messages;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The plot's points as rows: for who cannot or would not read a picture. */
final class PlotTable extends TableView<Integer> {
  private final Messages messages;

  PlotTable(Messages messages) {
    this.messages = messages;
    setId("segment-plot-table");
    setAccessibleText(messages.text("segment.plot.tool.table"));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
  }

  /**
   * Fills the table.
   *
   * @param selection the only points to list; none lists all
   */
  void show(@Nullable ScatterPoints points, int[] selection) {
    getColumns().clear();
    getItems().clear();
    if (points == null) {
      return;
    }
    column(messages.text("segment.plot.table.name"), i -> points.card(i).title());
    column(points.across().title(), points::x);
    column(points.up().title(), points::y);
    column(messages.text("segment.plot.table.group"), points::groupName);
    IntStream rows =
        selection.length > 0 ? IntStream.of(selection) : IntStream.range(0, points.count());
    setItems(FXCollections.observableArrayList(rows.boxed().toList()));
  }

  private <T> void column(String title, IntFunction<T> value) {
    TableColumn<Integer, T> column = new TableColumn<>(title);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
    column.setCellFactory(_ -> new PlotCell<>(messages.locale()));
    getColumns().add(column);
  }
}
