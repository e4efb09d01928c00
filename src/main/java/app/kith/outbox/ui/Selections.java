package app.kith.outbox.ui;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.SelectionModel;
import org.jspecify.annotations.Nullable;

/** Keeps the selection of a list and a property of a view-model the same. */
final class Selections {
  private Selections() {}

  static <T> void follow(SelectionModel<T> selection, ObjectProperty<@Nullable T> property) {
    property.addListener(
        (_, _, now) -> {
          if (now == null) {
            selection.clearSelection();
          } else {
            selection.select(now);
          }
        });
    selection
        .selectedItemProperty()
        .addListener(
            (_, _, now) -> {
              if (now != null) {
                property.set(now);
              }
            });
  }
}
