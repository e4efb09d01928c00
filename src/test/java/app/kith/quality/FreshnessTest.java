package app.kith.quality;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.contact.BulkEditService;
import app.kith.contact.CustomField;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.CustomValue;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.history.Change;
import app.kith.history.ChangeKind;
import app.kith.quality.check.Finding;
import app.kith.quality.check.OutlierRule;
import app.kith.testing.MutableClock;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshnessTest {
  private static final Instant LONG_AGO = TestDatabase.NOW.minus(Duration.ofDays(800));
  private final PersonRepository people = new PersonRepository();
  private final CustomFieldRepository fields = new CustomFieldRepository();
  @TempDir private Path folder;
  private TestDatabase test;
  private long ann;

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder);
    ann =
        change(
            change -> {
              long id = change.nextId();
              people.insertAll(
                  change,
                  List.of(
                      Person.named("Ann Lee", LONG_AGO)
                          .id(id)
                          .email("ann@example.org")
                          .city("Bath")
                          .build(),
                      Person.named("Bob Ray", TestDatabase.NOW)
                          .id(change.nextId())
                          .email("bob@example.org")
                          .build()));
              return id;
            });
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void aValueIsOldIfNobodyGaveItWithinAYear() {
    QualityReport report = scan(TestDatabase.NOW).report();
    assertThat(field(report, "email").count(Finding.OLD)).isEqualTo(1);
    assertThat(field(report, "email").freshness()).isEqualTo(0.5);
    assertThat(field(report, "city").freshness()).isZero();
    assertThat(field(report, "phone").freshness()).isEqualTo(1);
  }

  @Test
  void aChangeMakesThatFieldFreshAndNoOther() {
    long edit = edit();
    QualityReport report = scan(TestDatabase.NOW).report();
    assertThat(field(report, "city").count(Finding.OLD)).isZero();
    assertThat(field(report, "email").count(Finding.OLD)).isEqualTo(1);

    test.history().undo(edit);
    assertThat(field(scan(TestDatabase.NOW).report(), "city").count(Finding.OLD)).isEqualTo(1);
  }

  @Test
  void oldValuesLeadToTheirPeople() {
    QualityScan scan = scan(TestDatabase.NOW);
    assertThat(
            service(TestDatabase.NOW)
                .rows(scan, "email", Finding.OLD, scan.ids("email", Finding.OLD)))
        .extracting(QualityRow::personId, QualityRow::value)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(ann, "ann@example.org"));
  }

  @Test
  void valuesOfOwnFieldsGrowOldToo() {
    change(
        change -> {
          CustomField tea = fields.ensure(change, Map.of("Tea", CustomField.Kind.TEXT)).get("Tea");
          fields.insertValues(change, List.of(CustomValue.text(ann, tea.id(), "Oolong")));
          return ann;
        });
    assertThat(field(scan(TestDatabase.NOW).report(), "own:Tea").freshness()).isEqualTo(1);
    Instant later = TestDatabase.NOW.plus(Duration.ofDays(400));
    assertThat(field(scan(later).report(), "own:Tea").freshness()).isZero();
  }

  private long edit() {
    return change(
        change -> {
          Person now = people.find(change.transaction(), ann).orElseThrow();
          people.update(change, now.change().city("Wells").build());
          return change.id();
        });
  }

  private QualityService service(Instant now) {
    return new QualityService(
        test.database(),
        new BulkEditService(test.database(), test.history()),
        MutableClock.at(now.toString()));
  }

  private QualityScan scan(Instant now) {
    return service(now).scan(OutlierRule.MEDIAN, _ -> {});
  }

  private static FieldQuality field(QualityReport report, String key) {
    return report.fields().stream().filter(it -> it.field().equals(key)).findFirst().orElseThrow();
  }

  private <T> T change(Function<Change, T> work) {
    return test.history().record(ChangeKind.EDIT, Message.of("contact.gone"), work);
  }
}
