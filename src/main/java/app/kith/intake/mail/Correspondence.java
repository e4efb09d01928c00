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

/**
 * A file of mail at first sight.
 *
 * @param own the business's own addresses
 * @param addresses everybody's addresses
 * @param messages how many messages there are
 */
record Correspondence(Set<String> own, Set<String> addresses, long messages) {
  /** Of fewer messages nothing is told. */
  private static final int FEWEST = 3;

  /** Looks through a file; own addresses that nobody has named are guessed. */
  static Correspondence of(Path file, Set<String> own, Watch watch) {
    Map<String, Integer> counts = new HashMap<>();
    long messages = 0;
    long telling = 0;
    try (Mailbox mailbox = Mailbox.open(file)) {
      for (MailMessage mail = mailbox.next(); mail != null; mail = mailbox.next()) {
        messages++;
        boolean tells = !mail.from().isEmpty() && !mail.to().isEmpty();
        telling += tells ? 1 : 0;
        mail.everybody()
            .map(it -> it.address())
            .distinct()
            .forEach(address -> counts.merge(address, tells ? 1 : 0, Integer::sum));
        if (watch.stopRequested()) {
          throw new UserFacingException(Message.of("intake.stopped"));
        }
      }
    }
    return new Correspondence(
        own.isEmpty() ? owner(counts, telling) : own, Set.copyOf(counts.keySet()), messages);
  }

  /**
   * Whoever takes part in most of the messages that name both sides, and clearly more often than
   * anybody else, is whose mailbox it is.
   */
  private static Set<String> owner(Map<String, Integer> counts, long messages) {
    String first = "";
    int most = 0;
    int second = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      int count = entry.getValue();
      if (count > most) {
        first = entry.getKey();
        second = most;
        most = count;
      } else {
        second = Math.max(second, count);
      }
    }
    boolean clear = most >= FEWEST && most >= 0.6 * messages && second <= 0.8 * most;
    return clear ? Set.of(first) : Set.of();
  }
}
