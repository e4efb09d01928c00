package app.kith.outbox;

import app.kith.database.Database;
import app.kith.database.Transaction;
import app.kith.outbox.OutboxRepository.Step;
import java.time.Clock;
import java.time.Instant;

/** Writes down what came of a send, and stops the outbox where going on would do harm. */
final class DeliveryRecorder {
  private final Database database;
  private final Clock clock;
  private final OutboxService service;
  private final Backoff backoff;
  private final Breaker breaker = new Breaker();
  private final OutboxRepository messages = new OutboxRepository();
  private final AttemptRepository attempts = new AttemptRepository();

  DeliveryRecorder(Database database, Clock clock, OutboxService service, Backoff backoff) {
    this.database = database;
    this.clock = clock;
    this.service = service;
    this.backoff = backoff;
  }

  void record(OutboxMessage claimed, long attempt, Delivery delivery) {
    Instant now = clock.instant();
    database.durable(open -> write(open, claimed, attempt, delivery, now));
    service.changed();
    stopIfNeeded(claimed, delivery);
  }

  private boolean write(
      Transaction open, OutboxMessage claimed, long attempt, Delivery delivery, Instant now) {
    OutboxState state = messages.find(open, claimed.id()).orElseThrow().state();
    Step step =
        switch (delivery) {
          case Delivery.Accepted(String reply) -> Step.to(OutboxState.ACCEPTED, now).saying(reply);
          case Delivery.Refused(String reply) -> Step.to(OutboxState.FAILED, now).saying(reply);
          case Delivery.Unknown(String words) -> Step.to(OutboxState.UNCERTAIN, now).saying(words);
          case Delivery.AccountTrouble(OutboxReason reason, String reply) ->
              state == OutboxState.CLAIMED
                  ? Step.to(OutboxState.HELD, reason, now).saying(reply)
                  : later(open, claimed, reply, now);
          case Delivery.TryLater(String reply, boolean _) -> later(open, claimed, reply, now);
          case Delivery.Withdrawn() -> Step.to(state, now);
        };
    attempts.end(open, attempt, outcome(delivery), words(delivery), now);
    // A person may have taken the message back or barred it meanwhile: that decision stands.
    return state.mayBecome(step.to()) && messages.step(open, claimed.id(), state, step);
  }

  private Step later(Transaction open, OutboxMessage claimed, String reply, Instant now) {
    Instant first = attempts.firstOf(open, claimed.id()).orElse(now);
    if (first.plus(Backoff.GIVE_UP).isBefore(now)) {
      return Step.to(OutboxState.FAILED, OutboxReason.GAVE_UP, now).saying(reply);
    }
    return Step.to(OutboxState.RETRY_WAIT, now)
        .saying(reply)
        .due(now.plus(backoff.after(claimed.attempts() + 1)));
  }

  private void stopIfNeeded(OutboxMessage claimed, Delivery delivery) {
    Source source = new Source(claimed.sourceKind(), claimed.sourceId());
    switch (delivery) {
      case Delivery.Accepted _ -> breaker.accepted(source);
      case Delivery.Refused _ -> {
        if (breaker.refused(source)) {
          service.hold(source, OutboxReason.MANY_REFUSED);
        }
      }
      case Delivery.AccountTrouble(OutboxReason reason, String reply) ->
          service.close(reason, reply);
      case Delivery.TryLater(String reply, boolean lineTrouble) -> {
        if (!lineTrouble) {
          breaker.lineWorked();
        } else if (breaker.lineFailed()) {
          service.close(OutboxReason.UNREACHABLE, reply);
        }
      }
      case Delivery.Unknown(String words) -> {
        if (breaker.lineFailed()) {
          service.close(OutboxReason.UNREACHABLE, words);
        }
      }
      case Delivery.Withdrawn _ -> breaker.lineWorked();
    }
  }

  private static String outcome(Delivery delivery) {
    return switch (delivery) {
      case Delivery.Accepted _ -> "ACCEPTED";
      case Delivery.Refused _ -> "REFUSED";
      case Delivery.Unknown _ -> "UNKNOWN";
      case Delivery.AccountTrouble _ -> "ACCOUNT_TROUBLE";
      case Delivery.TryLater _ -> "TRY_LATER";
      case Delivery.Withdrawn _ -> "WITHDRAWN";
    };
  }

  private static String words(Delivery delivery) {
    return switch (delivery) {
      case Delivery.Accepted(String reply) -> reply;
      case Delivery.Refused(String reply) -> reply;
      case Delivery.Unknown(String words) -> words;
      case Delivery.AccountTrouble(OutboxReason _, String reply) -> reply;
      case Delivery.TryLater(String reply, boolean _) -> reply;
      case Delivery.Withdrawn() -> "";
    };
  }
}
