package app.kith.intake.readers.mail;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One message.
 *
 * @param number its number in the file, from 1
 * @param id its Message-ID without brackets; made from its content where it has none
 * @param date when it was written, or null if that cannot be read
 * @param from who wrote it; none if that cannot be read
 * @param to who it was written to, copies included
 * @param subject one line, "" if there is none
 * @param text what it says, without attachments, up to 100,000 characters
 * @param attachments the names of the files that it carries
 * @param isAutomatic true for bounces, newsletters and other mail that no person wrote
 */
public record MailMessage(
    long number,
    String id,
    @Nullable Instant date,
    List<Correspondent> from,
    List<Correspondent> to,
    String subject,
    String text,
    List<String> attachments,
    boolean isAutomatic) {

  /** What it says, and below it each attachment's name in brackets. */
  public String textAndAttachments() {
    if (attachments.isEmpty()) {
      return text;
    }
    String names = "[" + String.join("] [", attachments) + "]";
    return text.isEmpty() ? names : text + "\r\n\r\n" + names;
  }

  /** Everybody who took part. */
  public Stream<Correspondent> everybody() {
    return Stream.concat(from.stream(), to.stream());
  }
}
