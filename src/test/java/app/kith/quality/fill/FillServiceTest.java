package app.kith.quality.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.base.Message;
import app.kith.base.Messages;
import app.kith.base.UserFacingException;
import app.kith.contact.BulkEditService;
import app.kith.contact.ContactService;
import app.kith.contact.CsvExport;
import app.kith.contact.CustomField;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.CustomValue;
import app.kith.contact.Person;
import app.kith.contact.PersonBuilder;
import app.kith.contact.PersonDraft;
import app.kith.contact.PersonField;
import app.kith.contact.PersonRepository;
import app.kith.history.ChangeKind;
import app.kith.quality.FieldQuality;
import app.kith.quality.QualityScan;
import app.kith.quality.QualityService;
import app.kith.quality.check.Finding;
import app.kith.quality.check.OutlierRule;
import app.kith.testing.TableSums;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FillServiceTest {
  private final PersonRepository people = new PersonRepository();
  private final CustomFieldRepository fields = new CustomFieldRepository();
  private final Map<Long, String> segments = new HashMap<>();
  @TempDir private Path folder;
  private TestDatabase test;
  private FillService fill;
  private QualityService quality;

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder);
    BulkEditService edits = new BulkEditService(test.database(), test.history());
    fill = new FillService(test.database(), edits, () -> segments);
    quality = new QualityService(test.database(), edits, test.clock());
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void aWordIsFilledWithTheMostFrequentOneOfTheGroup() {
    for (String city : List.of("Bath", "Bath", "York")) {
      add(it -> it.country("United Kingdom").city(city));
    }
    add(it -> it.country("France").city("Lyon"));
    long british = add(it -> it.country("united kingdom"));
    long french = add(it -> it.country("France"));
    long nowhere = add(it -> it);

    FillPlan plan = fill.plan("city", by("city", "country"), _ -> {});
    assertThat(fill.proposals(plan, british, french, nowhere)).isEqualTo(Map.of(british, "Bath"));
    BulkEditService.Done done = fill.fill(plan, _ -> {}, british, french, nowhere);

    assertThat(done.count()).isEqualTo(1);
    assertThat(person(british).city()).isEqualTo("Bath");
    assertThat(person(french).city()).isNull();
    assertThat(field("city").count(Finding.GUESSED)).isEqualTo(1);
    assertThat(field("city").completeness()).isEqualTo(4 / 7.0);
    QualityScan scan = scan();
    assertThat(quality.rows(scan, "city", Finding.GUESSED, scan.ids("city", Finding.GUESSED)))
        .singleElement()
        .satisfies(row -> assertThat(row.value()).isEqualTo("Bath"));
  }

  @Test
  void aNumberIsFilledWithTheMedianOfTheGroupAndAGuessIsNoEvidence() {
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      ids.add(add(it -> it.country("France")));
    }
    numbers("Visits", Map.of(ids.get(0), 1.0, ids.get(1), 4.0, ids.get(2), 100.0));

    FillPlan plan = fill.plan("own:Visits", by("own:Visits", "country"), _ -> {});
    assertThat(fill.proposals(plan, ids.get(4))).isEqualTo(Map.of(ids.get(4), "4"));
    fill.fill(plan, _ -> {}, ids.get(3), ids.get(4));
    numbers("Visits", Map.of(ids.get(5), 2.0));

    FillPlan again = fill.plan("own:Visits", Grouping.EVERYBODY, _ -> {});
    assertThat(again.usual()).containsExactlyEntriesOf(Map.of("all", "3.0"));
    assertThat(field("own:Visits").count(Finding.GUESSED)).isEqualTo(2);
  }

  @Test
  void peopleOfOneSegmentOrOneOwnFieldAreAGroupToo() {
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      int number = i;
      ids.add(add(it -> number < 3 ? it.jobTitle("Baker") : it));
      segments.put(ids.get(i), "7");
    }
    assertThat(fill.proposals(fill.plan("job_title", Grouping.SEGMENT, _ -> {}), ids.get(3)))
        .isEqualTo(Map.of(ids.get(3), "Baker"));
    words("Tea", Map.of(ids.get(0), "oolong", ids.get(1), "oolong", ids.get(2), "Oolong"));
    assertThat(fill.plan("job_title", by("job_title", "own:Tea"), _ -> {}).usual())
        .isEqualTo(Map.of("oolong", "Baker"));
  }

  @Test
  void aFillIsUndoneWithoutATrace() {
    List<Long> ids = frenchmen();
    Map<String, String> before = TableSums.of(test.database());
    FillPlan plan = fill.plan("city", Grouping.EVERYBODY, _ -> {});
    BulkEditService.Done done = fill.fill(plan, _ -> {}, ids.get(3));
    assertThat(TableSums.of(test.database())).isNotEqualTo(before);
    test.history().undo(done.changeSetId());
    assertThat(TableSums.of(test.database())).isEqualTo(before);
  }

  @Test
  void aValueThatIsTypedLaterIsNoGuessAndUndoingItMakesItOneAgain() {
    long id = guessed();
    ContactService contacts = new ContactService(test.database(), test.history(), test.clock());
    PersonDraft draft = contacts.draft(id).orElseThrow().with(PersonField.CITY, "Nice");
    long change = contacts.save(draft).changeSetId();
    assertThat(field("city").count(Finding.GUESSED)).isZero();
    test.history().undo(change);
    assertThat(field("city").count(Finding.GUESSED)).isEqualTo(1);
  }

  @Test
  void anotherFieldThatIsTypedLeavesTheGuess() {
    long id = guessed();
    ContactService contacts = new ContactService(test.database(), test.history(), test.clock());
    contacts.save(contacts.draft(id).orElseThrow().with(PersonField.PHONE, "+33142685300"));
    assertThat(field("city").count(Finding.GUESSED)).isEqualTo(1);
  }

  @Test
  void aGuessThatIsConfirmedIsKnown() {
    long id = guessed();
    BulkEditService.Done done = fill.confirm("city", _ -> {}, id);
    assertThat(done.count()).isEqualTo(1);
    assertThat(field("city").completeness()).isEqualTo(1);
    assertThat(person(id).city()).isEqualTo("Lyon");
  }

  @Test
  void anExportSaysWhatIsGuessed() throws IOException {
    long id = guessed();
    Path file = folder.resolve("people.csv");
    new CsvExport(test.database()).write(file, new Messages(Locale.US), _ -> {}, id);
    assertThat(Files.readAllLines(file).getFirst()).endsWith(",Guessed by Kith");
    assertThat(Files.readAllLines(file).getLast()).endsWith(",City");
  }

  @Test
  void whatIsEachPersonsOwnIsNeverGuessed() {
    assertThat(fill.groupings("email")).isEmpty();
    assertThat(fill.groupings("birthday")).isEmpty();
    assertThat(fill.groupings("city")).extracting(Grouping::key).contains("country", "segment");
    assertThatThrownBy(() -> fill.plan("phone", Grouping.EVERYBODY, _ -> {}))
        .isInstanceOf(UserFacingException.class);
  }

  private long guessed() {
    List<Long> ids = frenchmen();
    fill.fill(fill.plan("city", Grouping.EVERYBODY, _ -> {}), _ -> {}, ids.get(3));
    return ids.get(3);
  }

  private List<Long> frenchmen() {
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String city = i < 3 ? "Lyon" : null;
      ids.add(add(it -> it.country("France").city(city)));
    }
    return ids;
  }

  private Grouping by(String field, String key) {
    return fill.groupings(field).stream()
        .filter(each -> each.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private QualityScan scan() {
    return quality.scan(OutlierRule.MEDIAN, _ -> {});
  }

  private FieldQuality field(String key) {
    return scan().report().fields().stream()
        .filter(it -> it.field().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private Person person(long id) {
    return test.database().read(open -> people.find(open, id)).orElseThrow();
  }

  private long add(UnaryOperator<PersonBuilder> more) {
    return test.history()
        .record(
            ChangeKind.EDIT,
            Message.of("contact.gone"),
            change -> {
              long id = change.nextId();
              people.insertAll(
                  change,
                  List.of(more.apply(Person.named("Someone", TestDatabase.NOW).id(id)).build()));
              return id;
            });
  }

  private void numbers(String field, Map<Long, Double> numbers) {
    put(
        field,
        CustomField.Kind.NUMBER,
        id ->
            numbers.entrySet().stream()
                .map(each -> CustomValue.number(each.getKey(), id, each.getValue()))
                .toList());
  }

  private void words(String field, Map<Long, String> words) {
    put(
        field,
        CustomField.Kind.TEXT,
        id ->
            words.entrySet().stream()
                .map(each -> CustomValue.text(each.getKey(), id, each.getValue()))
                .toList());
  }

  private void put(
      String field,
      CustomField.Kind kind,
      java.util.function.LongFunction<List<CustomValue>> values) {
    test.history()
        .record(
            ChangeKind.EDIT,
            Message.of("contact.gone"),
            change -> {
              CustomField to = fields.ensure(change, Map.of(field, kind)).get(field);
              fields.insertValues(change, values.apply(to.id()));
              return change.id();
            });
  }
}
