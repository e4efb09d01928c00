package app.kith.segment.ui.scatter;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;

/** The small card beside the point under the pointer. */
final class HoverCard extends VBox {
  private static final double GAP = 14;

  private final Label title = new Label();
  private final GridPane lines = new GridPane();

  HoverCard() {
    getStyleClass().add("plot-card");
    title.getStyleClass().add("plot-card-title");
    lines.getStyleClass().add("plot-card-lines");
    getChildren().addAll(title, lines);
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
  }

  /** Fills the card and puts it beside a pixel, inside an area. */
  void show(PointCard card, double x, double y, double areaWidth, double areaHeight) {
    title.setText(card.title());
    lines.getChildren().clear();
    int row = 0;
    for (PointCard.Line line : card.lines()) {
      Label label = new Label(line.label());
      label.getStyleClass().add("plot-card-label");
      Label text = new Label(line.text());
      label.setMinWidth(Region.USE_PREF_SIZE);
      lines.addRow(row++, label, text);
    }
    setVisible(true);
    applyCss();
    double width = prefWidth(-1);
    double height = prefHeight(width);
    double left = x + GAP + width > areaWidth ? x - GAP - width : x + GAP;
    double top = Math.clamp(y + GAP, 0, Math.max(0, areaHeight - height));
    resizeRelocate(Math.max(0, left), top, width, height);
  }

  void hide() {
    setVisible(false);
  }

  /** The font that the style sheet gives to texts here. */
  Font font() {
    return title.getFont();
  }

  /** What the card says, for a reader of the screen. */
  String spoken() {
    StringBuilder text = new StringBuilder(title.getText());
    lines.getChildren().forEach(node -> text.append(", ").append(((Label) node).getText()));
    return text.toString();
  }
}
