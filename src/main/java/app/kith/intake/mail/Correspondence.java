package app.kith.intake.mail;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.intake.readers.Watch;
import app.kith.intake.readers.mail.MailMessage;
import app.kith.intake.readers.mail.Mailbox;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A file of mail at first sight.
 *
 * @param own the business's own addresses
 * @param addresses everybody's addresses
 * @param messages how many messages there are
 */
record Correspondence(Set<String> own, Set<String> addresses, long messages) {

  /** Looks through a file; own addresses that nobody has named are guessed. */
  static Correspondence of(Path file, Set<String> own, Watch watch) {
    Map<String, Integer> counts = new HashMap<>();
    long messages = 0;
    try (Mailbox mailbox = Mailbox.open(file)) {
      for (MailMessage mail = mailbox.next(); mail != null; mail = mailbox.next()) {
        messages++;
        mail.everybody()
            .map(it -> it.address())
            .distinct()
            .forEach(address -> counts.merge(address, 1, Integer::sum));
        if (watch.stopRequested()) {
          throw new UserFacingException(Message.of("intake.stopped"));
        }
      }
    }
    return new Correspondence(
        own.isEmpty() ? owner(counts, messages) : own, Set.copyOf(counts.keySet()), messages);
  }

  /** Whoever alone takes part in nearly every message is whose mailbox it is. */
  private static Set<String> owner(Map<String, Integer> counts, long messages) {
    Set<String> often =
        counts.entrySet().stream()
            .filter(it -> it.getValue() > 2 && it.getValue() >= 0.8 * messages)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return often.size() == 1 ? often : Set.of();
  }
}
