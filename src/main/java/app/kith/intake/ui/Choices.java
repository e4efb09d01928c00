package app.kith.intake.ui;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** What combo boxes of this screen share. */
final class Choices {
  private Choices() {}

  /** Shows items by name; they are chosen from the list only. */
  static <T> StringConverter<T> named(Function<T, String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(T item) {
        return item == null ? "" : name.apply(item);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException(text);
      }
    };
  }

  static <T> void chosen(ComboBox<T> box, Consumer<T> receiver) {
    if (box.getValue() != null) {
      receiver.accept(box.getValue());
    }
  }
}
