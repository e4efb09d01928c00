package app.kith.outbox;

import app.kith.database.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The queue's rows. Every change of state is an update that expects the state it leaves. */
final class OutboxRepository {
  private static final String COLUMNS =
      "id, source_kind, source_id, person_id, address, message_id, subject, state, reply, reason,"
          + " attempts, queued_at, changed_at, next_attempt_at";

  void insert(
      Transaction open,
      Source source,
      List<NewMessage> messages,
      OutboxState state,
      @Nullable OutboxReason reason,
      Instant now) {
    PreparedBatch batch =
        open.handle()
            .prepareBatch(
                """
                INSERT INTO outbox_message (id, source_kind, source_id, person_id, channel, address,
                    message_id, subject, content, state, reason, attempts, queued_at, changed_at,
                    next_attempt_at)
                VALUES (:id, :kind, :source, :person, 'EMAIL', :address, :messageId, :subject,
                    :content, :state, :reason, 0, :now, :now, :due)""");
    for (NewMessage message : messages) {
      batch
          .bind("id", message.id())
          .bind("kind", source.kind())
          .bind("source", source.id())
          .bind("person", message.personId())
          .bind("address", message.address().key())
          .bind("messageId", message.messageId())
          .bind("subject", message.subject())
          .bind("content", message.content().toArray())
          .bind("state", state.name())
          .bind("reason", reason == null ? null : reason.name())
          .bind("now", now)
          .bind("due", message.dueAt())
          .add();
    }
    batch.execute();
  }

  Optional<OutboxMessage> find(Transaction open, long id) {
    return open.handle()
        .createQuery("SELECT " + COLUMNS + " FROM outbox_message WHERE id = :id")
        .bind("id", id)
        .mapTo(OutboxMessage.class)
        .findOne();
  }

  MailBytes content(Transaction open, long id) {
    return new MailBytes(
        open.handle()
            .createQuery("SELECT content FROM outbox_message WHERE id = :id")
            .bind("id", id)
            .mapTo(byte[].class)
            .one());
  }

  /** The message that has been due longest. */
  Optional<OutboxMessage> nextDue(Transaction open, Instant now) {
    Optional<OutboxMessage> queued = nextDue(open, OutboxState.QUEUED, now);
    Optional<OutboxMessage> retried = nextDue(open, OutboxState.RETRY_WAIT, now);
    if (queued.isEmpty() || retried.isEmpty()) {
      return queued.or(() -> retried);
    }
    boolean retryFirst = retried.get().nextAttemptAt().isBefore(queued.get().nextAttemptAt());
    return retryFirst ? retried : queued;
  }

