package app.kith.segment.ui;

import app.kith.fx.Texts;
import app.kith.segment.SegmentSize;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** One segment in the list: its name, and below how many and what kind. */
final class SegmentCell extends ListCell<SegmentSize> {
  private final Texts texts;
  private final Label name = new Label();
  private final Label kind = new Label();
  private final VBox row = new VBox(name, kind);

  SegmentCell(Texts texts) {
    this.texts = texts;
    row.getStyleClass().add("segment-row");
    kind.getStyleClass().add("text-muted");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(SegmentSize item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText(null);
      return;
    }
    String label = texts.text(item.segment().kind().label());
    name.setText(item.segment().name());
    kind.setText(texts.text("segment.list.kind", item.people(), label));
    setTooltip(new Tooltip(texts.text("segment.list.tip", item.segment().name(), label)));
    setAccessibleText(
        texts.text("segment.list.spoken", item.segment().name(), label, item.people()));
    setGraphic(row);
  }
}
