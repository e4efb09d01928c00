package app.kith.intake.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.contact.Person;
import app.kith.intake.OpenIntake;
import app.kith.intake.mapping.ConflictRule;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.plan.CellChange;
import app.kith.intake.plan.PlanRows;
import app.kith.intake.readers.Watch;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A postal address is of one place: none is put together of two sources. */
class WholeAddressTest {
  private static final String HEADER = "Name,Email,Street,City,Region,Postcode,Country\n";

  @RegisterExtension private final OpenIntake desk = new OpenIntake();
  private List<CellChange> changes = List.of();

  @Test
  void theStreetOfOneTownDoesNotComeIntoAnother() throws IOException {
    bring("Ann,ann@x.org,,York,,,\n", ConflictRule.FILL_BLANKS);

    PeoplePlan done =
        bring("Ann,ann@x.org,5 Rue Haute,Paris,IDF,75001,France\n", ConflictRule.FILL_BLANKS);

    assertThat(address()).isEqualTo("null, York, null, null, null");
    assertThat(done.unchanged()).isOne();
  }

  @Test
  void anAddressOfTheSamePlaceFillsTheBlanks() throws IOException {
    bring("Ann,ann@x.org,,York,,,\n", ConflictRule.FILL_BLANKS);

    bring("Ann,ann@x.org,1 High St,YORK,,YO1 7HH,UK\n", ConflictRule.FILL_BLANKS);

    assertThat(address()).isEqualTo("1 High St, York, null, YO1 7HH, UK");
  }

  @Test
  void anAddressThatTakesTheOthersPlaceFillsItsBlanksToo() throws IOException {
    bring("Ann,ann@x.org,,York,,,\n", ConflictRule.FILL_BLANKS);

    bring("Ann,ann@x.org,5 Rue Haute,Paris,IDF,75001,France\n", ConflictRule.TAKE_NEW);

    assertThat(address()).isEqualTo("5 Rue Haute, Paris, IDF, 75001, France");
  }

  @Test
  void ofTwoPlacesTheLongerAddressWinsWhole() throws IOException {
    bring("Ann,ann@x.org,12 Grand Parade,York,,YO1,\n", ConflictRule.FILL_BLANKS);

    bring("Ann,ann@x.org,5 Lane,Llanfairpw,,LL61,\n", ConflictRule.LONGEST);
    assertThat(address()).isEqualTo("12 Grand Parade, York, null, YO1, null");

    bring("Ann,ann@x.org,5 Lane,Llanfairpwllgwyngyll,,LL61 5UJ,\n", ConflictRule.LONGEST);
    assertThat(address()).isEqualTo("5 Lane, Llanfairpwllgwyngyll, null, LL61 5UJ, null");
  }

  @Test
  void aNewTownTakesTheOldStreetAndPostcodeAwayAndThePlanSaysSo() throws IOException {
    bring("Ann,ann@x.org,1 High St,York,Yorkshire,YO1 7HH,UK\n", ConflictRule.FILL_BLANKS);

    PeoplePlan done = bring("Ann,ann@x.org,,Leeds,,,\n", ConflictRule.TAKE_NEW);

    assertThat(address()).isEqualTo("null, Leeds, null, null, UK");
    assertThat(done.changed()).isOne();
    assertThat(changes)
        .contains(
            CellChange.set(PersonField.CITY.label(), "York", "Leeds"),
            CellChange.set(PersonField.STREET.label(), "1 High St", ""),
            CellChange.set(PersonField.POSTCODE.label(), "YO1 7HH", ""));
    assertThat(CellChange.set(PersonField.STREET.label(), "1 High St", "").sentence())
        .isEqualTo(Message.of("intake.plan.emptied", PersonField.STREET.label(), "1 High St"));
  }

  @Test
  void anotherStreetOfTheTownTakesThePostcodeAwayAndAnotherSpellingDoesNot() throws IOException {
    bring("Ann,ann@x.org,1 High St,York,,YO1 7HH,UK\n", ConflictRule.FILL_BLANKS);

    bring("Ann,ann@x.org,1 High Street,York,,,\n", ConflictRule.TAKE_NEW);
    assertThat(address()).isEqualTo("1 High Street, York, null, YO1 7HH, UK");

    bring("Ann,ann@x.org,9 Park Lane,York,,,\n", ConflictRule.TAKE_NEW);
    assertThat(address()).isEqualTo("9 Park Lane, York, null, null, UK");
  }

  @Test
  void aPostcodeInAnotherSpellingIsNoOtherPlace() throws IOException {
    bring("Ann,ann@x.org,1 High St,York,,yo17hh,\n", ConflictRule.FILL_BLANKS);

    bring("Ann,ann@x.org,,,,YO1 7HH,UK\n", ConflictRule.TAKE_NEW);

    assertThat(address()).isEqualTo("1 High St, York, null, YO1 7HH, UK");
  }

  @Test
  void theOldAddressStaysWholeWhereItIsKept() throws IOException {
    bring("Ann,ann@x.org,1 High St,York,,YO1 7HH,UK\n", ConflictRule.FILL_BLANKS);

    bring("Ann,ann@x.org,,Leeds,,,\n", ConflictRule.ASK);
    bring("Ann,ann@x.org,,Leeds,,,\n", ConflictRule.LONGEST);

    assertThat(address()).isEqualTo("1 High St, York, null, YO1 7HH, UK");
  }

  private PeoplePlan bring(String row, ConflictRule rule) throws IOException {
    PeopleRequest guessed = desk.request(HEADER + row);
    PeopleRequest request =
        new PeopleRequest(guessed.file(), guessed.format(), guessed.mapping(), rule);
    PeoplePlan plan;
    try (PlanRows rows = new PlanRows()) {
      plan = desk.intake().people().plan(request, Watch.NONE, rows.sink(_ -> {}));
      changes = rows.get(new int[] {0}).getFirst().changes();
    }
    PeoplePlan done = desk.intake().people().run(request, Watch.NONE);
    assertThat(done).isEqualTo(plan);
    return done;
  }

  private String address() {
    Person ann = desk.people().getFirst();
    return String.join(
        ", ",
        ann.street() + "",
        ann.city() + "",
        ann.region() + "",
        ann.postcode() + "",
        ann.country() + "");
  }
}