  private static Optional<OutboxMessage> nextDue(Transaction open, OutboxState state, Instant now) {
    return open.handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + " FROM outbox_message WHERE state = :state AND next_attempt_at <= :now"
                + " ORDER BY state, next_attempt_at, id FETCH FIRST 1 ROW ONLY")
        .bind("state", state.name())
        .bind("now", now)
        .mapTo(OutboxMessage.class)
        .findOne();
  }

  /** Every message about which something may still happen. */
  List<OutboxMessage> unfinished(Transaction open) {
    return open.handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + " FROM outbox_message"
                + " WHERE state IN ('QUEUED', 'RETRY_WAIT', 'HELD', 'CLAIMED', 'IN_DATA')")
        .mapTo(OutboxMessage.class)
        .list();
  }

  /** When the next waiting message is due, if any waits. */
  Optional<Instant> nextDueAt(Transaction open) {
    return open.handle()
        .createQuery(
            "SELECT MIN(next_attempt_at) FROM outbox_message"
                + " WHERE state IN ('QUEUED', 'RETRY_WAIT')")
        .mapTo(Instant.class)
        .findOne();
  }

  /**
   * Steps one message from a state to another.
   *
   * @return false if it was not in the expected state, and nothing was changed
   * @throws IllegalStateException if the step is not a legal one
   */
  boolean step(Transaction open, long id, OutboxState from, Step step) {
    if (!from.mayBecome(step.to())) {
      throw new IllegalStateException(from + " does not become " + step.to());
    }
    int changed =
        open.handle()
            .createUpdate(
                """
                UPDATE outbox_message SET state = :to, reason = :reason,
                    reply = COALESCE(:reply, reply), changed_at = :now,
                    next_attempt_at = COALESCE(:due, next_attempt_at),
                    attempts = attempts + :tries
                WHERE id = :id AND state = :from""")
            .bind("to", step.to().name())
            .bind("reason", step.reason() == null ? null : step.reason().name())
            .bindByType("reply", step.reply(), String.class)
            .bind("now", step.now())
            .bindByType("due", step.due(), Instant.class)
            .bind("tries", step.to() == OutboxState.CLAIMED ? 1 : 0)
            .bind("id", id)
            .bind("from", from.name())
            .execute();
    return changed == 1;
  }

  /** Steps every message of a state, of one source or of all, and says how many there were. */
  int stepAll(Transaction open, Scope scope, OutboxState from, Step step) {
    if (!from.mayBecome(step.to())) {
      throw new IllegalStateException(from + " does not become " + step.to());
    }
    Source source = scope.source();
    return open.handle()
        .createUpdate(
            """
            UPDATE outbox_message SET state = :to, reason = :reason,
                reply = COALESCE(:reply, reply), changed_at = :now,
                next_attempt_at =
                    CASE WHEN :due > next_attempt_at THEN :due ELSE next_attempt_at END
            WHERE state = :from AND next_attempt_at <= :dueBefore AND queued_at <= :queuedBefore
              AND (:kind IS NULL OR (source_kind = :kind AND source_id = :source))
              AND (:address IS NULL OR address = :address)""")
        .bind("to", step.to().name())
        .bind("reason", step.reason() == null ? null : step.reason().name())
        .bindByType("reply", step.reply(), String.class)
        .bind("now", step.now())
        .bindByType("due", step.due(), Instant.class)
        .bind("from", from.name())
        .bind("dueBefore", scope.dueBefore())
        .bind("queuedBefore", scope.queuedBefore())
        .bindByType("kind", source == null ? null : source.kind(), String.class)
        .bind("source", source == null ? 0 : source.id())
        .bindByType("address", scope.address(), String.class)
        .execute();
  }

  /** Why a message must not be sent, if it must not: suppressed, refused or gone. */
  Optional<OutboxReason> barred(Transaction open, OutboxMessage message) {
    boolean suppressed =
        open.handle()
            .createQuery("SELECT 1 FROM suppression WHERE address = :address")
            .bind("address", message.address())
            .mapTo(Integer.class)
            .findOne()
            .isPresent();
    if (suppressed) {
      return Optional.of(OutboxReason.SUPPRESSED);
    }
    Optional<String> consent =
        open.handle()
            .createQuery("SELECT consent FROM person WHERE id = :id")
            .bind("id", message.personId())
            .mapTo(String.class)
            .findOne();
    if (consent.isEmpty()) {
      return Optional.of(OutboxReason.PERSON_GONE);
    }
    return consent.get().equals("REFUSED")
        ? Optional.of(OutboxReason.CONSENT_REFUSED)
        : Optional.empty();
  }

  /**
   * What a change of state writes.
   *
   * @param to the new state
   * @param reason why, beside the server's words
   * @param reply the server's words; null keeps the last ones
   * @param due when it is due next; null keeps it
   * @param now when it happens
   */
  record Step(
      OutboxState to,
      @Nullable OutboxReason reason,
      @Nullable String reply,
      @Nullable Instant due,
      Instant now) {

    static Step to(OutboxState to, Instant now) {
      return new Step(to, null, null, null, now);
    }

    static Step to(OutboxState to, OutboxReason reason, Instant now) {
      return new Step(to, reason, null, null, now);
    }

    Step saying(String words) {
      return new Step(to, reason, words, due, now);
    }

    Step due(Instant at) {
      return new Step(to, reason, reply, at, now);
    }
  }

  /**
   * Which messages a change of many is about.
   *
   * @param source only those of this source, or null for all
   * @param address only those to this address, or null for all
   * @param dueBefore only those due until then
   * @param queuedBefore only those queued until then
   */
  record Scope(
      @Nullable Source source, @Nullable String address, Instant dueBefore, Instant queuedBefore) {
    private static final Instant FAR = Instant.parse("9000-01-01T00:00:00Z");

    static final Scope ALL = new Scope(null, null, FAR, FAR);

    static Scope of(Source source) {
      return new Scope(source, null, FAR, FAR);
    }

    static Scope of(String address) {
      return new Scope(null, address, FAR, FAR);
    }

    static Scope overdue(Instant dueBefore, Instant queuedBefore) {
      return new Scope(null, null, dueBefore, queuedBefore);
    }
  }
}
