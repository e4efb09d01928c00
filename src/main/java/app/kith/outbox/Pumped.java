package app.kith.outbox;

import java.time.Instant;
import java.util.Optional;

/** What one turn of the pump did. */
public sealed interface Pumped {

  /** It handed one message to the channel. */
  record Sent(long id, Delivery delivery) implements Pumped {}

  /** It struck one message that must not be sent. */
  record Barred(long id, OutboxReason reason) implements Pumped {}

  /** There was nothing to do before then; empty: nothing waits at all. */
  record Idle(Optional<Instant> until) implements Pumped {}
}
