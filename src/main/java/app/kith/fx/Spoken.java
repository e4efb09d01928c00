package app.kith.fx;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Shows values in boxes of choices as people read them; what is typed chooses nothing. */
public final class Spoken<T> extends StringConverter<T> {
  private final Function<? super T, String> words;

  /** Values by their words; no value is blank. */
  public Spoken(Function<? super T, String> words) {
    this.words = words;
  }

  @Override
  public String toString(@Nullable T value) {
    return value == null ? "" : words.apply(value);
  }

  @Override
  public @Nullable T fromString(String typed) {
    return null;
  }
}
