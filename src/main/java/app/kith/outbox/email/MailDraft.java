package app.kith.outbox.email;

import app.kith.outbox.MailAddress;
import java.time.Instant;
import java.util.Map;

/**
 * A message in words, before it becomes bytes.
 *
 * @param from the sender
 * @param replyTo where answers go
 * @param to the one recipient
 * @param subject one line
 * @param text the plain text
 * @param html the same as a whole HTML page
 * @param messageId with its angle brackets
 * @param date when it was written
 * @param headers further header fields: ASCII names and values, one line each
 */
public record MailDraft(
    Mailbox from,
    MailAddress replyTo,
    Mailbox to,
    String subject,
    String text,
    String html,
    String messageId,
    Instant date,
    Map<String, String> headers) {

  /**
   * A name and an address.
   *
   * @param name what people read, may be empty
   */
  public record Mailbox(String name, MailAddress address) {
    /** Refuses names of more than one line. */
    public Mailbox {
      requireOneLine(name);
    }
  }

  /** Refuses anything that could begin a header field of its own. */
  public MailDraft {
    requireOneLine(subject);
    requireOneLine(messageId);
    headers = Map.copyOf(headers);
    headers.forEach(
        (name, value) -> {
          requireOneLine(value);
          if (!name.chars().allMatch(c -> c > ' ' && c < 127 && c != ':')
              || !value.chars().allMatch(c -> c >= ' ' && c < 127)) {
            throw new IllegalArgumentException("header " + name);
          }
        });
  }

  /**
   * Makes one line of any text: control characters, line separators and unpaired surrogates become
   * spaces.
   *
   * @param longest at most so many characters are kept
   */
  public static String oneLine(String text, int longest) {
    StringBuilder line = new StringBuilder();
    text.codePoints().map(c -> breaks(c) ? ' ' : c).limit(longest).forEach(line::appendCodePoint);
    return line.toString().strip();
  }

  private static void requireOneLine(String text) {
    if (text.codePoints().anyMatch(MailDraft::breaks)) {
      throw new IllegalArgumentException("a header of more than one line");
    }
  }

  private static boolean breaks(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
