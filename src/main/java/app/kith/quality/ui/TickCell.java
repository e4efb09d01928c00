package app.kith.quality.ui;

import app.kith.fx.Texts;
import app.kith.quality.QualityRow;
import javafx.collections.SetChangeListener;
import javafx.collections.WeakSetChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A box to tick a person with. */
final class TickCell extends TableCell<QualityRow, Long> {
  private final RowsViewModel model;
  private final CheckBox box = new CheckBox();
  private final SetChangeListener<Long> ticked = _ -> showTick();

  TickCell(RowsViewModel model, Texts texts) {
    this.model = model;
    box.setAccessibleText(texts.text("quality.column.tick"));
    box.setOnAction(
        _ -> {
          if (getItem() != null) {
            model.tick(getItem(), box.isSelected());
          }
        });
    model.ticked().addListener(new WeakSetChangeListener<>(ticked));
  }

  @Override
  protected void updateItem(@Nullable Long id, boolean none) {
    super.updateItem(id, none);
    setGraphic(none ? null : box);
    showTick();
  }

  private void showTick() {
    box.setSelected(getItem() != null && model.ticked().contains(getItem()));
  }
}
