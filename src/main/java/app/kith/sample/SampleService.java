package app.kith.sample;

import app.kith.base.Message;
import app.kith.database.Database;
import app.kith.history.ChangeKind;
import app.kith.history.History;
import app.kith.intake.FileGuess;
import app.kith.intake.orders.OrderImport;
import app.kith.intake.orders.OrderPlan;
import app.kith.intake.people.PeopleImport;
import app.kith.intake.people.PeoplePlan;
import app.kith.intake.readers.Watch;
import app.kith.product.ProductService;
import app.kith.timeline.EntryKind;
import app.kith.timeline.TimelineEvent;
import app.kith.timeline.TimelineRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Fills a workspace with the sample business the way a person would: files through the import, then
 * the timeline, then what the shelves hold and who heard of it. Every step is a change that can be
 * undone. Slow; not for the UI thread.
 */
public final class SampleService {
  private static final int STEP = 2_000;

  private final Database database;
  private final History history;
  private final PeopleImport people;
  private final OrderImport orders;
  private final FileGuess guess;
  private final Clock clock;
  private final TimelineRepository timeline = new TimelineRepository();
  private final SampleRepository sample = new SampleRepository();
  private final SampleShelves shelves;

  /** A service over an open workspace, its imports and its products. */
  public SampleService(
      Database database,
      History history,
      PeopleImport people,
      OrderImport orders,
      ProductService products,
      Clock clock) {
    this.database = database;
    this.history = history;
    this.people = people;
    this.orders = orders;
    this.guess = new FileGuess(clock);
    this.clock = clock;
    this.shelves = new SampleShelves(database, products, clock);
  }

  /**
   * What came in.
   *
   * @param lines order lines, returns included
   * @param events calls, mails, meetings, notes, tickets and ratings
   */
  public record Filled(long people, long orders, long lines, long events) {}

  /**
   * Fills the workspace.
   *
   * @param watch may ask to stop while a file is read
   */
  public Filled fill(SampleBusiness business, Watch watch) {
    try {
      Path folder = Files.createTempDirectory("kith-sample");
      try {
        SampleFiles.Written files = SampleFiles.write(business, folder);
        PeoplePlan came = importPeople(files.peopleFile(), watch);
        OrderPlan bought = importOrders(files.ordersFile(), watch);
        long lines = bought.saleLines() + bought.returnLines();
        long events = writeTimeline(business);
        fillShelves(business);
        return new Filled(came.added(), bought.newOrders(), lines, events);
      } finally {
        Files.deleteIfExists(folder.resolve("people.csv"));
        Files.deleteIfExists(folder.resolve("orders.csv"));
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Imports a file of people as it is guessed. */
  public PeoplePlan importPeople(Path file, Watch watch) {
    return people.run(guess.people(file), watch);
  }

  /** Imports a file of orders as it is guessed. */
  public OrderPlan importOrders(Path file, Watch watch) {
    return orders.run(guess.orders(file, "{0}"), watch);
  }

  /**
   * Writes down what was said between the shop and its people, in one change.
   *
   * @return how many events
   */
  public long writeTimeline(SampleBusiness business) {
    Map<String, Long> ids = database.read(sample::idsByReference);
    return history.recordInSteps(
        ChangeKind.SAMPLE,
        Message.of("sample.timeline"),
        change -> {
          long written = 0;
          List<TimelineEvent> ready = new ArrayList<>();
          for (Iterator<SamplePerson> all = business.people().iterator(); all.hasNext(); ) {
            SamplePerson person = all.next();
            Long id = ids.get(person.reference());
            if (id != null) {
              business
                  .events(person)
                  .forEach(event -> ready.add(stored(change.nextId(), event, id)));
            }
            if (ready.size() >= STEP || !all.hasNext()) {
              change.step(
                  step -> {
                    timeline.insertAll(step, ready);
                    return ready.size();
                  });
              written += ready.size();
              ready.clear();
            }
          }
          return written;
        });
  }

  /**
   * What was said of the products.
   *
   * @param stocked products whose stock and cost are known now
   * @param offers times that people heard of one
   */
  public record Shelves(int stocked, int offers) {}

  /** Takes stock of what was sold and writes down who heard of it. */
  public Shelves fillShelves(SampleBusiness business) {
    return new Shelves(shelves.stock(business), shelves.offers(business));
  }

  private TimelineEvent stored(long eventId, SampleEvent event, long personId) {
    EntryKind kind =
        switch (event.kind()) {
          case CALL -> EntryKind.CALL;
          case MAIL -> EntryKind.MAIL;
          case MEETING -> EntryKind.MEETING;
          case NOTE -> EntryKind.NOTE;
          case TICKET -> EntryKind.TICKET;
          case RATING -> EntryKind.RATING;
        };
    boolean answered = kind == EntryKind.TICKET;
    return new TimelineEvent(
        eventId,
        personId,
        kind,
        event.happenedAt().atZone(clock.getZone()).toInstant(),
        event.title(),
        answered ? null : event.body(),
        answered ? event.body() : null);
  }
}
