package app.kith.insight.ui;

import app.kith.fx.Spoken;
import java.util.function.Function;
import javafx.util.StringConverter;

/** Values in a box of choices as people read them. */
final class Choices {
  private Choices() {}

  static <T> StringConverter<T> said(Function<T, String> text) {
    return new Spoken<>(text);
  }
}
