package app.kith.insight.ui;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Values in a box of choices as people read them. */
final class Choices {
  private Choices() {}

  static <T> StringConverter<T> said(Function<T, String> text) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : text.apply(value);
      }

      @Override
      public @Nullable T fromString(String typed) {
        return null;
      }
    };
  }
}
