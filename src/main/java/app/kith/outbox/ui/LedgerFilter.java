package app.kith.outbox.ui;

import app.kith.base.Message;
import app.kith.outbox.OutboxState;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Which messages of the ledger are shown. */
public enum LedgerFilter {
  ALL,
  WAITING,
  ACCEPTED,
  UNCERTAIN,
  NOT_SENT;

  /** The states it lets through. */
  public Set<OutboxState> states() {
    return switch (this) {
      case ALL -> EnumSet.allOf(OutboxState.class);
      case WAITING ->
          EnumSet.of(
              OutboxState.QUEUED,
              OutboxState.RETRY_WAIT,
              OutboxState.CLAIMED,
              OutboxState.IN_DATA,
              OutboxState.HELD);
      case ACCEPTED -> EnumSet.of(OutboxState.ACCEPTED);
      case UNCERTAIN -> EnumSet.of(OutboxState.UNCERTAIN);
      case NOT_SENT ->
          EnumSet.of(OutboxState.FAILED, OutboxState.SUPPRESSED, OutboxState.CANCELLED);
    };
  }

  /** Its name for a person. */
  public Message label() {
    return Message.of("outbox.filter." + name().toLowerCase(Locale.ROOT));
  }
}
