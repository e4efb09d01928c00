package app.kith.segment.ui.scatter;

import app.kith.base.Messages;
import java.text.NumberFormat;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** Says in words what colours and sizes mean; pressing a group makes it stand out. */
final class PlotLegend extends VBox {
  private final ScatterPlot plot;
  private final Messages messages;
  private final ToggleGroup group = new ToggleGroup();
  private final FlowPane keys = new FlowPane();

  PlotLegend(ScatterPlot plot, Messages messages) {
    this.plot = plot;
    this.messages = messages;
    keys.getStyleClass().add("plot-legend");
    setMinWidth(0);
    group
        .selectedToggleProperty()
        .addListener(
            (_, _, toggle) ->
                plot.highlightProperty().set(toggle == null ? -1 : (Integer) toggle.getUserData()));
    plot.highlightProperty().addListener((_, _, index) -> mark(index.intValue()));
    plot.pointsProperty().addListener((_, _, points) -> fill(points));
    plot.colours().onChange(() -> fill(plot.pointsProperty().get()));
  }

  private void mark(int index) {
    group.getToggles().forEach(t -> t.setSelected(Integer.valueOf(index).equals(t.getUserData())));
  }

  private void fill(@Nullable ScatterPoints points) {
    keys.getChildren().clear();
    getChildren().setAll(keys);
    group.getToggles().clear();
    if (points == null) {
      return;
    }
    Colouring colouring = points.colouring();
    if (colouring.graded()) {
      keys.getChildren().add(gradient(colouring));
    }
    for (Colouring.Entry entry : colouring.entries()) {
      if (!entry.name().isEmpty()) {
        keys.getChildren().add(entry(entry));
      }
    }
    if (!points.sizing().title().isEmpty()) {
      note(messages.text("segment.plot.legend.size", points.sizing().title()));
    }
    if (!points.note().isEmpty()) {
      note(points.note());
    } else if (points.unplaced() > 0) {
      note(messages.text("segment.plot.legend.unplaced", points.unplaced()));
    }
    mark(plot.highlightProperty().get());
  }

  private void note(String sentence) {
    Label label = new Label(sentence);
    label.setWrapText(true);
    label.setMinWidth(0);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add("plot-legend-note");
    getChildren().add(label);
  }

  private ToggleButton entry(Colouring.Entry entry) {
    Circle dot = new Circle(5, plot.colours().of(entry.index(), false));
    String text = messages.text("segment.plot.legend.group", entry.name(), entry.count());
    ToggleButton button = new ToggleButton(text, dot);
    button.getStyleClass().add("plot-legend-group");
    button.setUserData(entry.index());
    button.setToggleGroup(group);
    return button;
  }

  private HBox gradient(Colouring colouring) {
    List<Stop> stops =
        List.of(
            new Stop(0, plot.colours().get("low")),
            new Stop(0.5, plot.colours().get("middle")),
            new Stop(1, plot.colours().get("high")));
    Rectangle bar =
        new Rectangle(96, 8, new LinearGradient(0, 0, 1, 0, true, CycleMethod.NO_CYCLE, stops));
    NumberFormat format = NumberFormat.getNumberInstance(messages.locale());
    format.setMaximumFractionDigits(1);
    HBox box =
        new HBox(
            new Label(colouring.title()),
            new Label(format.format(colouring.low())),
            bar,
            new Label(format.format(colouring.high())));
    box.getStyleClass().add("plot-legend-shades");
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }
}
