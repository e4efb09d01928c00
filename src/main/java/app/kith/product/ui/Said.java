package app.kith.product.ui;

import java.math.BigDecimal;
import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Numbers in fields and boxes of choices as people read and write them. */
final class Said extends StringConverter<Integer> {
  private final Function<Integer, String> text;

  Said(Function<Integer, String> text) {
    this.text = text;
  }

  /**
   * A number that was typed; null for nothing.
   *
   * @throws NumberFormatException if it is none
   */
  static @Nullable BigDecimal number(String typed) {
    String plain = typed.strip().replace(',', '.');
    return plain.isEmpty() ? null : new BigDecimal(plain);
  }

  @Override
  public String toString(@Nullable Integer value) {
    return value == null ? "" : text.apply(value);
  }

  @Override
  public @Nullable Integer fromString(String typed) {
    return null;
  }
}
