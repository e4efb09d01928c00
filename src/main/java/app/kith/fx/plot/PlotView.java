package app.kith.fx.plot;

import app.kith.fx.Texts;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.scene.AccessibleRole;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.transform.Transform;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A chart on the screen: hovering explains it, and it shows as a table or is saved on request. */
public final class PlotView extends VBox implements Savable {
  private static final String FAMILY = "Kith Sans";
  private static final double FINE = 2;

  private final Canvas canvas = new Canvas();
  private final Paper paper = new Paper();
  private final Inks inks = new Inks(this::redraw);
  private final TableView<List<String>> table = new TableView<>();
  private final Tooltip tip = new Tooltip();
  private final Label caption = new Label();
  private Chart chart = Chart.empty();
  private @Nullable CanvasPen pen;

  private final class Paper extends Pane {
    Paper() {
      getChildren().add(canvas);
      setMinSize(120, 120);
      setPrefSize(480, 260);
    }

    @Override
    protected void layoutChildren() {
      redraw();
    }
  }

  /** A chart of nothing yet; see {@link #show}. */
  public PlotView(Texts texts, PlotSaver saver) {
    URL styles = Objects.requireNonNull(PlotView.class.getResource("/css/plot.css"));
    getStylesheets().add(styles.toExternalForm());
    ToggleButton asTable = new ToggleButton();
    asTable.setGraphic(new FontIcon("fth-list"));
    asTable.getStyleClass().addAll("button-icon", "flat");
    asTable.setTooltip(new Tooltip(texts.text("fx.plot.table")));
    asTable.setAccessibleText(texts.text("fx.plot.table"));
    table.visibleProperty().bind(asTable.selectedProperty());
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    paper.visibleProperty().bind(asTable.selectedProperty().not());
    paper.setFocusTraversable(true);
    paper.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    speak(texts.text("fx.plot.empty"));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    caption.getStyleClass().add("plot-caption");
    caption.setWrapText(true);
    caption.setMinHeight(USE_PREF_SIZE);
    HBox tools =
        new HBox(caption, gap, asTable, SaveMenu.of(texts, format -> saver.save(this, format)));
    StackPane middle = new StackPane(paper, table);
    VBox.setVgrow(middle, Priority.ALWAYS);
    getChildren().addAll(inks, tools, middle);
    tip.setShowDelay(Duration.millis(150));
    canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
    canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> tip.hide());
  }

  /** Shows another chart. */
  public void show(Chart shown) {
    chart = shown;
    speak(shown.spoken());
    table.getColumns().setAll(columns(shown.header()));
    table.setItems(FXCollections.observableArrayList(shown.rows()));
    redraw();
  }

  /** What a person can do with the chart, said above it. */
  public StringProperty captionProperty() {
    return caption.textProperty();
  }

  /** Lets a person move the level line of the drawings that have one. */
  public void setOnLevel(LevelMoves moves) {
    LevelInput.install(paper, () -> chart.drawing(), moves);
  }

  private void speak(String sentence) {
    paper.setAccessibleText(sentence);
    table.setAccessibleText(sentence);
  }

  private static List<TableColumn<List<String>, String>> columns(List<String> titles) {
    List<TableColumn<List<String>, String>> columns = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      int place = i;
      TableColumn<List<String>, String> column = new TableColumn<>(titles.get(i));
      column.setSortable(false);
      column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().get(place)));
      if (i > 0) {
        column.getStyleClass().add("numeric");
      }
      columns.add(column);
    }
    return columns;
  }

  private void redraw() {
    double width = paper.getWidth();
    double height = paper.getHeight();
    canvas.setWidth(width);
    canvas.setHeight(height);
    canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
    pen = new CanvasPen(canvas.getGraphicsContext2D(), inks::get, Font.font(FAMILY));
    if (width > 0 && height > 0) {
      chart.drawing().draw(pen, width, height);
    }
  }

  private void hover(MouseEvent event) {
    CanvasPen drawn = pen;
    String said = drawn == null ? "" : drawn.at(event.getX(), event.getY()).orElse("");
    if (said.isEmpty()) {
      tip.hide();
    } else {
      tip.setText(said);
      tip.show(canvas, event.getScreenX() + 12, event.getScreenY() + 12);
    }
  }

  @Override
  public String file() {
    return chart.file();
  }

  @Override
  public WritableImage picture() {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(FINE, FINE));
    parameters.setFill(inks.get(Ink.SURFACE));
    return canvas.snapshot(parameters, null);
  }

  @Override
  public String svg() {
    return SvgPen.write(chart.drawing(), canvas.getWidth(), canvas.getHeight(), inks::web);
  }

  @Override
  public List<List<String>> rows() {
    List<List<String>> all = new ArrayList<>();
    all.add(chart.header());
    all.addAll(chart.rows());
    return all;
  }
}
