package app.kith.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.contact.BulkEditService;
import app.kith.contact.CustomField;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.CustomValue;
import app.kith.contact.Person;
import app.kith.contact.PersonBuilder;
import app.kith.contact.PersonRepository;
import app.kith.history.ChangeKind;
import app.kith.quality.check.Finding;
import app.kith.quality.check.OutlierRule;
import app.kith.testing.MutableClock;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityServiceTest {
  private static final Message DONE = Message.of("history.undo", "test");

  @TempDir Path folder;
  private TestDatabase test;
  private QualityService quality;

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder);
    quality =
        new QualityService(
            test.database(),
            new BulkEditService(test.database(), test.history()),
            MutableClock.at(TestDatabase.NOW.toString()));
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void theBoardCountsWhatIsMissingWrongAndRepairable() {
    add(
        "Ann Lee",
        it -> it.email("ann@example.org").country("United Kingdom").phone("+442079460018"));
    add("BOB STONE", it -> it.email("bob@").country("UK").phone("020 7946 0019"));
    add("Cy", it -> it.email("cy@gmial.com").country("United Kingdom"));
    add("Di", it -> it.country("Atlantis").birthday(LocalDate.of(1802, 1, 1)));

    QualityReport report = scan().report();

    assertThat(report.people()).isEqualTo(4);
    assertThat(report.fresh()).isEqualTo(4);
    assertThat(field(report, "full_name").findings()).isEqualTo(Map.of(Finding.REPAIRABLE, 1L));
    assertThat(field(report, "email").findings())
        .isEqualTo(Map.of(Finding.MISSING, 1L, Finding.INVALID, 1L, Finding.DOUBTFUL, 1L));
    assertThat(field(report, "phone").findings())
        .isEqualTo(Map.of(Finding.MISSING, 2L, Finding.REPAIRABLE, 1L));
    assertThat(field(report, "country").findings())
        .isEqualTo(Map.of(Finding.REPAIRABLE, 1L, Finding.INVALID, 1L));
    assertThat(field(report, "birthday").findings())
        .isEqualTo(Map.of(Finding.MISSING, 3L, Finding.INVALID, 1L));
    assertThat(field(report, "email").completeness()).isEqualTo(0.75);
    assertThat(field(report, "country").validity()).isEqualTo(0.75);
  }

  @Test
  void aNumberIsHeldAgainstTheBusinesssCountryWhereNobodyNamesOne() {
    long wrong = add("Ann", it -> it.phone("123"));
    long two = add("Bob", it -> it.phone("030/123456 or 0171 1234567"));
    long spelt = add("Cy", it -> it.phone("++49 30 abc"));
    long fine = add("Di", it -> it.phone("030 901820"));
    QualityService german =
        new QualityService(
            test.database(),
            new BulkEditService(test.database(), test.history()),
            MutableClock.at(TestDatabase.NOW.toString()),
            () -> "DE");

    QualityScan scan = german.scan(OutlierRule.MEDIAN, _ -> {});

    assertThat(scan.ids("phone", Finding.INVALID)).containsExactly(wrong, two, spelt);
    assertThat(scan.ids("phone", Finding.REPAIRABLE)).containsExactly(fine);
    assertThat(scan().ids("phone", Finding.INVALID)).containsExactly(wrong, two, spelt);
  }

  @Test
  void everyFindingLeadsToItsPeopleWithAProposal() {
    add("Ann", it -> it.country("United Kingdom"));
    add("Eve", it -> it.country("United Kingdom"));
    long bob = add("Bob", it -> it.country("England"));

    assertThat(rows("country", Finding.REPAIRABLE))
        .containsExactly(
            new QualityRow(
                bob,
                "Bob",
                "England",
                "United Kingdom",
                Message.of("quality.reason.repairable.country")));
    assertThat(rows("email", Finding.MISSING)).hasSize(3);
  }

  @Test
  void aRepairChangesEverybodyWithTheFindingAtOnceAndCanBeUndone() {
    long ann = add("ANN STONE", it -> it.city("paris"));
    long bob = add("BOB STONE", it -> it.city("Paris"));
    add("Cy Stone", it -> it.city("Paris"));

    BulkEditService.Done done = quality.repair(scan(), "full_name", Finding.REPAIRABLE, _ -> {});
    quality.repair(scan(), "city", Finding.REPAIRABLE, _ -> {}, ann);

    assertThat(done.count()).isEqualTo(2);
    assertThat(people(ann, bob))
        .extracting(Person::fullName)
        .containsExactly("Ann Stone", "Bob Stone");
    assertThat(people(ann)).extracting(Person::city).containsExactly("Paris");
    assertThat(rows("full_name", Finding.REPAIRABLE)).isEmpty();

    test.history().undo(done.changeSetId());
    assertThat(people(ann, bob))
        .extracting(Person::fullName)
        .containsExactly("ANN STONE", "BOB STONE");
  }

  @Test
  void aGuessIsOnlyWrittenWhenItIsAskedFor() {
    long ann = add("Ann", it -> it.email("ann@gmial.com"));

    assertThat(quality.repair(scan(), "email", Finding.REPAIRABLE, _ -> {}).count()).isZero();
    assertThat(quality.repair(scan(), "email", Finding.DOUBTFUL, _ -> {}, ann).count())
        .isEqualTo(1);
    assertThat(people(ann)).extracting(Person::email).containsExactly("ann@gmail.com");
  }

  @Test
  void ownNumbersFarFromTheOthersAndPeopleWithoutOneAreShown() {
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      ids.add(add("Person " + i, it -> it));
    }
    CustomFieldRepository fields = new CustomFieldRepository();
    test.history()
        .record(
            ChangeKind.EDIT,
            DONE,
            change -> {
              long field =
                  fields.ensure(change, Map.of("Score", CustomField.Kind.NUMBER)).get("Score").id();
              List<CustomValue> values = new ArrayList<>();
              for (int i = 0; i < 29; i++) {
                values.add(CustomValue.number(ids.get(i), field, i == 7 ? 9000 : i));
              }
              fields.insertValues(change, values);
              return field;
            });

    assertThat(field(scan().report(), "own:Score").findings())
        .isEqualTo(Map.of(Finding.MISSING, 1L, Finding.OUTLIER, 1L));
    assertThat(rows("own:Score", Finding.OUTLIER))
        .containsExactly(
            new QualityRow(
                ids.get(7),
                "Person 7",
                "9000",
                null,
                Message.of("quality.reason.outlier.median", -36.891, 66.89099999999999)));
    assertThat(rows("own:Score", Finding.MISSING))
        .extracting(QualityRow::personId)
        .containsExactly(ids.get(29));
  }

  @Test
  void whatCannotBeDoneIsSaidInWords() {
    assertThatThrownBy(() -> rows("shoe_size", Finding.MISSING))
        .isInstanceOf(UserFacingException.class)
        .extracting("userMessage.key")
        .isEqualTo("quality.field.unknown");
    assertThatThrownBy(() -> quality.repair(scan(), "email", Finding.MISSING, _ -> {}))
        .isInstanceOf(UserFacingException.class)
        .extracting("userMessage.key")
        .isEqualTo("quality.repair.unknown");
    assertThatThrownBy(() -> rows("own:Nothing", Finding.MISSING))
        .isInstanceOf(UserFacingException.class);
  }

  @Test
  void anEmptyBaseIsCompleteAndValid() {
    QualityReport report = scan().report();
    assertThat(report.fields()).allSatisfy(field -> assertThat(field.completeness()).isEqualTo(1));
  }

  @Test
  void peopleWithTheSameAddressOrNumberAreFoundWhateverItsForm() {
    long ann = add("Ann", it -> it.email("Office@example.org").phone("+44 20 7946 0018"));
    long bob = add("Bob", it -> it.email("office@example.org "));
    long cy = add("Cy", it -> it.phone("020 7946 0018").email("cy@example.org"));

    assertThat(scan().ids("email", Finding.SHARED)).containsExactly(ann, bob);
    assertThat(scan().ids("phone", Finding.SHARED)).containsExactly(ann, cy);
    assertThat(scan().report().shared()).isEqualTo(3);
    assertThat(rows("email", Finding.SHARED))
        .extracting(QualityRow::name)
        .containsExactly("Ann", "Bob");
  }

  @Test
  void whoWasNotHeardOfForAYearIsFound() {
    long gone =
        add("Gone", it -> it.createdAt(TestDatabase.NOW.minus(java.time.Duration.ofDays(500))));
    add("Here", it -> it);
    test.database()
        .durable(
            open ->
                open.handle()
                    .execute("UPDATE change_set SET started_at = DATEADD(YEAR, -2, started_at)"));

    assertThat(scan().report().fresh()).isEqualTo(1);
    assertThat(rows(QualityScan.PERSON, Finding.STALE))
        .extracting(QualityRow::personId)
        .containsExactly(gone);
  }

  @Test
  void rowsAreReadAsTheyAreNow() {
    long ann = add("Ann", it -> it.email("ann@gmial.com"));
    QualityScan scan = scan();
    quality.repair(scan, "email", Finding.DOUBTFUL, _ -> {}, ann);

    assertThat(scan.ids("email", Finding.DOUBTFUL)).containsExactly(ann);
    assertThat(quality.rows(scan, "email", Finding.DOUBTFUL, ann)).isEmpty();
  }

  @Test
  void theFileHasEverybodyBehindAFindingAndNoFormula() throws java.io.IOException {
    add("=Ann", it -> it.email("ann@gmial.com"));
    Path file = folder.resolve("rows.csv");

    long written =
        new FindingsFile(quality)
            .write(
                file,
                new app.kith.base.Messages(java.util.Locale.US),
                scan(),
                "email",
                Finding.DOUBTFUL,
                _ -> {});

    assertThat(written).isEqualTo(1);
    assertThat(java.nio.file.Files.readString(file))
        .contains("'=Ann,ann@gmial.com,ann@gmail.com,One letter away from a common mail domain");
  }

  @Test
  void aLookStopsWhenItIsAskedTo() {
    add("Ann", it -> it);
    assertThatThrownBy(
            () ->
                quality.scan(
                    OutlierRule.MEDIAN,
                    _ -> {
                      throw new java.util.concurrent.CancellationException();
                    }))
        .isInstanceOf(java.util.concurrent.CancellationException.class);
  }

  private QualityScan scan() {
    return quality.scan(OutlierRule.MEDIAN, _ -> {});
  }

  private List<QualityRow> rows(String field, Finding finding) {
    QualityScan scan = scan();
    quality.checkField(field);
    return quality.rows(scan, field, finding, scan.ids(field, finding));
  }

  private static FieldQuality field(QualityReport report, String key) {
    return report.fields().stream().filter(it -> it.field().equals(key)).findFirst().orElseThrow();
  }

  private long add(String name, UnaryOperator<PersonBuilder> more) {
    return test.history()
        .record(
            ChangeKind.EDIT,
            DONE,
            change -> {
              long id = change.nextId();
              Person person = more.apply(Person.named(name, TestDatabase.NOW).id(id)).build();
              new PersonRepository().insertAll(change, List.of(person));
              return id;
            });
  }

  private List<Person> people(long... ids) {
    return test.database().read(open -> new PersonRepository().findByIds(open, ids));
  }
}
