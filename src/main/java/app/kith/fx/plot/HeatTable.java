package app.kith.fx.plot;

import java.net.URL;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** A table of figures, darker where there is more; each cell can be chosen by mouse or keys. */
public final class HeatTable extends TableView<HeatGrid.Row> {
  private static final double TITLE_WIDTH = 136;

  /** As the style sheet has it. */
  private static final double HEADING_SIZE = 11;

  private static final List<String> SHADES = Stream.of(Ink.values()).map(Ink::styleClass).toList();

  /** Told which cell was chosen. */
  @FunctionalInterface
  public interface Choice {
    /** A cell's row and column, both from 0. */
    void chosen(int row, int column);
  }

  /** An empty table. */
  public HeatTable() {
    URL styles = Objects.requireNonNull(HeatTable.class.getResource("/css/plot.css"));
    getStylesheets().add(styles.toExternalForm());
    getStyleClass().add("heat-table");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    getSelectionModel().setCellSelectionEnabled(true);
  }

  /** Tells of every cell chosen that holds a figure. */
  public void onChoice(Choice choice) {
    getSelectionModel().getSelectedCells().subscribe(() -> tell(choice));
  }

  private void tell(Choice choice) {
    if (!getSelectionModel().getSelectedCells().isEmpty()) {
      TablePosition<?, ?> cell = getSelectionModel().getSelectedCells().getFirst();
      if (cell.getColumn() > 0) {
        choice.chosen(cell.getRow(), cell.getColumn() - 1);
      }
    }
  }

  /** Shows other figures. */
  public void show(HeatGrid grid) {
    getSelectionModel().clearSelection();
    List<TableColumn<HeatGrid.Row, ?>> columns = new ArrayList<>();
    TableColumn<HeatGrid.Row, String> title = new TableColumn<>(grid.up());
    title.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().title()));
    title.setPrefWidth(TITLE_WIDTH);
    title.setMinWidth(TITLE_WIDTH);
    title.setMaxWidth(TITLE_WIDTH);
    title.setSortable(false);
    columns.add(title);
    TableColumn<HeatGrid.Row, Void> across = new TableColumn<>(grid.across());
    for (int i = 0; i < grid.columns().size(); i++) {
      across.getColumns().add(column(grid.columns().get(i), i));
    }
    columns.add(across);
    getColumns().setAll(columns);
    setItems(FXCollections.observableArrayList(grid.rows()));
  }

  private static TableColumn<HeatGrid.Row, HeatGrid.@Nullable Cell> column(
      String title, int place) {
    TableColumn<HeatGrid.Row, HeatGrid.@Nullable Cell> column = new TableColumn<>();
    Label heading = new Label(title);
    heading.getStyleClass().add("heat-heading");
    column.setGraphic(heading);
    column.setCellValueFactory(
        row -> {
          List<HeatGrid.Cell> cells = row.getValue().cells();
          return new ReadOnlyObjectWrapper<>(place < cells.size() ? cells.get(place) : null);
        });
    column.setCellFactory(_ -> new Shaded());
    column.setSortable(false);
    column.setPrefWidth(64);
    column.setMinWidth(Math.max(56, Math.ceil(longestPart(title)) + 8));
    column.getStyleClass().add("numeric");
    return column;
  }

  /** How wide the widest part of a heading is that must stay on one line. */
  private static double longestPart(String title) {
    BreakIterator places = BreakIterator.getLineInstance(Locale.ROOT);
    places.setText(title);
    double longest = 0;
    int from = places.first();
    for (int to = places.next(); to != BreakIterator.DONE; to = places.next()) {
      Text part = new Text(title.substring(from, to).strip());
      part.setFont(Font.font(HEADING_SIZE));
      longest = Math.max(longest, part.getLayoutBounds().getWidth());
      from = to;
    }
    return longest;
  }

  private static final class Shaded extends TableCell<HeatGrid.Row, HeatGrid.@Nullable Cell> {
    @Override
    protected void updateItem(HeatGrid.@Nullable Cell cell, boolean empty) {
      super.updateItem(cell, empty);
      getStyleClass().removeAll(SHADES);
      if (empty || cell == null) {
        setText(null);
        setTooltip(null);
        setAccessibleText(null);
        return;
      }
      setText(cell.text());
      setTooltip(new Tooltip(cell.tip()));
      setAccessibleText(cell.tip());
      getStyleClass().add(cell.ink().styleClass());
    }
  }
}
