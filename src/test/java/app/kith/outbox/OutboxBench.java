package app.kith.outbox;

import app.kith.base.Message;
import app.kith.history.ChangeKind;
import app.kith.testing.MutableClock;
import app.kith.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/** An outbox on a real database with a channel that does what a test says. */
final class OutboxBench implements AutoCloseable {
  static final Source SOURCE = Source.campaign(7);

  private final TestDatabase database;
  private final MutableClock clock;
  private final OutboxService service;
  private final FakeChannel channel = new FakeChannel();
  private final List<Long> queued = new ArrayList<>();
  private RateLimit limit = RateLimit.NONE;
  private OutboxPump pump;

  private OutboxBench(TestDatabase database, MutableClock clock) {
    this.database = database;
    this.clock = clock;
    this.service = new OutboxService(database.database(), clock);
    this.channel.clock = clock;
    this.pump = freshPump();
  }

  static OutboxBench in(Path folder) {
    MutableClock clock = MutableClock.at("2026-11-22T09:00:00Z");
    return new OutboxBench(TestDatabase.in(folder, clock), clock);
  }

  OutboxPump freshPump() {
    pump =
        new OutboxPump(
            database.database(), clock, channel, () -> limit, service, new SplittableRandom(1));
    return pump;
  }

  void queue(int messages) {
    queueDueIn(messages, Duration.ZERO);
  }

  void queueDueIn(int messages, Duration wait) {
    List<Long> people = people(messages);
    database
        .database()
        .durable(
            open -> {
              for (long person : people) {
                long id = open.nextId();
                int number = queued.size();
                queued.add(id);
                service.enqueue(open, SOURCE, List.of(message(id, person, number, wait)));
              }
              return people;
            });
  }

  private NewMessage message(long id, long person, int number, Duration wait) {
    return new NewMessage(
        id,
        person,
        address(number),
        "<" + id + "@kith>",
        "hello",
        new MailBytes(("Subject: hello\r\n\r\n" + number).getBytes(StandardCharsets.US_ASCII)),
        clock.instant().plus(wait));
  }

  MailAddress address(int number) {
    return MailAddress.parse("p" + number + "@example.com").orElseThrow();
  }

  private List<Long> people(int count) {
    return database
        .history()
        .record(
            ChangeKind.EDIT,
            Message.of("outbox.reason.paused"),
            change -> {
              List<Long> ids = new ArrayList<>();
              for (int i = 0; i < count; i++) {
                long id = change.nextId();
                ids.add(id);
                change
                    .transaction()
                    .handle()
                    .execute(
                        "INSERT INTO person (id, created_by, changed_by, full_name, lifecycle,"
                            + " consent, created_at) VALUES (?, ?, ?, 'Ann', 'CUSTOMER',"
                            + " 'GRANTED', CURRENT_TIMESTAMP)",
                        id,
                        change.id(),
                        change.id());
              }
              return ids;
            });
  }

  void refuseConsent(long person) {
    database
        .history()
        .record(
            ChangeKind.EDIT,
            Message.of("outbox.reason.paused"),
            change ->
                change
                    .transaction()
                    .handle()
                    .execute("UPDATE person SET consent = 'REFUSED' WHERE id = ?", person));
  }

  /** One turn at whose end the process would be gone. */
  void turnAndDie() {
    try {
      pump.turn();
    } catch (FakeChannel.DeathException _) {
      // as intended: nothing after this point ran
    }
  }

  void awakeUntil(Instant time) {
    while (clock.instant().isBefore(time)) {
      Duration left = Duration.between(clock.instant(), time);
      clock.advance(left.compareTo(Duration.ofMinutes(10)) > 0 ? Duration.ofMinutes(10) : left);
      if (clock.instant().isBefore(time)) {
        pump.drain();
      }
    }
  }

  int sentWithin(Instant start, Duration length) {
    return (int)
        channel.times.stream()
            .filter(at -> !at.isBefore(start) && !at.isAfter(start.plus(length)))
            .count();
  }

  int mostInAny(Duration length) {
    return channel.times.stream()
        .mapToInt(start -> sentWithin(start, length.minusMillis(1)))
        .max()
        .orElse(0);
  }

  Map<OutboxState, Integer> counts() {
    return service.ledger(SOURCE).orElseThrow().counts();
  }

  OutboxMessage message(int number) {
    return service.find(queued.get(number)).orElseThrow();
  }

  void limit(RateLimit next) {
    limit = next;
  }

  OutboxPump pump() {
    return pump;
  }

  OutboxService service() {
    return service;
  }

  FakeChannel channel() {
    return channel;
  }

  MutableClock clock() {
    return clock;
  }

  TestDatabase database() {
    return database;
  }

  @Override
  public void close() {
    database.close();
  }

  /** A channel without a network. */
  static final class FakeChannel implements Channel {
    final List<String> offered = new ArrayList<>();
    final List<String> delivered = new ArrayList<>();
    final List<Instant> times = new ArrayList<>();
    Function<OutboxMessage, Delivery> answer = _ -> new Delivery.Accepted("250 ok");
    Runnable whileSending = () -> {};
    boolean dieBeforeDot;
    boolean dieAfterDot;
    MutableClock clock;

    /** The process is gone. */
    static final class DeathException extends RuntimeException {
      private static final long serialVersionUID = 1L;
    }

    @Override
    public Delivery send(OutboxMessage message, MailBytes content, PointOfNoReturn point) {
      offered.add(message.address());
      if (clock != null) {
        times.add(clock.instant());
      }
      whileSending.run();
      if (dieBeforeDot) {
        throw new DeathException();
      }
      Delivery delivery = answer.apply(message);
      boolean reachesDot =
          delivery instanceof Delivery.Accepted || delivery instanceof Delivery.Unknown;
      if (reachesDot && !point.pass()) {
        return new Delivery.Withdrawn();
      }
      if (dieAfterDot) {
        throw new DeathException();
      }
      if (delivery instanceof Delivery.Accepted) {
        delivered.add(message.address());
      }
      return delivery;
    }

    @Override
    public void rest() {}

    @Override
    public void abort() {}

    @Override
    public void close() {}
  }
}
