package app.kith.quality;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.contact.BulkEditService;
import app.kith.contact.CustomField;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.CustomValue;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.history.ChangeKind;
import app.kith.quality.check.Finding;
import app.kith.quality.check.OutlierRule;
import app.kith.testing.MutableClock;
import app.kith.testing.TableSums;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days and amounts that stand as text in the business's own fields. */
class OwnTextQualityTest {
  private static final Message DONE = Message.of("history.undo", "test");

  private final CustomFieldRepository fields = new CustomFieldRepository();
  private final List<Long> people = new ArrayList<>();
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
  void daysWrittenAsTextAreFoundAndGetOneSpellingInOneChangeThatCanBeUndone() {
    store(
        "Renewal",
        CustomField.Kind.TEXT,
        "25.5.2024",
        "3.5.2024",
        "May 3, 2024",
        "2024年5月3日",
        "4.6.2024 14:30",
        "2024-05-03",
        "2024-05-03T14:30:00.123+02:00",
        "6.7.2024",
        "2024-07-07",
        "n/a",
        "31.2.2024");
    Map<String, String> before = TableSums.of(test.database());

    assertThat(findings("Renewal")).isEqualTo(Map.of(Finding.REPAIRABLE, 6L, Finding.INVALID, 1L));
    assertThat(rows("Renewal", Finding.REPAIRABLE))
        .extracting(QualityRow::proposal)
        .containsExactly(
            "2024-05-25",
            "2024-05-03",
            "2024-05-03",
            "2024-05-03",
            "2024-06-04 14:30",
            "2024-07-06");
    assertThat(rows("Renewal", Finding.REPAIRABLE).getFirst().reason())
        .isEqualTo(Message.of("quality.reason.repairable.dates"));
    assertThat(rows("Renewal", Finding.INVALID))
        .extracting(QualityRow::value)
        .containsExactly("31.2.2024");

    BulkEditService.Done done = repair("Renewal", Finding.REPAIRABLE);

    assertThat(done.count()).isEqualTo(6);
    assertThat(texts())
        .containsExactly(
            "2024-05-25",
            "2024-05-03",
            "2024-05-03",
            "2024-05-03",
            "2024-06-04 14:30",
            "2024-05-03",
            "2024-05-03T14:30:00.123+02:00",
            "2024-07-06",
            "2024-07-07",
            "n/a",
            "31.2.2024");
    assertThat(findings("Renewal")).isEqualTo(Map.of(Finding.INVALID, 1L));
    test.history().undo(done.changeSetId());
    assertThat(TableSums.of(test.database())).isEqualTo(before);
  }

  @Test
  void anOrderOfDayAndMonthThatNothingDecidesIsOnlyProposed() {
    store(
        "Renewal", CustomField.Kind.TEXT, "3.5.2024", "4.6.2024", "5.7.2024", "8.8.2024", "9.9.30");

    assertThat(findings("Renewal")).isEqualTo(Map.of(Finding.DOUBTFUL, 4L, Finding.REPAIRABLE, 1L));
    assertThat(repair("Renewal", Finding.REPAIRABLE).count()).isEqualTo(1);
    assertThat(texts()).containsExactly("3.5.2024", "4.6.2024", "5.7.2024", "2024-08-08", "9.9.30");
  }

  @Test
  void daysInBothOrdersDecideNothingForTheOthers() {
    store(
        "Renewal",
        CustomField.Kind.TEXT,
        "25.5.2024",
        "5/25/2024",
        "3.5.2024",
        "6.6.2024",
        "2024-01-01");

    assertThat(rows("Renewal", Finding.DOUBTFUL))
        .extracting(QualityRow::value)
        .containsExactly("3.5.2024");
  }

  @Test
  void amountsWrittenAsTextKeepTheirCurrency() {
    store(
        "Budget",
        CustomField.Kind.TEXT,
        "€ 1.234,50",
        "1,234.50 USD",
        "¥1,200.5",
        "1 234,5 kr",
        "1.234 EUR",
        "2,000,000,000,000.50 EUR",
        "15 EUR",
        "17 EUR",
        "18 EUR",
        "19 EUR",
        "20 EUR");

    assertThat(rows("Budget", Finding.REPAIRABLE))
        .extracting(QualityRow::proposal)
        .containsExactly("1234.50 EUR", "1234.50 USD", "1200.5 ¥", "1234.5 kr");
    assertThat(rows("Budget", Finding.DOUBTFUL))
        .extracting(QualityRow::value)
        .containsExactly("1.234 EUR");
    assertThat(rows("Budget", Finding.INVALID))
        .extracting(QualityRow::value)
        .containsExactly("2,000,000,000,000.50 EUR");
  }

