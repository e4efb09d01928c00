package app.kith.outbox;

import java.util.EnumSet;
import java.util.Set;

/** Where one message stands. Every state owns the states it may be followed by. */
public enum OutboxState {
  /** Ready to go when its time comes. */
  QUEUED,
  /** A worker has taken it; nothing that cannot be called back has happened. */
  CLAIMED,
  /** Everything but the final dot has been sent, and the dot may have been. */
  IN_DATA,
  /** The server said yes; its words are in the reply. */
  ACCEPTED,
  /** Refused for now, or the line broke before the dot: waits for its next try. */
  RETRY_WAIT,
  /** Refused for good, or tried for too long. */
  FAILED,
  /** The line broke after the dot: it may have arrived. Only a person decides. */
  UNCERTAIN,
  /** Not sent because the address or the person must not be written to. */
  SUPPRESSED,
  /** Stopped, with a reason; goes on when a person says so. */
  HELD,
  /** Taken back by a person before it went out. */
  CANCELLED;

  /** True if a message in this state may step to the other one. */
  public boolean mayBecome(OutboxState next) {
    return successors().contains(next);
  }

  /** True if nothing more will happen to a message in this state unless a person asks for it. */
  public boolean isFinal() {
    return switch (this) {
      case ACCEPTED, FAILED, SUPPRESSED, CANCELLED -> true;
      case QUEUED, CLAIMED, IN_DATA, RETRY_WAIT, UNCERTAIN, HELD -> false;
    };
  }

  /** True if a message in this state goes out by itself when its time comes. */
  public boolean isWaiting() {
    return this == QUEUED || this == RETRY_WAIT;
  }

  /** What a message is in a second workspace, where the first one may still send it. */
  public OutboxState inAnotherWorkspace() {
    return switch (this) {
      case QUEUED, RETRY_WAIT -> HELD;
      case CLAIMED, IN_DATA -> UNCERTAIN;
      case ACCEPTED, FAILED, UNCERTAIN, SUPPRESSED, HELD, CANCELLED -> this;
    };
  }

  // That a message not yet sent becomes accepted or uncertain happens only at start, when the
  // journal
  // of what was sent knows more than the database.
  private Set<OutboxState> successors() {
    return switch (this) {
      case QUEUED, RETRY_WAIT ->
          EnumSet.of(QUEUED, CLAIMED, SUPPRESSED, HELD, CANCELLED, FAILED, UNCERTAIN, ACCEPTED);
      case CLAIMED ->
          EnumSet.of(IN_DATA, RETRY_WAIT, FAILED, SUPPRESSED, HELD, CANCELLED, UNCERTAIN, ACCEPTED);
      case IN_DATA -> EnumSet.of(ACCEPTED, RETRY_WAIT, FAILED, UNCERTAIN);
      case HELD -> EnumSet.of(QUEUED, SUPPRESSED, CANCELLED, UNCERTAIN, ACCEPTED);
      case UNCERTAIN -> EnumSet.of(ACCEPTED, QUEUED);
      case FAILED -> EnumSet.of(QUEUED);
      case ACCEPTED, SUPPRESSED, CANCELLED -> EnumSet.noneOf(OutboxState.class);
    };
  }
}
