package app.kith.outbox;

import app.kith.base.Listening;
import app.kith.database.Database;
import app.kith.database.Transaction;
import app.kith.outbox.OutboxRepository.Scope;
import app.kith.outbox.OutboxRepository.Step;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What people do with the outbox: queue, look, pause, go on, take back, try again, and decide what
 * nobody else can know. Every answer is counted from the rows; every change is durable when the
 * method returns.
 */
public final class OutboxService {
  private final Database database;
  private final Clock clock;
  private final OutboxRepository messages = new OutboxRepository();
  private final AttemptRepository attempts = new AttemptRepository();
  private final LedgerRepository ledger = new LedgerRepository();
  private final GateRepository gates = new GateRepository();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /** A service over the workspace's database. */
  public OutboxService(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Told on the changing thread after anything changed that the outbox shows. */
  public Listening onChanged(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  void changed() {
    listeners.forEach(Runnable::run);
  }

  /**
   * Adds messages inside a transaction of the caller, who calls {@link #announce} after its commit.
   * A closed gate holds them.
   */
  public void enqueue(Transaction open, Source source, List<NewMessage> queued) {
    Optional<OutboxGate> gate = gates.gate(open);
    messages.insert(
        open,
        source,
        queued,
        gate.isPresent() ? OutboxState.HELD : OutboxState.QUEUED,
        gate.map(OutboxGate::reason).orElse(null),
        clock.instant());
  }

  /** Says that messages were queued: wakes the worker and the screens. */
  public void announce() {
    changed();
  }

  /** Why the whole outbox is stopped, if it is. */
  public Optional<OutboxGate> gate() {
    return database.read(gates::gate);
  }

  /** Stops everything that waits, until {@link #resume()}. */
  public void pause() {
    close(OutboxReason.PAUSED, "");
  }

  /** Stops everything that waits, for a reason. */
  public void close(OutboxReason reason, String words) {
    Instant now = clock.instant();
    database.durable(
        open -> {
          gates.close(open, new OutboxGate(reason, words, now));
          return hold(open, Scope.ALL, reason, now);
        });
    changed();
  }

  /** Stops what waits of one source. */
  public void pause(Source source) {
    hold(source, OutboxReason.PAUSED);
  }

  int hold(Source source, OutboxReason reason) {
    Instant now = clock.instant();
    int held = database.durable(open -> hold(open, Scope.of(source), reason, now));
    changed();
    return held;
  }

  private int hold(Transaction open, Scope scope, OutboxReason reason, Instant now) {
    Step step = Step.to(OutboxState.HELD, reason, now);
    return messages.stepAll(open, scope, OutboxState.QUEUED, step)
        + messages.stepAll(open, scope, OutboxState.RETRY_WAIT, step);
  }

  /**
   * Holds what fell due while nobody was awake.
   *
   * @return how many messages
   */
  int holdOverdue(Instant dueBefore, Instant queuedBefore) {
    int held =
        database.durable(
            open ->
                hold(
                    open, Scope.overdue(dueBefore, queuedBefore), OutboxReason.OVERDUE, dueBefore));
    if (held > 0) {
      changed();
    }
    return held;
  }

  /** Opens the gate and lets everything that is held go on. */
  public int resume() {
    return release(Scope.ALL);
  }

  /** Lets what is held of one source go on; opens the gate too, for nothing goes out behind it. */
  public int resume(Source source) {
    return release(Scope.of(source));
  }

  private int release(Scope scope) {
    Instant now = clock.instant();
    int released =
        database.durable(
            open -> {
              gates.open(open);
              return messages.stepAll(
                  open, scope, OutboxState.HELD, Step.to(OutboxState.QUEUED, now).due(now));
            });
    changed();
    return released;
  }

  /** Takes back everything of one source that has not gone out. */
  public int takeBack(Source source) {
    Instant now = clock.instant();
    Step step = Step.to(OutboxState.CANCELLED, now);
    int cancelled =
        database.durable(
            open -> {
              int taken = 0;
              for (OutboxState state :
                  List.of(OutboxState.QUEUED, OutboxState.RETRY_WAIT, OutboxState.HELD)) {
                taken += messages.stepAll(open, Scope.of(source), state, step);
              }
              return taken;
            });
    changed();
    return cancelled;
  }

  /** Takes back one message. False if it has gone out in the meantime. */
  public boolean takeBack(long id) {
    return decide(id, Step.to(OutboxState.CANCELLED, clock.instant()));
  }

  /** Tries a failed, held or waiting message again, now. */
  public boolean retry(long id) {
    return decide(id, Step.to(OutboxState.QUEUED, clock.instant()).due(clock.instant()));
  }

  /** A person knows that an uncertain message has arrived. */
  public boolean resolveAsSent(long id) {
    return decide(id, Step.to(OutboxState.ACCEPTED, OutboxReason.SAID_SENT, clock.instant()));
  }

  private boolean decide(long id, Step step) {
    boolean done =
        database.durable(
            open ->
                messages
                    .find(open, id)
                    .filter(message -> message.state().mayBecome(step.to()))
                    .map(message -> messages.step(open, id, message.state(), step))
                    .orElse(false));
    changed();
    return done;
  }

  /** Counts by state for every source, the newest first. */
  public List<SourceLedger> ledgers() {
    return database.read(ledger::sources);
  }

  /** Counts by state for one source. */
  public Optional<SourceLedger> ledger(Source source) {
    return database.read(open -> ledger.source(open, source));
  }

  /**
   * A page of recipients.
   *
   * @param source of one source, or null for all
   * @param states only these
   * @param afterId the last id of the page before, or 0
   * @param limit at most so many
   */
  public List<OutboxMessage> page(
      @Nullable Source source, Collection<OutboxState> states, long afterId, int limit) {
    return database.read(open -> ledger.page(open, source, states, afterId, limit));
  }

  /** One message. */
  public Optional<OutboxMessage> find(long id) {
    return database.read(open -> messages.find(open, id));
  }

  /** The bytes of one message as they go over the wire. */
  public MailBytes content(long id) {
    return database.read(open -> messages.content(open, id));
  }

  /** Every try to send one message, the oldest first. */
  public List<Attempt> attempts(long id) {
    return database.read(open -> attempts.of(open, id));
  }
}
