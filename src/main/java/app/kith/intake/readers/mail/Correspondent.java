package app.kith.intake.readers.mail;

import app.kith.quality.values.Cells;
import org.jspecify.annotations.Nullable;

/**
 * Somebody a message is from or to.
 *
 * @param address the e-mail address in lower case
 * @param name the name beside it, or null
 */
public record Correspondent(String address, @Nullable String name) {

  /** Who is meant by {@code Ann Smith <ann@example.org>} or a bare address; null if nobody is. */
  public static @Nullable Correspondent of(String written) {
    return Cells.email(written) == null ? null : MailParser.correspondent(written);
  }
}
