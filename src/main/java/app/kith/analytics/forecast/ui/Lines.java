package app.kith.analytics.forecast.ui;

import app.kith.fx.Spoken;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** How values come out as text on this screen. */
final class Lines {
  private Lines() {}

  /** A sentence that wraps. */
  static Label of(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }

  /** Lets a column show a text of each row. */
  static <T> void column(TableColumn<T, String> column, Function<T, String> text) {
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
  }

  /** What a choice is called; nothing can be typed. */
  static <T> StringConverter<T> said(Function<T, String> text) {
    return new Spoken<>(text);
  }
}
