package app.kith.intake.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.duplicate.DuplicateService;
import app.kith.duplicate.Identity;
import app.kith.duplicate.MergeService;
import app.kith.history.ChangeKind;
import app.kith.intake.Intake;
import app.kith.intake.mapping.ConflictRule;
import app.kith.intake.plan.Likeness;
import app.kith.intake.plan.PlanRow;
import app.kith.intake.plan.PlanRows;
import app.kith.intake.plan.RowChoices;
import app.kith.intake.plan.Whom;
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

class LookAlikeRowsTest {
  private static final String HEAD = Crowd.HEAD;
  private static final String MARGARET = Crowd.MARGARET;
  private static final String MARGRET = Crowd.MARGRET;

  @TempDir private Path folder;
  private TestDatabase test;
  private Intake intake;
  private long margaret;

  @BeforeEach
  void open() throws IOException {
    test = TestDatabase.in(folder);
    intake = new Intake(test.database(), test.history(), test.clock());
    intake.people().run(request(HEAD + MARGARET + Crowd.rows()), Watch.NONE);
    margaret = named("Margaret Holloway").id();
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void aNewRowThatIsSurelyAStoredPersonIsFoundWithTheEvidence() throws IOException {
    LikenessReport report =
        intake.people().lookAlikes(request(HEAD + MARGRET + STRANGER), Watch.NONE);
    assertThat(report.tooMany()).isFalse();
    assertThat(report.sure())
        .singleElement()
        .satisfies(
            likeness -> {
              assertThat(likeness.row()).isEqualTo(2);
              assertThat(likeness.whom()).isEqualTo(Whom.stored(margaret));
              assertThat(likeness.name()).isEqualTo("Margaret Holloway");
              assertThat(likeness.agreeing()).contains(Message.of("contact.field.birthday"));
              assertThat(likeness.differing()).contains(Message.of("contact.field.email"));
            });
    assertThat(report.found()).hasSize(1);
  }

  @Test
  void whatNobodyDecidesIsANewPerson() throws IOException {
    PeoplePlan done = intake.people().run(request(HEAD + MARGRET), Watch.NONE);
    assertThat(done.added()).isOne();
    assertThat(done.merged()).isZero();
  }

  @Test
  void aRowThatIsSaidToBeThePersonIsMergedAsThePlanSaidAndTheUndoLeavesNoTrace()
      throws IOException {
    Map<String, String> before = TableSums.of(test.database());
    PeopleRequest request = decided(request(HEAD + MARGRET + STRANGER), true);
    PeoplePlan plan = intake.people().plan(request, Watch.NONE);
    PeoplePlan done = intake.people().run(request, Watch.NONE);

    assertThat(done).isEqualTo(plan);
    assertThat(done.merged()).isOne();
    assertThat(done.added()).isOne();
    assertThat(everybody()).extracting(Person::fullName).doesNotContain("Margret Holloway");
    assertThat(identities())
        .singleElement()
        .satisfies(it -> assertThat(it.email()).isEqualTo("m.holloway@example.com"));
    test.history().undo(test.history().recent(1).getFirst().id());
    assertThat(TableSums.of(test.database())).isEqualTo(before);
  }

  @Test
  void whoeverWasMergedByAnImportCanBeTakenApartLater() throws IOException {
    intake.people().run(decided(request(HEAD + MARGRET + STRANGER), true), Watch.NONE);
    Person kept = named("Margaret Holloway");
    merges().unmerge(identities().getFirst());
    assertThat(named("Margret Holloway").email()).isEqualTo("m.holloway@example.com");
    assertThat(named("Margaret Holloway").email()).isEqualTo(kept.email());
    assertThat(everybody()).extracting(Person::fullName).contains("Ulrich Zanetti");
    assertThat(identities()).isEmpty();
  }

  @Test
  void theSameFileAgainFindsWhoWasMerged() throws IOException {
    PeopleRequest request = request(HEAD + MARGRET);
    intake.people().run(decided(request, true), Watch.NONE);
    PeoplePlan again = intake.people().plan(request, Watch.NONE);
    assertThat(again.added()).isZero();
    assertThat(again.unchanged() + again.changed()).isOne();
  }

  @Test
  void twoWhoAreSaidToBeTwoAreNeverShownAgain() throws IOException {
    intake.people().run(decided(request(HEAD + MARGRET), false), Watch.NONE);
    assertThat(everybody()).extracting(Person::fullName).contains("Margret Holloway");
    assertThat(duplicates().search(() -> false).matches()).isEmpty();
    test.history().undo(test.history().recent(1).getFirst().id());
    assertThat(everybody()).extracting(Person::fullName).doesNotContain("Margret Holloway");
  }

  @Test
  void whoeverIsMetByAKeyAndKeptAsANewPersonIsNeverShownAsADuplicate() throws IOException {
    String junior = MARGARET.replace("1961-03-04", "1961-03-05");
    Map<String, String> before = TableSums.of(test.database());
    PeopleRequest request = request(HEAD + junior).with(RowChoices.NONE.keepApart(2, true));
    PeoplePlan plan = intake.people().plan(request, Watch.NONE);
    assertThat(intake.people().run(request, Watch.NONE)).isEqualTo(plan);
    assertThat(plan.added()).isOne();
    assertThat(everybody()).filteredOn(it -> it.fullName().equals("Margaret Holloway")).hasSize(2);
    assertThat(duplicates().search(() -> false).matches()).isEmpty();
    test.history().undo(test.history().recent(1).getFirst().id());
    assertThat(TableSums.of(test.database())).isEqualTo(before);
  }

  @Test
  void whoeverWasKeptAsANewPersonIsMetByTheSameRowLater() throws IOException {
    String junior = MARGARET.replace("Margaret", "Peter").replace("1961-03-04", "1990-08-09");
    PeopleRequest request = request(HEAD + junior);
    intake.people().run(request.with(RowChoices.NONE.keepApart(2, true)), Watch.NONE);
    Map<String, String> before = TableSums.of(test.database());

    PeoplePlan again = intake.people().run(request(HEAD + junior + MARGARET), Watch.NONE);
    assertThat(again.unchanged()).isEqualTo(2);
    assertThat(TableSums.of(test.database())).isEqualTo(before);

    String moved = junior.replace("Bath", "Wells");
    PeopleRequest newest = request(HEAD + moved);
    intake
        .people()
        .run(
            new PeopleRequest(
                newest.file(), newest.format(), newest.mapping(), ConflictRule.TAKE_NEW),
            Watch.NONE);
    assertThat(named("Peter Holloway").city()).isEqualTo("Wells");
    assertThat(named("Margaret Holloway").city()).isEqualTo("Bath");
  }

  @Test
  void twoRowsOfOneFileAboutOneNewPersonBecomeOne() throws IOException {
    String one =
        "Eleanor,Whitcombe,eleanor@example.org,+44 20 7946 0311,3 Mill Rd,Leeds,LS1 4AP,1975-11-30\n";
    String two =
        "Elanor,Whitcombe,e.whitcombe@example.com,+44 20 7946 0311,3 Mill Rd,Leeds,LS1 4AP,1975-11-30\n";
    PeopleRequest plain = request(HEAD + one + STRANGER + two);
    LikenessReport report = intake.people().lookAlikes(plain, Watch.NONE);
    assertThat(report.found()).extracting(Likeness::whom).containsExactly(Whom.ofRow(2));

    PeopleRequest request = decided(plain, true);
    PeoplePlan plan = intake.people().plan(request, Watch.NONE);
    assertThat(intake.people().run(request, Watch.NONE)).isEqualTo(plan);
    assertThat(plan.merged()).isOne();
    assertThat(everybody())
        .extracting(Person::fullName)
        .contains("Eleanor Whitcombe")
        .doesNotContain("Elanor Whitcombe");
  }

  @Test
  void aLaterRowWithTheAddressOfAMergedOneIsTheSamePerson() throws IOException {
    PeopleRequest request = request(HEAD + MARGRET + "M.,Holloway,m.holloway@example.com,,,,,\n");
    PeopleRequest decided = decided(request, true);
    PeoplePlan plan = intake.people().plan(decided, Watch.NONE);
    assertThat(plan.repeated()).isOne();
    assertThat(intake.people().run(decided, Watch.NONE)).isEqualTo(plan);
  }

  @Test
  void aRowWithAFurtherAddressOfAStoredPersonIsThatPerson() throws IOException {
    PeopleRequest second = request(HEAD + MARGRET);
    intake.people().run(decided(second, true), Watch.NONE);
    PeoplePlan plan =
        intake.people().plan(request("Name,Email\nX,M.Holloway@example.com\n"), Watch.NONE);
    assertThat(plan.added()).isZero();
  }

  @Test
  void whoIsGoneSinceThePlanIsNotMergedInto() throws IOException {
    PeopleRequest request = decided(request(HEAD + MARGRET), true);
    test.history()
        .record(
            ChangeKind.DELETE,
            Message.of("contact.gone"),
            change -> new PersonRepository().delete(change, margaret));
    PeoplePlan done = intake.people().run(request, Watch.NONE);
    assertThat(done.added()).isOne();
    assertThat(done.merged()).isZero();
  }

  private static final String STRANGER =
      "Ulrich,Zanetti,ulrich@example.net,+39 02 5555 0101,9 Via Roma,Trento,38122,1988-07-19\n";

  @Test
  void aRowThatRepeatsAnEarlierOneSaysWhichAndByWhat() throws IOException {
    PeopleRequest request = request(HEAD + STRANGER + "U.,Zanetti,ULRICH@example.net,,,,,\n");
    try (PlanRows rows = new PlanRows()) {
      PeoplePlan plan = intake.people().plan(request, Watch.NONE, rows.sink(_ -> {}));
      assertThat(plan.repeated()).isOne();
      assertThat(rows.get(0, 1))
          .extracting(PlanRow::note)
          .containsExactly(null, Message.of("intake.repeats.EMAIL", "2"));
    }
  }

  private PeopleRequest decided(PeopleRequest request, boolean same) {
    List<Likeness> found = intake.people().lookAlikes(request, Watch.NONE).found();
    assertThat(found).isNotEmpty();
    return request.with(RowChoices.NONE.decide(found, same));
  }

  private PeopleRequest request(String list) throws IOException {
    Path file = Files.writeString(folder.resolve("list.csv"), list);
    return intake.peopleRequest(intake.inspect(file));
  }

  private DuplicateService duplicates() {
    return new DuplicateService(test.database(), test.history(), test.clock());
  }

  private MergeService merges() {
    return new MergeService(test.database(), test.history(), test.clock());
  }

  private List<Identity> identities() {
    return merges().identities(margaret);
  }

  private List<Person> everybody() {
    return test.database().read(open -> new PersonRepository().page(open, 0, 400));
  }

  private Person named(String name) {
    return everybody().stream().filter(it -> it.fullName().equals(name)).findFirst().orElseThrow();
  }
}
