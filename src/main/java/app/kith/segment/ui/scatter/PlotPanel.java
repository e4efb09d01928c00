package app.kith.segment.ui.scatter;

import app.kith.base.Messages;
import app.kith.fx.Texts;
import app.kith.fx.plot.PlotSaver;
import app.kith.fx.plot.Savable;
import app.kith.fx.plot.SaveMenu;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import org.kordamp.ikonli.javafx.FontIcon;

/** A scatter plot with its tools, its legend and its table. */
public final class PlotPanel extends VBox implements Savable {
  private static final double ZOOM = 1.5;
  private static final double PICTURE_SCALE = 2;
  private static final double LOW = 480; // the cards beside the plot name the colours too

  private final Messages messages;
  private final ScatterPlot plot;
  private final PlotTable table;
  private final VBox tools = new VBox();

  /** A panel that speaks the given language and is saved with the program's own saver. */
  public PlotPanel(Texts texts, PlotSaver saver) {
    this.messages = texts.messages();
    this.plot = new ScatterPlot(messages);
    this.table = new PlotTable(messages);
    getStyleClass().add("plot-panel");
    plot.setId("segment-plot");
    tools.getStyleClass().add("plot-tools");
    tools.setAlignment(Pos.TOP_CENTER);
    tools.setAccessibleRole(AccessibleRole.TOOL_BAR);
    ToggleButton lasso = new ToggleButton();
    lasso.selectedProperty().bindBidirectional(plot.lassoProperty());
    tool(lasso, "lasso", "fth-edit-3");
    tool(new Button(), "nearer", "fth-zoom-in").setOnAction(_ -> plot.zoom(ZOOM));
    tool(new Button(), "farther", "fth-zoom-out").setOnAction(_ -> plot.zoom(1 / ZOOM));
    tool(new Button(), "fit", "fth-maximize").setOnAction(_ -> plot.fit());
    ToggleButton asTable = new ToggleButton();
    tool(asTable, "table", "fth-list");
    MenuButton save = SaveMenu.of(texts, format -> saver.save(this, format));
    save.setId("segment-plot-save");
    save.getStyleClass().add("no-arrow");
    tools.getChildren().add(save);
    table.visibleProperty().bind(asTable.selectedProperty());
    table.visibleProperty().addListener((_, _, _) -> fillTable());
    plot.visibleProperty().bind(table.visibleProperty().not());
    plot.pointsProperty().addListener((_, _, _) -> fillTable());
    plot.selectionProperty().addListener((_, _, _) -> fillTable());
    StackPane middle = new StackPane(plot, table);
    VBox.setVgrow(middle, Priority.ALWAYS);
    PlotLegend legend = new PlotLegend(plot, messages);
    legend.managedProperty().bind(heightProperty().greaterThan(LOW));
    legend.visibleProperty().bind(legend.managedProperty());
    getChildren().addAll(middle, legend);
  }

  /** The plot itself. */
  public ScatterPlot plot() {
    return plot;
  }

  /** The tool buttons one below the other, to be put where the screen wants them. */
  public Region tools() {
    return tools;
  }

  /** The colour of a legend entry. */
  public Color groupColour(int index) {
    return plot.colours().of(index, false);
  }

  /** Calls a listener when the colours change, as with the theme. */
  public void onColours(Runnable listener) {
    plot.colours().onChange(listener);
  }

  @Override
  public String file() {
    return messages.text("segment.plot.file");
  }

  @Override
  public WritableImage picture() {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(PICTURE_SCALE, PICTURE_SCALE));
    parameters.setFill(plot.colours().get("surface"));
    plot.hover(-1);
    plot.visibleProperty().unbind();
    plot.setVisible(true); // nothing is drawn of what is hidden, as it is behind the table
    try {
      return plot.snapshot(parameters, null);
    } finally {
      plot.visibleProperty().bind(table.visibleProperty().not());
    }
  }

  @Override
  public String svg() {
    ScatterPoints points = plot.pointsProperty().get();
    return points == null
        ? ""
        : PlotText.svg(points, plot.view(), plot.colours(), messages.locale(), plot.emphasised());
  }

  @Override
  public List<List<String>> rows() {
    ScatterPoints points = plot.pointsProperty().get();
    return points == null ? List.of() : PlotText.rows(points, messages);
  }

  private void fillTable() {
    if (table.isVisible()) {
      table.show(plot.pointsProperty().get(), plot.selectionProperty().get());
    }
  }

  private <B extends ButtonBase> B tool(B button, String name, String icon) {
    button.setId("segment-plot-" + name);
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().addAll("button-icon", "flat");
    String text = messages.text("segment.plot.tool." + name);
    button.setTooltip(new Tooltip(text));
    button.setAccessibleText(text);
    tools.getChildren().add(button);
    return button;
  }
}
