package app.kith.segment.ui;

import app.kith.fx.Texts;
import app.kith.segment.SegmentSize;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** One segment in the list: what kind, its name, how many. */
final class SegmentCell extends ListCell<SegmentSize> {
  private final Texts texts;
  private final FontIcon icon = new FontIcon("fth-users");
  private final Label name = new Label();
  private final Label count = new Label();
  private final HBox row = new HBox(icon, name, new Region(), count);

  SegmentCell(Texts texts) {
    this.texts = texts;
    row.getStyleClass().add("segment-row");
    row.setAlignment(Pos.CENTER_LEFT);
    count.getStyleClass().add("segment-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(row.getChildren().get(2), Priority.ALWAYS);
    name.setMinWidth(0);
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
    String kind = texts.text(item.segment().kind().label());
    icon.setIconLiteral(SegmentListViewModel.icon(item.segment().kind()));
    name.setText(item.segment().name());
    count.setText(texts.number(item.people()));
    setTooltip(new Tooltip(texts.text("segment.list.tip", item.segment().name(), kind)));
    setAccessibleText(
        texts.text("segment.list.spoken", item.segment().name(), kind, item.people()));
    setGraphic(row);
  }
}
