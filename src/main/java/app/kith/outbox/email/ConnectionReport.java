package app.kith.outbox.email;

import app.kith.outbox.OutboxReason;
import java.util.Optional;

/**
 * What a test of a mail account found.
 *
 * @param trouble why no mail can be sent with it, or empty if it works
 * @param words what the server or the network said
 */
public record ConnectionReport(Optional<OutboxReason> trouble, String words) {

  /** True if a message could be sent with this account. */
  public boolean works() {
    return trouble.isEmpty();
  }
}
