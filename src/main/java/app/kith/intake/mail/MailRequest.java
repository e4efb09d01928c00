package app.kith.intake.mail;

import java.nio.file.Path;
import java.util.Set;

/**
 * A file of mail and how a person wants it read.
 *
 * @param file an EML file or a mailbox
 * @param own the business's own addresses in lower case; guessed where there are none
 */
public record MailRequest(Path file, Set<String> own) {
  /** Copies the addresses. */
  public MailRequest {
    own = Set.copyOf(own);
  }
}