  @Test
  void namesOfThingsAreNoDaysAndNoAmounts() {
    store(
        "Postcode", CustomField.Kind.TEXT, "00501", "12345", "1 234", "20240503", "45415", "99501");
    store(
        "Note",
        CustomField.Kind.TEXT,
        "3.5.2024",
        "4.5.2024",
        "call",
        "5.5.2024",
        "wrote",
        "6.5.2024",
        "7.5.2024");

    assertThat(findings("Postcode")).doesNotContainKeys(Finding.REPAIRABLE, Finding.INVALID);
    assertThat(findings("Note")).doesNotContainKeys(Finding.REPAIRABLE, Finding.DOUBTFUL);
  }

  @Test
  void serialsOfSpreadsheetsAreDaysWhereTheFieldSaysSo() {
    store("Renewal date", CustomField.Kind.TEXT, "45415", "20240504", "45417", "45418", "45419");

    assertThat(rows("Renewal date", Finding.REPAIRABLE))
        .extracting(QualityRow::proposal)
        .containsExactly("2024-05-03", "2024-05-04", "2024-05-05", "2024-05-06", "2024-05-07");
  }

  @Test
  void whatStandsAsTextInAFieldOfDaysBecomesADayOrCannotBeRight() {
    List<Long> ids = store("Since", CustomField.Kind.DATE, "31.2.2024", "25.2.2024");
    put(ids.getLast(), "Since", LocalDate.of(1899, 12, 30));

    assertThat(rows("Since", Finding.INVALID))
        .extracting(QualityRow::value)
        .containsExactly("31.2.2024", "1899-12-30");
    repair("Since", Finding.REPAIRABLE);
    assertThat(values()).extracting(CustomValue::date).contains(LocalDate.of(2024, 2, 25));
  }

  private List<Long> store(String name, CustomField.Kind kind, String... texts) {
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i <= texts.length; i++) {
      ids.add(person("Person " + i));
    }
    people.addAll(ids);
    test.history()
        .record(
            ChangeKind.EDIT,
            DONE,
            change -> {
              long field = fields.ensure(change, Map.of(name, kind)).get(name).id();
              List<CustomValue> values = new ArrayList<>();
              for (int i = 0; i < texts.length; i++) {
                values.add(CustomValue.text(ids.get(i), field, texts[i]));
              }
              fields.insertValues(change, values);
              return field;
            });
    return ids;
  }

  private void put(long person, String name, LocalDate day) {
    test.history()
        .record(
            ChangeKind.EDIT,
            DONE,
            change -> {
              CustomField field =
                  fields.ensure(change, Map.of(name, CustomField.Kind.DATE)).get(name);
              fields.insertValues(change, List.of(CustomValue.date(person, field.id(), day)));
              return field;
            });
  }

  private long person(String name) {
    return test.history()
        .record(
            ChangeKind.EDIT,
            DONE,
            change -> {
              long id = change.nextId();
              Person person = Person.named(name, TestDatabase.NOW).id(id).build();
              new PersonRepository().insertAll(change, List.of(person));
              return id;
            });
  }

  private QualityScan scan() {
    return quality.scan(OutlierRule.MEDIAN, _ -> {});
  }

  private Map<Finding, Long> findings(String name) {
    Map<Finding, Long> findings =
        scan().report().fields().stream()
            .filter(field -> field.field().equals("own:" + name))
            .map(field -> new EnumMap<>(field.findings()))
            .findFirst()
            .orElseThrow();
    findings.remove(Finding.MISSING);
    return findings;
  }

  private List<QualityRow> rows(String name, Finding finding) {
    QualityScan scan = scan();
    String key = "own:" + name;
    return quality.rows(scan, key, finding, scan.ids(key, finding));
  }

  private BulkEditService.Done repair(String name, Finding finding) {
    return quality.repair(scan(), "own:" + name, finding, _ -> {});
  }

  private List<CustomValue> values() {
    return test.database()
        .read(
            open ->
                fields.valuesOf(open, people.stream().mapToLong(Long::longValue).toArray()).stream()
                    .sorted(Comparator.comparingLong(CustomValue::personId))
                    .toList());
  }

  private List<@Nullable String> texts() {
    return values().stream().map(CustomValue::text).toList();
  }
}
