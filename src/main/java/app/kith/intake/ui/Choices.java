package app.kith.intake.ui;

import app.kith.fx.Spoken;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** What combo boxes of this screen share. */
final class Choices {
  private Choices() {}

  /** Shows items by name; they are chosen from the list only. */
  static <T> StringConverter<T> named(Function<T, String> name) {
    return new Spoken<>(name);
  }

  static <T> void chosen(ComboBox<T> box, Consumer<T> receiver) {
    if (box.getValue() != null) {
      receiver.accept(box.getValue());
    }
  }
}
