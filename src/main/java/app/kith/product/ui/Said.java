package app.kith.product.ui;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers in fields as people write them. */
final class Said {
  private Said() {}

  /**
   * A number that was typed; null for nothing.
   *
   * @throws NumberFormatException if it is none
   */
  static @Nullable BigDecimal number(String typed) {
    String plain = typed.strip().replace(',', '.');
    return plain.isEmpty() ? null : new BigDecimal(plain);
  }
}
