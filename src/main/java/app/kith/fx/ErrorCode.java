package app.kith.fx;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A short name for a failure that stays the same each time it happens: made of the types of the
 * exceptions and Kith's own frames, never of messages, line numbers or data.
 */
public final class ErrorCode {
  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private ErrorCode() {}

  /** Seven signs, such as {@code K7F-3A2}. */
  public static String of(Throwable failure) {
    CRC32 hash = new CRC32();
    Set<Throwable> seen = new HashSet<>();
    @Nullable Throwable current = failure;
    while (current != null && seen.add(current)) {
      add(hash, current.getClass().getName());
      for (StackTraceElement frame : current.getStackTrace()) {
        if (frame.getClassName().startsWith("app.kith.")) {
          add(hash, frame.getClassName() + "." + frame.getMethodName());
        }
      }
      current = current.getCause();
    }
    return spelled(hash.getValue());
  }

  private static void add(CRC32 hash, String text) {
    hash.update(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static String spelled(long value) {
    StringBuilder code = new StringBuilder("K");
    for (int sign = 0; sign < 5; sign++) {
      code.append(ALPHABET.charAt((int) (value >>> (5 * sign)) & 31));
      if (sign == 1) {
        code.append('-');
      }
    }
    return code.toString().toUpperCase(Locale.ROOT);
  }
}
