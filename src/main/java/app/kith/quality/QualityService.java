package app.kith.quality;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.contact.BulkEditService;
import app.kith.contact.Person;
import app.kith.contact.PersonBuilder;
import app.kith.contact.PersonField;
import app.kith.contact.PersonRepository;
import app.kith.database.Database;
import app.kith.quality.check.CountryNames;
import app.kith.quality.check.Finding;
import app.kith.quality.check.Inspection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/**
 * Says in which state the data is, shows the people behind every finding, and repairs what can be
 * repaired in one change that can be undone. Streams the people, so a million fit. Thread-safe.
 */
public final class QualityService {
  private static final int PAGE = 5_000;
  private static final int FRESH_DAYS = 365;

  private final Database database;
  private final BulkEditService edits;
  private final Clock clock;
  private final PersonRepository people = new PersonRepository();
  private final QualityRepository quality = new QualityRepository();
  private final OwnFieldQuality own;
  private final CountryNames countries = new CountryNames();

  /** The quality of a database. */
  public QualityService(Database database, BulkEditService edits, Clock clock) {
    this.database = database;
    this.edits = edits;
    this.clock = clock;
    this.own = new OwnFieldQuality(database, quality);
  }

  /**
   * Looks at every field of everybody.
   *
   * @param progress hears shares from 0 to 1; an exception from it stops the work
   */
  public QualityReport report(DoubleConsumer progress) {
    Inspector inspector = inspector(progress);
    Map<PersonField, Map<Finding, Long>> counts = new EnumMap<>(PersonField.class);
    Inspector.FIELDS.forEach(field -> counts.put(field, new EnumMap<>(Finding.class)));
    long[] total = new long[1];
    each(
        person -> {
          total[0]++;
          for (PersonField field : Inspector.FIELDS) {
            Finding finding = inspector.inspect(field, person).finding();
            if (finding != Finding.FINE) {
              counts.get(field).merge(finding, 1L, Long::sum);
            }
          }
        },
        share -> progress.accept(0.5 + share / 2));
    List<FieldQuality> fields = new ArrayList<>();
    counts.forEach(
        (field, findings) ->
            fields.add(new FieldQuality(field.column(), field.label(), total[0], findings)));
    fields.sort(
        java.util.Comparator.comparingInt(
            field -> Inspector.FIELDS.indexOf(PersonField.ofColumn(field.field()).orElseThrow())));
    fields.addAll(own.report(total[0]));
    long fresh =
        database.read(
            open ->
                quality.fresh(open, clock.instant().minus(java.time.Duration.ofDays(FRESH_DAYS))));
    return new QualityReport(total[0], fresh, fields);
  }

  /**
   * The people behind a finding, by id.
   *
   * @param field a key as {@link FieldQuality#field} gives it
   * @param limit the most to give
   * @throws UserFacingException if there is no such field
   */
  public List<QualityRow> rows(String field, Finding finding, int limit, DoubleConsumer progress) {
    if (field.startsWith(OwnFieldQuality.PREFIX)) {
      return own.rows(field, finding, limit);
    }
    PersonField known = known(field);
    Inspector inspector = inspector(progress);
    List<QualityRow> rows = new ArrayList<>();
    each(
        person -> {
          Inspection found = inspector.inspect(known, person);
          if (found.finding() == finding && rows.size() < limit) {
            rows.add(
                new QualityRow(
                    person.id(), person.fullName(), known.get(person), found.proposal()));
          }
        },
        share -> progress.accept(0.5 + share / 2));
    return rows;
  }

  /**
   * Writes the proposals of a finding into a field, as one change.
   *
   * @param finding {@code REPAIRABLE} or {@code DOUBTFUL}
   * @param ids the people to repair; none means everybody with the finding
   * @throws UserFacingException if there is no such field or nothing is proposed for the finding
   */
  public BulkEditService.Done repair(
      String field, Finding finding, DoubleConsumer progress, long... ids) {
    PersonField known = known(field);
    if (finding != Finding.REPAIRABLE && finding != Finding.DOUBTFUL) {
      throw new UserFacingException(Message.of("quality.repair.unknown", finding.label()));
    }
    Inspector inspector = inspector(progress);
    long[] wanted = ids.length > 0 ? ids : withFinding(inspector, known, finding, progress);
    return edits.edit(
        count -> Message.of("quality.repaired", count, known.label()),
        person -> repaired(inspector.inspect(known, person), known, finding, person),
        done -> progress.accept(0.75 + done / (4.0 * Math.max(1, wanted.length))),
        wanted);
  }

  private static Person repaired(
      Inspection found, PersonField field, Finding finding, Person person) {
    if (found.finding() != finding || found.proposal() == null) {
      return person;
    }
    PersonBuilder change = person.change();
    field.set(change, found.proposal());
    return change.build();
  }

  private long[] withFinding(
      Inspector inspector, PersonField field, Finding finding, DoubleConsumer progress) {
    java.util.stream.LongStream.Builder found = java.util.stream.LongStream.builder();
    each(
        person -> {
          if (inspector.inspect(field, person).finding() == finding) {
            found.add(person.id());
          }
        },
        share -> progress.accept(0.5 + share / 4));
    return found.build().toArray();
  }

  private static PersonField known(String field) {
    return PersonField.ofColumn(field)
        .filter(Inspector.FIELDS::contains)
        .orElseThrow(() -> new UserFacingException(Message.of("quality.field.unknown", field)));
  }

  private Inspector inspector(DoubleConsumer progress) {
    Habits habits = new Habits(countries);
    each(habits::learn, share -> progress.accept(share / 2));
    return new Inspector(habits, LocalDate.now(clock));
  }

  private void each(Consumer<Person> work, DoubleConsumer progress) {
    long total = Math.max(1, database.read(people::count));
    long[] done = new long[1];
    List<Person> page = page(0);
    while (!page.isEmpty()) {
      page.forEach(work);
      done[0] += page.size();
      progress.accept(Math.min(1, done[0] / (double) total));
      page = page(page.getLast().id());
    }
  }

  private List<Person> page(long after) {
    return database.read(open -> people.page(open, after, PAGE));
  }
}
