package app.kith.intake.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.contact.Consent;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.CustomValue;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.intake.Intake;
import app.kith.intake.mapping.ConflictRule;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.plan.CellChange;
import app.kith.intake.plan.PlanRow;
import app.kith.intake.plan.PlanRows;
import app.kith.intake.plan.RowChoices;
import app.kith.intake.readers.Watch;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConflictRulesTest {
  private static final String HEADER = "Name,Email,City,Job title,Shoe size,Newsletter\n";
  private static final String FIRST = HEADER + "Ann Lee,ann@x.org,York,Baker,38 wide,yes\n";
  private static final String SECOND = HEADER + "Anna Lee,ANN@x.org,Leeds,Cook,39,no\n";
  private static final Message CITY = PersonField.CITY.label();

  @TempDir private Path folder;
  private TestDatabase test;
  private Intake intake;

  @BeforeEach
  void open() throws IOException {
    test = TestDatabase.in(folder);
    intake = new Intake(test.database(), test.history(), test.clock());
    intake.people().run(request(FIRST, ConflictRule.FILL_BLANKS), Watch.NONE);
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void theLongerTextWins() throws IOException {
    intake.people().run(request(SECOND, ConflictRule.LONGEST), Watch.NONE);
    assertThat(ann().fullName()).isEqualTo("Anna Lee");
    assertThat(ann().city()).isEqualTo("Leeds");
    assertThat(ann().jobTitle()).isEqualTo("Baker");
    assertThat(own().text()).isEqualTo("38 wide");
  }

  @ParameterizedTest
  @EnumSource(ConflictRule.class)
  void aRefusalCountsUnderEveryRuleAndIsSeenInThePlan(ConflictRule rule) throws IOException {
    assertThat(planned(request(SECOND, rule)).changes())
        .contains(CellChange.set(PersonField.CONSENT.label(), "GRANTED", "REFUSED"));
    intake.people().run(request(SECOND, rule), Watch.NONE);
    assertThat(ann().consent()).isEqualTo(Consent.REFUSED);
    intake.people().run(request(FIRST, rule), Watch.NONE);
    assertThat(ann().consent()).isEqualTo(Consent.REFUSED);
  }

  private PlanRow planned(PeopleRequest request) {
    try (PlanRows rows = new PlanRows()) {
      intake.people().plan(request, Watch.NONE, rows.sink(_ -> {}));
      return rows.get(new int[] {0}).getFirst();
    }
  }

  @Test
  void aColumnHasARuleOfItsOwn() throws IOException {
    PeopleRequest request = ruled(request(SECOND, ConflictRule.FILL_BLANKS), "City");
    PeoplePlan plan = intake.people().plan(request, Watch.NONE);
    assertThat(plan.asked()).isOne();
    assertThat(plan.changed()).isOne(); // by the refusal alone
    assertThat(ann().city()).isEqualTo("York");
  }

  @Test
  void whatIsAskedAndNotAnsweredStaysAndIsCounted() throws IOException {
    PeoplePlan done = intake.people().run(request(SECOND, ConflictRule.ASK), Watch.NONE);
    assertThat(done.asked()).isEqualTo(4); // not the address in another spelling, nor the refusal
    assertThat(ann().city()).isEqualTo("York");
    assertThat(own().text()).isEqualTo("38 wide");
  }

  @Test
  void anAnswerTakesTheNewValueOrKeepsTheOldOne() throws IOException {
    Message size = Message.of("intake.field.own", "Shoe size");
    PeopleRequest request =
        request(SECOND, ConflictRule.ASK)
            .with(
                RowChoices.NONE
                    .answer(2, CITY, true)
                    .answer(2, PersonField.JOB_TITLE.label(), false)
                    .answer(2, size, true));
    PeoplePlan done = intake.people().run(request, Watch.NONE);
    assertThat(done.asked()).isOne();
    assertThat(done.changed()).isOne();
    assertThat(ann().city()).isEqualTo("Leeds");
    assertThat(ann().jobTitle()).isEqualTo("Baker");
    assertThat(own().text()).isEqualTo("39");
  }

  @Test
  void aNameInPartsIsAskedPartByPart() throws IOException {
    String parts = "First name,Last name,Email\nAnna,Leigh,ann@x.org\n";
    intake
        .people()
        .run(
            request("First name,Last name,Email\nAnn,Lee,ann@x.org\n", ConflictRule.FILL_BLANKS),
            Watch.NONE);
    PeopleRequest request = request(parts, ConflictRule.ASK);
    assertThat(intake.people().plan(request, Watch.NONE).asked()).isEqualTo(2);
    RowChoices both =
        RowChoices.NONE
            .answer(2, PersonField.GIVEN_NAME.label(), true)
            .answer(2, PersonField.FAMILY_NAME.label(), true);
    intake.people().run(request.with(both), Watch.NONE);
    assertThat(ann().fullName()).isEqualTo("Anna Leigh");
  }

  @Test
  void theRuleOfAColumnIsKeptInARecipe() throws IOException {
    PeopleRequest ruled = ruled(request(SECOND, ConflictRule.FILL_BLANKS), "City");
    intake.recipes().save(app.kith.intake.recipe.Recipe.of("mine", ruled.mapping()));
    PeopleRequest again = request(SECOND, ConflictRule.FILL_BLANKS);
    assertThat(again.mapping().of(PersonField.CITY).orElseThrow().rule())
        .isEqualTo(ConflictRule.ASK);
  }

  private static PeopleRequest ruled(PeopleRequest request, String header) {
    var column =
        request.mapping().columns().stream()
            .filter(it -> it.header().equals(header))
            .findFirst()
            .orElseThrow();
    return new PeopleRequest(
        request.file(),
        request.format(),
        request.mapping().with(column.withRule(ConflictRule.ASK), PersonField.IGNORED),
        request.rule());
  }

  private PeopleRequest request(String content, ConflictRule rule) throws IOException {
    Path file = Files.writeString(folder.resolve("people.csv"), content);
    PeopleRequest guessed = intake.peopleRequest(intake.inspect(file));
    return new PeopleRequest(file, guessed.format(), guessed.mapping(), rule);
  }

  private Person ann() {
    return test.database().read(open -> new PersonRepository().page(open, 0, 10)).getFirst();
  }

  private CustomValue own() {
    return test.database()
        .read(open -> new CustomFieldRepository().valuesOf(open, ann().id()))
        .getFirst();
  }
}
