package app.kith.intake.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.contact.Consent;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.CustomValue;
import app.kith.contact.Person;
import app.kith.contact.PersonDetailRepository;
import app.kith.contact.PersonRepository;
import app.kith.duplicate.Identity;
import app.kith.duplicate.MergeService;
import app.kith.intake.Intake;
import app.kith.intake.mapping.ConflictRule;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.plan.CellChange;
import app.kith.intake.plan.Outcome;
import app.kith.intake.plan.PlanFilter;
import app.kith.intake.plan.PlanRow;
import app.kith.intake.plan.PlanRows;
import app.kith.intake.plan.RowChoices;
import app.kith.intake.readers.Watch;
import app.kith.testing.TableSums;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that are merged into somebody show what differs and obey the rules, as changed ones do. */
class MergedRowsTest {
  private static final String HEAD = Crowd.HEAD.strip() + ",Job title,Shoe size,Newsletter\n";
  private static final String STORED = Crowd.MARGARET.strip() + ",Baker,38 wide,yes\n";
  private static final String ALIKE = Crowd.MARGRET.strip() + ",Head baker,39,yes\n";
  private static final String ALIKE_TOO =
      "Margarete,Holloway,margarete@example.net,+44 20 7946 0018,14 Abbey Lane,Bath,BA1 2QR,"
          + "1961-03-04,Miller,40,\n";
  private static final Message SIZE = Message.of("intake.field.own", "Shoe size");
  private static final Message JOB = PersonField.JOB_TITLE.label();

  @TempDir private Path folder;
  private TestDatabase test;
  private Intake intake;
  private long margaret;

