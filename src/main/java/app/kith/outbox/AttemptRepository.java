package app.kith.outbox;

import app.kith.database.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every try to send, appended when it begins and completed once when it ends. */
final class AttemptRepository {

  long begin(Transaction open, long outboxId, Instant now) {
    long id = open.nextId();
    open.handle()
        .createUpdate(
            "INSERT INTO outbox_attempt (id, outbox_id, started_at, outcome)"
                + " VALUES (:id, :outbox, :now, 'STARTED')")
        .bind("id", id)
        .bind("outbox", outboxId)
        .bind("now", now)
        .execute();
    return id;
  }

  void end(Transaction open, long id, String outcome, String reply, Instant now) {
    open.handle()
        .createUpdate(
            "UPDATE outbox_attempt SET outcome = :outcome, reply = :reply, finished_at = :now"
                + " WHERE id = :id AND outcome = 'STARTED'")
        .bind("outcome", outcome)
        .bind("reply", reply)
        .bind("now", now)
        .bind("id", id)
        .execute();
  }

  /** Completes the tries that a stopped program left open. */
  void endInterrupted(Transaction open, Instant now) {
    open.handle()
        .createUpdate(
            "UPDATE outbox_attempt SET outcome = 'INTERRUPTED', finished_at = :now"
                + " WHERE outcome = 'STARTED'")
        .bind("now", now)
        .execute();
  }

  Optional<Instant> firstOf(Transaction open, long outboxId) {
    return open.handle()
        .createQuery("SELECT MIN(started_at) FROM outbox_attempt WHERE outbox_id = :id")
        .bind("id", outboxId)
        .mapTo(Instant.class)
        .findOne();
  }

  List<Attempt> of(Transaction open, long outboxId) {
    return open.handle()
        .createQuery(
            "SELECT started_at, finished_at, outcome, reply FROM outbox_attempt"
                + " WHERE outbox_id = :id ORDER BY started_at, id")
        .bind("id", outboxId)
        .mapTo(Attempt.class)
        .list();
  }

  /**
   * When a sliding window has room again. Tries that a clock set back makes lie in the future count
   * as just made.
   *
   * @return empty if there is room now
   */
  Optional<Instant> freeAt(Transaction open, RateLimit.Window window, Instant now) {
    Duration length = window.length();
    return open.handle()
        .createQuery(
            "SELECT started_at FROM outbox_attempt WHERE started_at > :since"
                + " ORDER BY started_at DESC OFFSET :skip ROWS FETCH FIRST 1 ROW ONLY")
        .bind("since", now.minus(length))
        .bind("skip", window.most() - 1)
        .mapTo(Instant.class)
        .findOne()
        .map(started -> started.plus(length));
  }
}
