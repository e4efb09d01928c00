package app.kith.quality.ui;

import app.kith.fx.Texts;
import app.kith.quality.FieldQuality;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A share as a bar with its percentage. */
final class ShareCell extends TableCell<FieldQuality, Double> {
  private final Texts texts;
  private final ProgressBar bar = new ProgressBar();

  ShareCell(Texts texts) {
    this.texts = texts;
    bar.setPrefWidth(96);
    setContentDisplay(ContentDisplay.LEFT);
  }

  @Override
  protected void updateItem(@Nullable Double share, boolean none) {
    super.updateItem(share, none);
    if (none || share == null) {
      setText("");
      setGraphic(null);
    } else {
      bar.setProgress(share);
      setText(texts.percent(share, share > 0.99 && share < 1 ? 1 : 0));
      setGraphic(bar);
    }
  }
}
