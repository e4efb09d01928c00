package app.kith.quality;

import app.kith.contact.CustomField;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.GuessRepository;
import app.kith.contact.Person;
import app.kith.contact.PersonField;
import app.kith.contact.PersonRepository;
import app.kith.database.Database;
import app.kith.history.RecentChanges;
import app.kith.quality.check.CountryNames;
import app.kith.quality.check.Finding;
import app.kith.quality.check.OutlierRule;
import app.kith.quality.check.OwnField;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks at everybody twice: at first to learn how this business writes its values, then at each
 * value in that light. Streams the people.
 */
final class Scanner {
  private static final int PAGE = 5_000;
  private static final Duration FRESH = Duration.ofDays(365);

  private final Database database;
  private final Clock clock;
  private final Supplier<String> country;
  private final PersonRepository people = new PersonRepository();
  private final QualityRepository quality = new QualityRepository();
  private final CustomFieldRepository fields = new CustomFieldRepository();
  private final GuessRepository guesses = new GuessRepository();
  private final RecentChanges recent;
  private final OwnFieldScan ownFields;
  private final CountryNames countries = new CountryNames();

  Scanner(Database database, Clock clock, Supplier<String> country) {
    this.database = database;
    this.country = country;
    this.clock = clock;
    this.ownFields = new OwnFieldScan(database, clock);
    this.recent = new RecentChanges(database);
  }

  QualityScan scan(OutlierRule rule, DoubleConsumer progress) {
    Habits habits = new Habits(countries);
    each(habits::learn, share -> progress.accept(share * 0.4));
    habits.seal();
    Inspector inspector = new Inspector(habits, LocalDate.now(clock), country);
    Findings findings = new Findings();
    Instant since = clock.instant().minus(FRESH);
    each(
        person -> inspect(person, inspector, findings, since),
        share -> progress.accept(0.4 + share * 0.5));
    recent.since("person", since, (column, id) -> findings.removeId(column, Finding.OLD, id));
    for (long id : database.read(open -> quality.unheardOf(open, since))) {
      findings.addId(QualityScan.PERSON, Finding.STALE, id);
    }
    List<FieldQuality> states = new ArrayList<>();
    for (PersonField field : Inspector.FIELDS) {
      addGuessed(findings, field.column(), field, 0);
      states.add(state(field.column(), field.label(), findings));
    }
    Map<String, OwnInspector> own = new HashMap<>();
    for (CustomField field : database.read(fields::all)) {
      String key = OwnField.key(field);
      own.put(key, inspectOwn(field, rule, findings));
      states.add(state(key, OwnField.label(field), findings));
      progress.accept(0.95);
    }
    long stale = findings.counts(QualityScan.PERSON).getOrDefault(Finding.STALE, 0L);
    QualityReport report =
        new QualityReport(
            findings.count(), findings.count() - stale, findings.anyWith(Finding.SHARED), states);
    return new QualityScan(report, findings.people(), findings.found(), inspector, own);
  }

  private static FieldQuality state(String key, app.kith.base.Message label, Findings findings) {
    return new FieldQuality(key, label, findings.count(), findings.counts(key));
  }

  private static void inspect(
      Person person, Inspector inspector, Findings findings, Instant since) {
    int place = findings.person(person.id());
    for (PersonField field : Inspector.FIELDS) {
      Finding finding = inspector.inspect(field, person).finding();
      if (finding != Finding.FINE) {
        findings.add(field.column(), finding, place);
      }
      if (inspector.isShared(field, person)) {
        findings.add(field.column(), Finding.SHARED, place);
      }
      if (finding != Finding.MISSING && person.createdAt().isBefore(since)) {
        findings.add(field.column(), Finding.OLD, place);
      }
    }
  }

  private OwnInspector inspectOwn(CustomField field, OutlierRule rule, Findings findings) {
    String key = OwnField.key(field);
    findings.addOthers(
        key, Finding.MISSING, database.read(open -> quality.having(open, field.id())));
    Instant since = clock.instant().minus(FRESH);
    for (long id : database.read(open -> quality.notGivenSince(open, field.id(), since))) {
      findings.addId(key, Finding.OLD, id);
    }
    addGuessed(findings, key, null, field.id());
    return ownFields.inspect(field, rule, findings);
  }

  private void addGuessed(
      Findings findings, String key, @Nullable PersonField field, long fieldId) {
    for (long id : database.read(open -> guesses.peopleWith(open, field, fieldId))) {
      findings.addId(key, Finding.GUESSED, id);
      findings.removeId(key, Finding.OLD, id);
    }
  }

  private void each(Consumer<Person> work, DoubleConsumer progress) {
    long total = Math.max(1, database.read(people::count));
    long done = 0;
    List<Person> page = page(0);
    while (!page.isEmpty()) {
      page.forEach(work);
      done += page.size();
      progress.accept(Math.min(1, done / (double) total));
      page = page(page.getLast().id());
    }
  }

  private List<Person> page(long after) {
    return database.read(open -> people.page(open, after, PAGE));
  }
}
