package app.kith.intake.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Messages;
import app.kith.contact.CompanyRepository;
import app.kith.contact.Consent;
import app.kith.contact.CustomField;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.CustomValue;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.intake.mapping.ConflictRule;
import app.kith.intake.mapping.Mapping;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.mapping.PersonGuess;
import app.kith.intake.mapping.Sample;
import app.kith.intake.plan.CellChange;
import app.kith.intake.plan.PlanRows;
import app.kith.intake.readers.CsvRowSource;
import app.kith.intake.readers.FormatGuess;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.SourceFormat;
import app.kith.intake.readers.Watch;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleImportTest {
  private static final String LIST =
      """
      Customer ID,Name,Email,Phone,Company,Birthday,Newsletter,Income,Joined
      1,Ann Lee,ann@example.org,+44 20 7946 0001,Tea & Co,1980-02-29,yes,"$84,835.00",2024-01-15
      2,王芳,wang@example.org,13800138000,茶叶公司,30.02.1990,no,"$57,091.00",2024-02-16
      3,=SUM(A1),bob(at)example.org,,,,,n/a,soon
      ,,,,,,,1,
      1,Ann Lee,,,,,,,
      """;

  @TempDir private Path folder;
  private TestDatabase test;
  private PeopleImport people;

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder);
    people =
        new PeopleImport(
            test.database(),
            test.history(),
            new PersonRepository(),
            new CompanyRepository(),
            new CustomFieldRepository(),
            test.clock());
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void aPlanCountsEveryRowOnceAndChangesNothing() throws IOException {
    PeoplePlan plan = people.plan(request(LIST, ConflictRule.FILL_BLANKS), Watch.NONE);
    assertThat(plan.rows()).isEqualTo(5);
    assertThat(plan.added()).isEqualTo(3);
    assertThat(plan.repeated()).isOne();
    assertThat(plan.rejected()).containsExactly(java.util.Map.entry(ProblemKind.NOBODY, 1L));
    assertThat(plan.newFields()).containsExactly("Income ($)", "Joined");
    assertThat(all()).isEmpty();
  }

  @Test
  void goodRowsComeInAndOddCellsAreNamed() throws IOException {
    PeoplePlan plan = people.run(request(LIST, ConflictRule.FILL_BLANKS), Watch.NONE);
    assertThat(all()).extracting(Person::fullName).containsExactly("Ann Lee", "王芳", "=SUM(A1)");
    Person ann = all().getFirst();
    assertThat(ann.birthday()).isEqualTo(LocalDate.of(1980, 2, 29));
    assertThat(ann.consent()).isEqualTo(Consent.GRANTED);
    assertThat(all().get(1).birthday()).isNull();
    assertThat(all().get(1).consent()).isEqualTo(Consent.REFUSED);
    assertThat(all().get(2).email()).isNull();
    assertThat(own(ann.id())).extracting(CustomValue::number).contains(84835.0);
    assertThat(plan.problems())
        .extracting(problem -> problem.kind())
        .contains(ProblemKind.BAD_EMAIL, ProblemKind.BAD_DATE, ProblemKind.FORMULA);
    assertThat(sentences(plan))
        .contains(
            "One e-mail address is not valid and is left out (row 4; for example"
                + " \"bob(at)example.org\")");
  }

  @Test
  void undoTakesAllOfItBackAndRedoBringsItAgain() throws IOException {
    people.run(request(LIST, ConflictRule.FILL_BLANKS), Watch.NONE);
    long id = test.history().lastUndoable().orElseThrow().id();
    test.history().undo(id);
    assertThat(test.database().countRows())
        .containsEntry("person", 0L)
        .containsEntry("company", 0L)
        .containsEntry("custom_value", 0L)
        .containsEntry("custom_field", 0L);
    test.history().redo(id);
    assertThat(all()).hasSize(3);
  }

  @Test
  void aSecondFileFillsBlanksAndShowsTheCellsThatDiffer() throws IOException {
    people.run(
        request("Name,Email,City\nAnn Lee,ann@example.org,\n", ConflictRule.FILL_BLANKS),
        Watch.NONE);
    String second = "Name,Email,City,Size\nAnna Lee,ANN@example.org,Leeds,42\nBo,bo@x.org,,43\n";
    PeopleRequest request = request(second, ConflictRule.FILL_BLANKS);
    try (PlanRows rows = new PlanRows()) {
      PeoplePlan plan = people.plan(request, Watch.NONE, rows.sink(_ -> {}));
      assertThat(plan.changed()).isOne();
      assertThat(plan.added()).isOne();
      assertThat(rows.get(0).getFirst().changes())
          .extracting(CellChange::after)
          .containsExactly("Leeds", "42.0");
    }
    people.run(request, Watch.NONE);
    assertThat(all().getFirst().city()).isEqualTo("Leeds");
    assertThat(all().getFirst().fullName()).isEqualTo("Ann Lee");
    assertThat(people.run(request, Watch.NONE).unchanged()).isEqualTo(2);

    people.run(request(second, ConflictRule.TAKE_NEW), Watch.NONE);
    assertThat(all().getFirst().fullName()).isEqualTo("Anna Lee");
  }

  @Test
  void aRefusedNewsletterIsNeverLoosened() throws IOException {
    String header = "Email,Newsletter\n";
    people.run(request(header + "ann@example.org,no\n", ConflictRule.FILL_BLANKS), Watch.NONE);
    people.run(request(header + "ann@example.org,yes\n", ConflictRule.TAKE_NEW), Watch.NONE);
    assertThat(all().getFirst().consent()).isEqualTo(Consent.REFUSED);
  }

  @Test
  void aSharedPhoneMergesNobodyButTheSameName() throws IOException {
    String header = "Name,Phone\n";
    people.run(request(header + "Ann Lee,020 7946 0001\n", ConflictRule.FILL_BLANKS), Watch.NONE);
    String family = header + "Tom Lee,020 7946 0001\nann lee,(020) 79460001\n";
    PeoplePlan plan = people.run(request(family, ConflictRule.FILL_BLANKS), Watch.NONE);
    assertThat(plan.added()).isOne();
    assertThat(plan.unchanged()).isOne();
  }

  @Test
  void planAndImportAgreeOnARandomFile() throws IOException {
    java.util.Random random = new java.util.Random(7);
    StringBuilder file = new StringBuilder("ID,Name,Email,Phone,Company,Score\n");
    for (int i = 0; i < 5_000; i++) {
      int who = random.nextInt(3_000);
      file.append(random.nextInt(4) == 0 ? "" : who).append(",Person ").append(who).append(',');
      file.append(random.nextInt(3) == 0 ? "" : "p" + who + "@example.org").append(',');
      file.append(random.nextInt(3) == 0 ? "" : 100_000_000 + who).append(",Firm ");
      file.append(who % 50).append(',').append(random.nextInt(100)).append('\n');
    }
    PeopleRequest request = request(file.toString(), ConflictRule.FILL_BLANKS);
    PeoplePlan plan = people.plan(request, Watch.NONE);
    PeoplePlan done = people.run(request, Watch.NONE);
    assertThat(done.added()).isEqualTo(plan.added()).isEqualTo(all().size());
    assertThat(done.repeated()).isEqualTo(plan.repeated());
    assertThat(done.added() + done.repeated() + done.rejectedRows()).isEqualTo(5_000);
    assertThat(test.database().countRows()).containsEntry("company", 50L);
    PeoplePlan again = people.run(request, Watch.NONE);
    assertThat(again.added()).isZero();
  }

  @Test
  void rejectedRowsAreSavedWithTheirReason() throws IOException {
    Path target = folder.resolve("rejected.csv");
    Messages texts = new Messages(Locale.US);
    PeopleRequest request = request(LIST, ConflictRule.FILL_BLANKS);
    assertThat(people.saveRejected(request, target, texts::text)).isOne();
    assertThat(Files.readString(target))
        .contains("Row,Reason")
        .contains(",1,,5,\"No name, e-mail, phone or number\"");
  }

  @Test
  void savedRejectedRowsHoldNoFormulaAndReadAsTheyWere() throws IOException {
    Path target = folder.resolve("rejected.csv");
    String list = "Name,Email,City\nAda Lovelace,ada@example.org,\n,,=HYPERLINK(1)\n";

    people.saveRejected(
        request(list, ConflictRule.FILL_BLANKS), target, new Messages(Locale.US)::text);

    assertThat(Files.readString(target)).contains(",,'=HYPERLINK(1),3,");
    try (CsvRowSource again = CsvRowSource.open(target)) {
      assertThat(again.next()).extracting(row -> row.cell(2)).isEqualTo("=HYPERLINK(1)");
    }
  }

  private List<Person> all() {
    return test.database().read(open -> new PersonRepository().page(open, 0, 10_000));
  }

  private List<CustomValue> own(long person) {
    return test.database().read(open -> new CustomFieldRepository().valuesOf(open, person));
  }

  private static List<String> sentences(PeoplePlan plan) {
    Messages texts = new Messages(Locale.US);
    return plan.problems().stream().map(problem -> texts.text(problem.message())).toList();
  }

  @Test
  void ownFieldsGetTheKindOfTheirValues() throws IOException {
    people.run(request(LIST, ConflictRule.FILL_BLANKS), Watch.NONE);
    assertThat(test.database().read(new CustomFieldRepository()::all))
        .extracting(CustomField::name, CustomField::kind)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Income ($)", CustomField.Kind.NUMBER),
            org.assertj.core.groups.Tuple.tuple("Joined", CustomField.Kind.TEXT));
  }

  @Test
  void aReadingThatNoValueDecidesIsNamedWithItsColumnAndRows() throws IOException {
    PeoplePlan plan =
        people.plan(
            request(
                "Name,Email,Birthday,Score\nAnn,ann@example.org,2000-01-02,5\n"
                    + "Bob,bob@example.org,03/04/2001,1.234\n",
                ConflictRule.FILL_BLANKS),
            Watch.NONE);
    assertThat(plan.problems())
        .extracting(problem -> problem.kind())
        .containsExactly(ProblemKind.AMBIGUOUS, ProblemKind.AMBIGUOUS);
    assertThat(plan.problems().getFirst().rows()).containsExactly(3L);
    assertThat(sentences(plan).getFirst())
        .contains("\"Birthday\"", "03/04/2001", "month first", "--dates");
    assertThat(sentences(plan).getLast()).contains("\"Score\"", "1.234", "point", "--decimals");
  }

  @Test
  void whereOneValueDecidesNothingIsAmbiguous() throws IOException {
    PeoplePlan plan =
        people.plan(
            request(
                "Name,Email,Birthday\nAnn,ann@example.org,03/04/2001\n"
                    + "Bob,bob@example.org,25/12/2001\n",
                ConflictRule.FILL_BLANKS),
            Watch.NONE);
    assertThat(plan.problems()).isEmpty();
  }

  private PeopleRequest request(String content, ConflictRule rule) throws IOException {
    Path file = folder.resolve("people.csv");
    Files.writeString(file, content);
    return guessed(file, rule);
  }

  static PeopleRequest guessed(Path file, ConflictRule rule) {
    SourceFormat format = FormatGuess.of(file);
    try (CsvRowSource source = CsvRowSource.open(file, format)) {
      Mapping<PersonField> mapping = new PersonGuess(ZoneOffset.UTC, 2026).guess(Sample.of(source));
      return new PeopleRequest(file, format, mapping, rule);
    }
  }
}