  @BeforeEach
  void open() throws IOException {
    test = TestDatabase.in(folder);
    intake = new Intake(test.database(), test.history(), test.clock());
    intake.people().run(request(HEAD + STORED + crowd(), ConflictRule.FILL_BLANKS), Watch.NONE);
    margaret =
        everybody().stream()
            .filter(it -> it.fullName().startsWith("Marg"))
            .findFirst()
            .orElseThrow()
            .id();
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void thePlanShowsTheCellsOfAMergedRowThatDiffer() throws IOException {
    List<CellChange> changes = planned(decided(HEAD + ALIKE, ConflictRule.TAKE_NEW)).changes();
    assertThat(changes)
        .contains(
            CellChange.set(JOB, "Baker", "Head baker"),
            CellChange.set(SIZE, "38 wide", "39"),
            CellChange.set(PersonField.FULL_NAME.label(), "Margaret Holloway", "Margret Holloway"),
            CellChange.set(
                PersonField.EMAIL.label(), "margaret@example.org", "m.holloway@example.com"),
            CellChange.set(Message.of("contact.detail.EMAIL"), "", "margaret@example.org"));
  }

  @Test
  void theNewestWinsAndTheOldAddressIsKeptBesideAndTheUndoLeavesNoTrace() throws IOException {
    Map<String, String> before = TableSums.of(test.database());
    PeopleRequest request = decided(HEAD + ALIKE, ConflictRule.TAKE_NEW);
    PeoplePlan plan = intake.people().plan(request, Watch.NONE);
    assertThat(intake.people().run(request, Watch.NONE)).isEqualTo(plan);
    assertThat(plan.merged()).isOne();

    assertThat(kept().jobTitle()).isEqualTo("Head baker");
    assertThat(kept().email()).isEqualTo("m.holloway@example.com");
    assertThat(own().text()).isEqualTo("39");
    assertThat(beside()).contains("margaret@example.org");
    test.history().undo(test.history().recent(1).getFirst().id());
    assertThat(TableSums.of(test.database())).isEqualTo(before);
  }

  @Test
  void blanksOnlyAreFilledUnlessARuleSaysOtherwise() throws IOException {
    PeopleRequest request = decided(HEAD + ALIKE, ConflictRule.FILL_BLANKS);
    assertThat(planned(request).changes())
        .containsExactly(
            CellChange.set(Message.of("contact.detail.EMAIL"), "", "m.holloway@example.com"),
            CellChange.set(
                Message.of("contact.detail.ADDRESS"), "", "14 Abbey Lne, Bath, BA1 2QR"));
    intake.people().run(request, Watch.NONE);
    assertThat(kept().jobTitle()).isEqualTo("Baker");
    assertThat(own().text()).isEqualTo("38 wide");
    assertThat(beside()).contains("m.holloway@example.com", "14 Abbey Lne, Bath, BA1 2QR");
  }

  @Test
  void theLongestWins() throws IOException {
    intake.people().run(decided(HEAD + ALIKE, ConflictRule.LONGEST), Watch.NONE);
    assertThat(kept().jobTitle()).isEqualTo("Head baker");
    assertThat(kept().street()).isEqualTo("14 Abbey Lane");
    assertThat(own().text()).isEqualTo("38 wide");
  }

  @Test
  void aPersonIsAskedAboutTheCellsOfAMergedRowToo() throws IOException {
    PeopleRequest open = decided(HEAD + ALIKE, ConflictRule.ASK);
    assertThat(planned(open).isOpen()).isTrue();
    PeopleRequest answered = open.with(open.choices().answer(2, JOB, true).answer(2, SIZE, false));
    PeoplePlan plan = intake.people().plan(answered, Watch.NONE);
    assertThat(plan.asked()).isPositive();
    assertThat(intake.people().run(answered, Watch.NONE)).isEqualTo(plan);
    assertThat(kept().jobTitle()).isEqualTo("Head baker");
    assertThat(kept().email()).isEqualTo("margaret@example.org");
    assertThat(own().text()).isEqualTo("38 wide");
  }

  @Test
  void aRefusalIsNeverLoosenedWhateverTheRule() throws IOException {
    String refusal = ALIKE.replace(",yes\n", ",no\n");
    PeopleRequest request = decided(HEAD + refusal, ConflictRule.FILL_BLANKS);
    assertThat(planned(request).changes())
        .contains(CellChange.set(PersonField.CONSENT.label(), "GRANTED", "REFUSED"));
    intake.people().run(request, Watch.NONE);
    assertThat(kept().consent()).isEqualTo(Consent.REFUSED);
    intake.people().run(decided(HEAD + ALIKE_TOO, ConflictRule.TAKE_NEW), Watch.NONE);
    assertThat(kept().consent()).isEqualTo(Consent.REFUSED);
  }

  @Test
  void whatAMergedRowReplacedComesBackWhenItIsTakenApart() throws IOException {
    Person before = kept();
    intake.people().run(decided(HEAD + ALIKE, ConflictRule.TAKE_NEW), Watch.NONE);
    merges().unmerge(merges().identities(margaret).getFirst());
    assertThat(kept()).isEqualTo(before);
    assertThat(own().text()).isEqualTo("38 wide");
    assertThat(beside()).isEmpty();
    assertThat(everybody()).extracting(Person::jobTitle).contains("Head baker");
  }

  @Test
  void aRowMergedIntoAnEarlierRowOfTheFileObeysTheRulesToo() throws IOException {
    String one =
        "Eleanor,Whitcombe,eleanor@example.org,+44 20 7946 0311,3 Mill Rd,Leeds,LS1 4AP,1975-11-30,Cook,41,\n";
    String two =
        "Elanor,Whitcombe,e.whitcombe@example.com,+44 20 7946 0311,3 Mill Rd,Leeds,LS1 4AP,1975-11-30,Chef,42,\n";
    PeopleRequest request = decided(HEAD + one + two, ConflictRule.TAKE_NEW);
    assertThat(planned(request).changes())
        .contains(CellChange.set(JOB, "Cook", "Chef"), CellChange.set(SIZE, "41", "42"));
    PeoplePlan plan = intake.people().plan(request, Watch.NONE);
    assertThat(intake.people().run(request, Watch.NONE)).isEqualTo(plan);
    Person eleanor =
        everybody().stream().filter(it -> "Chef".equals(it.jobTitle())).findFirst().orElseThrow();
    merges().unmerge(merges().identities(eleanor.id()).getFirst());
    assertThat(everybody()).extracting(Person::jobTitle).contains("Cook", "Chef");
  }

  @Test
  void rowsThatMergedIntoOnePersonAreTakenApartOneByOne() throws IOException {
    Person before = kept();
    intake.people().run(decided(HEAD + ALIKE + ALIKE_TOO, ConflictRule.TAKE_NEW), Watch.NONE);
    assertThat(kept().jobTitle()).isEqualTo("Miller");
    assertThat(merges().identities(margaret)).hasSize(2);

    merges().unmerge(identity("Margarete Holloway"));
    assertThat(merges().identities(margaret)).hasSize(1);
    assertThat(kept().jobTitle()).isEqualTo("Head baker");
    assertThat(kept().email()).isEqualTo("m.holloway@example.com");
    assertThat(everybody()).extracting(Person::jobTitle).contains("Miller");

    merges().unmerge(identity("Margret Holloway"));
    assertThat(kept()).isEqualTo(before);
    assertThat(own().text()).isEqualTo("38 wide");
    assertThat(everybody()).extracting(Person::jobTitle).contains("Miller", "Head baker");
  }

  private Identity identity(String name) {
    return merges().identities(margaret).stream()
        .filter(it -> it.fullName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private PlanRow planned(PeopleRequest request) {
    try (PlanRows rows = new PlanRows()) {
      intake.people().plan(request, Watch.NONE, rows.sink(_ -> {}));
      int[] merged = rows.find(new PlanFilter(Outcome.MERGED, ""), new int[0], 0, () -> false);
      assertThat(merged).hasSize(1);
      return rows.get(merged).getFirst();
    }
  }

  private PeopleRequest decided(String list, ConflictRule rule) throws IOException {
    PeopleRequest request = request(list, rule);
    return request.with(
        RowChoices.NONE.decide(intake.people().lookAlikes(request, Watch.NONE).found(), true));
  }

  private PeopleRequest request(String list, ConflictRule rule) throws IOException {
    Path file = Files.writeString(folder.resolve("list.csv"), list);
    PeopleRequest guessed = intake.peopleRequest(intake.inspect(file));
    return new PeopleRequest(file, guessed.format(), guessed.mapping(), rule);
  }

  private static String crowd() {
    return Crowd.rows().replace("\n", ",,,\n");
  }

  private Person kept() {
    return test.database().read(open -> new PersonRepository().find(open, margaret)).orElseThrow();
  }

  private CustomValue own() {
    return test.database()
        .read(open -> new CustomFieldRepository().valuesOf(open, margaret))
        .getFirst();
  }

  private List<String> beside() {
    return test.database().read(open -> new PersonDetailRepository().of(open, margaret)).stream()
        .map(app.kith.contact.PersonDetail::asText)
        .toList();
  }

  private List<Person> everybody() {
    return test.database().read(open -> new PersonRepository().page(open, 0, 400));
  }

  private MergeService merges() {
    return new MergeService(test.database(), test.history(), test.clock());
  }
}
