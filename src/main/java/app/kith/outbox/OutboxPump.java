package app.kith.outbox;

import app.kith.database.Database;
import app.kith.database.Transaction;
import app.kith.outbox.OutboxRepository.Scope;
import app.kith.outbox.OutboxRepository.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Sends one message a turn: claims it in a transaction that checks again whether it may go, hands
 * it to the channel outside any transaction, and records the answer. One pump a workspace, one
 * thread.
 */
public final class OutboxPump {
  private static final Duration NAP = Duration.ofMinutes(15);
  private static final Duration HEARTBEAT = Duration.ofMinutes(1);

  private final Database database;
  private final Clock clock;
  private final Channel channel;
  private final Supplier<RateLimit> limits;
  private final OutboxService service;
  private final DeliveryRecorder recorder;
  private final Whereabouts whereabouts;
  private final SentJournal journal;
  private final OutboxRepository messages = new OutboxRepository();
  private final AttemptRepository attempts = new AttemptRepository();
  private final GateRepository gates = new GateRepository();
  private @Nullable Instant awake;
  private @Nullable Instant heartbeat;

  /**
   * A pump that has not begun.
   *
   * @param limits asked before each message
   * @param random spreads the waits between tries
   */
  public OutboxPump(
      Database database,
      Clock clock,
      Channel channel,
      Supplier<RateLimit> limits,
      OutboxService service,
      RandomGenerator random) {
    this.database = database;
    this.clock = clock;
    this.channel = channel;
    this.limits = limits;
    this.service = service;
    this.whereabouts = new Whereabouts(database);
    this.journal = new SentJournal(database.workspace().folder().resolve("outbox.journal"));
    this.recorder = new DeliveryRecorder(database, clock, service, new Backoff(random));
  }

  /**
   * Puts in order what a stopped program left: claimed messages wait again, messages past the dot
   * become uncertain. A restored or copied outbox is held until a person lets it go on. Call once
   * before the first turn, when no other pump runs.
   *
   * @return how many messages became uncertain
   */
  public int recover() {
    Instant now = clock.instant();
    int uncertain =
        database.durable(
            open -> {
              attempts.endInterrupted(open, now);
              int known = new Reconciliation(journal, messages).run(open, now);
              messages.stepAll(
                  open,
                  Scope.ALL,
                  OutboxState.CLAIMED,
                  Step.to(OutboxState.RETRY_WAIT, now).due(now));
              return known
                  + messages.stepAll(
                      open, Scope.ALL, OutboxState.IN_DATA, Step.to(OutboxState.UNCERTAIN, now));
            });
    if (whereabouts.moved() && database.read(messages::nextDueAt).isPresent()) {
      service.close(OutboxReason.RESTORED, "");
    }
    service.changed();
    return uncertain;
  }

  /** Sends everything that may go now, in this thread. */
  public Pumped.Idle drain() {
    while (true) {
      if (turn() instanceof Pumped.Idle idle) {
        return idle;
      }
    }
  }

  /** One turn: at most one message. */
  public Pumped turn() {
    Instant now = clock.instant();
    noticeSleep(now);
    boolean due = database.read(open -> messages.nextDue(open, now).isPresent());
    if (!due) {
      channel.rest();
      return new Pumped.Idle(database.read(messages::nextDueAt));
    }
    Claim claim = database.durable(open -> claim(open, now));
    return switch (claim) {
      case Claim.None(Optional<Instant> until) -> new Pumped.Idle(until);
      case Claim.Barred(long id, OutboxReason reason) -> {
        service.changed();
        yield new Pumped.Barred(id, reason);
      }
      case Claim.Taken taken -> new Pumped.Sent(taken.message().id(), send(taken));
    };
  }

  private Claim claim(Transaction open, Instant now) {
    Optional<OutboxMessage> next = messages.nextDue(open, now);
    if (next.isEmpty()) {
      return new Claim.None(messages.nextDueAt(open));
    }
    OutboxMessage message = next.get();
    Optional<OutboxReason> barred = messages.barred(open, message);
    if (barred.isPresent()) {
      messages.step(
          open, message.id(), message.state(), Step.to(OutboxState.SUPPRESSED, barred.get(), now));
      return new Claim.Barred(message.id(), barred.get());
    }
    Optional<Instant> room =
        limits.get().windows().stream()
            .flatMap(window -> attempts.freeAt(open, window, now).stream())
            .max(Comparator.naturalOrder());
    if (room.isPresent()) {
      return new Claim.None(room);
    }
    if (!messages.step(open, message.id(), message.state(), Step.to(OutboxState.CLAIMED, now))) {
      throw new IllegalStateException("message " + message.id() + " changed inside a write");
    }
    long attempt = attempts.begin(open, message.id(), now);
    return new Claim.Taken(message, messages.content(open, message.id()), attempt);
  }

  private Delivery send(Claim.Taken taken) {
    Delivery delivery =
        channel.send(taken.message(), taken.content(), () -> passPoint(taken.message()));
    int number = taken.message().attempts() + 1;
    switch (delivery) {
      case Delivery.Accepted _ -> journal.answered(taken.message().id(), number, true);
      case Delivery.Refused _, Delivery.TryLater _, Delivery.AccountTrouble _ ->
          journal.answered(taken.message().id(), number, false);
      case Delivery.Unknown _, Delivery.Withdrawn _ -> {
        // nothing more is known than before
      }
    }
    recorder.record(taken.message(), taken.attempt(), delivery);
    return delivery;
  }

  /** The last check, in the transaction that records that the message may now arrive. */
  private boolean passPoint(OutboxMessage message) {
    Instant now = clock.instant();
    boolean passes =
        database.durable(
            open -> {
              Optional<OutboxReason> barred = messages.barred(open, message);
              Step step =
                  barred
                      .map(reason -> Step.to(OutboxState.SUPPRESSED, reason, now))
                      .orElseGet(() -> Step.to(OutboxState.IN_DATA, now));
              return messages.step(open, message.id(), OutboxState.CLAIMED, step)
                  && barred.isEmpty();
            });
    if (passes) {
      journal.passing(message.id(), message.attempts() + 1);
    }
    return passes;
  }

  private void noticeSleep(Instant now) {
    Instant last = awake == null ? database.read(gates::awakeAt).orElse(now) : awake;
    if (last.isBefore(now.minus(NAP))) {
      service.holdOverdue(now, now.minus(NAP));
    }
    awake = now;
    if (heartbeat == null || now.isBefore(heartbeat) || !now.isBefore(heartbeat.plus(HEARTBEAT))) {
      heartbeat = now;
      database.ordinary(
          open -> {
            gates.awakeAt(open, now);
            return now;
          });
    }
  }

  private sealed interface Claim {
    record None(Optional<Instant> until) implements Claim {}

    record Barred(long id, OutboxReason reason) implements Claim {}

    record Taken(OutboxMessage message, MailBytes content, long attempt) implements Claim {}
  }
}
