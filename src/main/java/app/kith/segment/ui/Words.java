package app.kith.segment.ui;

import app.kith.base.Message;
import app.kith.fx.Texts;
import java.util.function.Function;
import javafx.util.StringConverter;

/** Shows values in choice boxes by their words. */
final class Words<T> extends StringConverter<T> {
  private final Function<T, Message> label;
  private final Texts texts;

  Words(Texts texts, Function<T, Message> label) {
    this.texts = texts;
    this.label = label;
  }

  @Override
  public String toString(T value) {
    return value == null ? "" : texts.text(label.apply(value));
  }

  @Override
  public T fromString(String text) {
    throw new UnsupportedOperationException("nothing is typed here");
  }
}
