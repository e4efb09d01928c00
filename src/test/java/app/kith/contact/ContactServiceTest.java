package app.kith.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.base.Message;
import app.kith.base.Messages;
import app.kith.base.UserFacingException;
import app.kith.history.ChangeKind;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactServiceTest {
  @TempDir Path folder;
  private final PersonRepository people = new PersonRepository();
  private TestDatabase test;
  private ContactService contacts;
  private BulkEditService bulk;

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder);
    contacts = new ContactService(test.database(), test.history(), test.clock());
    bulk = new BulkEditService(test.database(), test.history());
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void aNewPersonIsStoredWithTheirCompanyInOneChangeSet() {
    long id = add("Ann", PersonField.COMPANY_ID, " Tea  House ");

    PersonCard card = contacts.card(id).orElseThrow();
    assertThat(card.company()).isEqualTo("Tea  House");
    assertThat(card.person().lifecycle()).isEqualTo(Lifecycle.LEAD);
    assertThat(card.value()).isZero();
    assertThat(card.lastContact()).isEmpty();

    test.history().undo(test.history().lastUndoable().orElseThrow().id());
    assertThat(contacts.card(id)).isEmpty();
    assertThat(test.database().<List<Company>>read(new CompanyRepository()::all)).isEmpty();
  }

  @Test
  void aCompanyThatIsThereIsUsedAgainHoweverItIsWritten() {
    long ann = add("Ann", PersonField.COMPANY_ID, "Tea House");
    long bob = add("Bob", PersonField.COMPANY_ID, "TEA house");

    assertThat(person(bob).companyId()).isEqualTo(person(ann).companyId());
  }

  @Test
  void savingWritesOnlyWhatTheFormChanged() {
    long id = add("Ann", PersonField.CITY, "Berlin");
    PersonDraft first = contacts.draft(id).orElseThrow();
    PersonDraft second = contacts.draft(id).orElseThrow();

    contacts.save(first.with(PersonField.CITY, "Paris"));
    contacts.save(second.with(PersonField.EMAIL, "ann@example.com").with(Consent.GRANTED));

    assertThat(person(id).city()).isEqualTo("Paris");
    assertThat(person(id).email()).isEqualTo("ann@example.com");
    assertThat(person(id).consent()).isEqualTo(Consent.GRANTED);
  }

  @Test
  void savingWithoutAChangeWritesNothing() {
    long id = add("Ann", PersonField.TAGS, "vip, tea");
    int before = test.history().recent(100).size();

    var saved = contacts.save(contacts.draft(id).orElseThrow());

    assertThat(saved.changeSetId()).isZero();
    assertThat(test.history().recent(100)).hasSize(before);
  }

  @Test
  void aDeletedPersonCannotBeSavedAndTheSentenceSaysWhy() {
    long id = add("Ann", PersonField.CITY, "Berlin");
    PersonDraft draft = contacts.draft(id).orElseThrow().with(PersonField.CITY, "Paris");
    bulk.delete(_ -> {}, id);

    assertThatThrownBy(() -> contacts.save(draft))
        .isInstanceOf(UserFacingException.class)
        .hasMessage("contact.gone");
  }

  @ParameterizedTest
  @CsvSource({
    "FULL_NAME, ' '",
    "EMAIL, ann",
    "EMAIL, ann@",
    "EMAIL, a b@example.com",
    "EMAIL, 'a@x.com,b@x.com'",
    "EMAIL, a@.example.com",
    "BIRTHDAY, 2001-02-29",
    "BIRTHDAY, 0000-01-01",
    "BIRTHDAY, 1.2.2001",
  })
  void wrongTextsAreRefusedWithASentenceAtTheField(PersonField field, String text) {
    PersonDraft draft = PersonDraft.empty().with(PersonField.FULL_NAME, "Ann").with(field, text);

    assertThat(draft.problems()).containsOnlyKeys(field);
    assertThatThrownBy(() -> contacts.save(draft)).isInstanceOf(UserFacingException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ann@example.com", "o'neil+tea@sub.example.co", "王@例子.cn", "a@localhost"})
  void realAddressesAreTaken(String address) {
    assertThat(PersonField.EMAIL.problem(address)).isEmpty();
  }

  @Test
  void textsThatAreTooLongAreRefused() {
    assertThat(PersonField.FULL_NAME.problem("x".repeat(501)))
        .contains(Message.of("contact.invalid.long", 500));
  }

  @Test
  void aTagIsGivenOnceAndTakenAgain() {
    long ann = add("Ann", PersonField.TAGS, "VIP");
    long bob = add("Bob", PersonField.TAGS, "");

    var tagged = bulk.tag(" vip ", _ -> {}, ann, bob);
    assertThat(tagged.count()).isEqualTo(1);
    assertThat(person(bob).tags()).containsExactly("vip");
    assertThat(person(ann).tags()).containsExactly("VIP");
    assertThat(bulk.untag("Vip", _ -> {}, ann, bob).count()).isEqualTo(2);
    assertThat(person(ann).tags()).isEmpty();
    assertThat(bulk.untag("vip", _ -> {}, ann, bob).changeSetId()).isZero();
  }

  @Test
  void statesAreSetForManyAndTakenBackTogether() {
    long ann = add("Ann", PersonField.CITY, "");
    long bob = add("Bob", PersonField.CITY, "");

    bulk.setLifecycle(Lifecycle.CUSTOMER, _ -> {}, ann, bob);
    var done = bulk.setConsent(Consent.REFUSED, _ -> {}, ann, bob);

    assertThat(person(ann).lifecycle()).isEqualTo(Lifecycle.CUSTOMER);
    assertThat(person(bob).consent()).isEqualTo(Consent.REFUSED);
    test.history().undo(done.changeSetId());
    assertThat(person(bob).consent()).isEqualTo(Consent.UNKNOWN);
    assertThat(person(bob).lifecycle()).isEqualTo(Lifecycle.CUSTOMER);
  }

  @Test
  void tensOfThousandsAreEditedInStepsAsOneChangeSet() {
    long[] ids = many(25_000);
    List<Long> heard = new ArrayList<>();

    var done = bulk.tag("batch", heard::add, ids);

    assertThat(done.count()).isEqualTo(25_000);
    assertThat(heard).hasSize(13).isSorted().endsWith(25_000L);
    assertThat(person(ids[24_999]).tags()).containsExactly("batch");
    test.history().undo(done.changeSetId());
    assertThat(person(ids[0]).tags()).isEmpty();
  }

  @Test
  void aStoppedBulkEditLeavesNothingBehind() {
    long[] ids = many(25_000);

    assertThatThrownBy(
            () ->
                bulk.delete(
                    done -> {
                      if (done >= 20_000) {
                        throw new CancellationException();
                      }
                    },
                    ids))
        .isInstanceOf(CancellationException.class);

    assertThat(test.database().read(people::count)).isEqualTo(25_000);
  }

  @Test
  void listLinesFollowTheIds() {
    long ann = add("Ann", PersonField.CITY, "Berlin");
    long bob = add("Bob", PersonField.COMPANY_ID, "Tea");

    assertThat(contacts.rows(bob, 1, ann))
        .containsExactly(
            new PersonRow(bob, "Bob", "Tea", null, null, Lifecycle.LEAD, Consent.UNKNOWN),
            new PersonRow(ann, "Ann", null, null, "Berlin", Lifecycle.LEAD, Consent.UNKNOWN));
  }

  @Test
  void anExportedFileHoldsEveryoneAndNoFormulas() throws IOException {
    long ann = add("=cmd()", PersonField.NOTE, "line one\nline \"two\"");
    long bob = add("王伟", PersonField.PHONE, "+86 1380");
    ownNumber(ann, "Height", 1.75);
    Path file = folder.resolve("people.csv");

    long written =
        new CsvExport(test.database()).write(file, new Messages(Locale.ENGLISH), _ -> {}, bob, ann);

    String text = Files.readString(file);
    assertThat(written).isEqualTo(2);
    assertThat(text).startsWith("\ufeffName,Given name,").contains("\n王伟,");
    assertThat(text)
        .contains("'=cmd(),")
        .contains("'+86 1380")
        .contains("\"line one\nline \"\"two\"\"\"");
    assertThat(text.lines().findFirst().orElseThrow()).endsWith(",State,Consent,Height");
    assertThat(text.strip()).endsWith("1.75");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1", "+1", "-x", "-1+2", "@x", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x"})
  void riskyCellsGetAnApostrophe(String cell) {
    assertThat(CsvExport.safe(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ann", "12", "-1", "-12.5", "-1.5E-7"})
  void numbersAndOrdinaryTextsStayAsTheyAre(String cell) {
    assertThat(CsvExport.safe(cell)).isEqualTo(cell);
  }

  @Test
  void anExportThatCannotBeWrittenSaysSoAndLeavesNoFile() {
    Path file = folder.resolve("missing").resolve("people.csv");

    assertThatThrownBy(
            () -> new CsvExport(test.database()).write(file, new Messages(Locale.ENGLISH), _ -> {}))
        .isInstanceOf(UserFacingException.class);
    assertThat(file).doesNotExist();
  }

  private void ownNumber(long person, String name, double value) {
    CustomFieldRepository fields = new CustomFieldRepository();
    test.history()
        .record(
            ChangeKind.EDIT,
            Message.of("contact.saved.nothing"),
            c -> {
              long field = fields.ensure(c, Map.of(name, CustomField.Kind.NUMBER)).get(name).id();
              fields.putValues(c, List.of(CustomValue.number(person, field, value)));
              return 0;
            });
  }

  private long[] many(int count) {
    return test.history()
        .record(
            ChangeKind.IMPORT,
            Message.of("contact.saved.nothing"),
            c -> {
              List<Person> list = new ArrayList<>();
              for (int i = 0; i < count; i++) {
                list.add(Person.named("P" + i, TestDatabase.NOW).id(c.nextId()).build());
              }
              people.insertAll(c, list);
              return list.stream().mapToLong(Person::id).toArray();
            });
  }

  private long add(String name, PersonField field, String text) {
    return contacts
        .save(PersonDraft.empty().with(PersonField.FULL_NAME, name).with(field, text))
        .personId();
  }

  private Person person(long id) {
    return test.database().<Optional<Person>>read(t -> people.find(t, id)).orElseThrow();
  }
}
