package app.kith.outbox;

import app.kith.database.Transaction;
import app.kith.outbox.OutboxRepository.Step;
import java.time.Instant;
import java.util.Map;

/**
 * Corrects rows that know less than the journal: what the server took is accepted, what passed the
 * dot is uncertain. A message that a person chose to send again has as many tries as its entry and
 * waits; it is left alone.
 */
final class Reconciliation {
  private final SentJournal journal;
  private final OutboxRepository messages;

  Reconciliation(SentJournal journal, OutboxRepository messages) {
    this.journal = journal;
    this.messages = messages;
  }

  /** Corrects the rows; says how many became uncertain. */
  int run(Transaction open, Instant now) {
    Map<Long, SentJournal.Entry> entries = journal.read();
    int uncertain = 0;
    for (OutboxMessage message : messages.unfinished(open)) {
      SentJournal.Entry entry = entries.get(message.id());
      if (entry == null || entry.outcome() == '-' || message.attempts() > entry.attempt()) {
        continue;
      }
      boolean accepted = entry.outcome() == '+';
      boolean underWay =
          message.state() == OutboxState.CLAIMED || message.state() == OutboxState.IN_DATA;
      if (accepted || underWay || message.attempts() < entry.attempt()) {
        OutboxState next = accepted ? OutboxState.ACCEPTED : OutboxState.UNCERTAIN;
        messages.step(open, message.id(), message.state(), Step.to(next, now));
        uncertain += accepted ? 0 : 1;
      }
    }
    return uncertain;
  }
}
