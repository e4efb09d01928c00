package app.kith.intake.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.kith.contact.Person;
import app.kith.intake.OpenIntake;
import app.kith.intake.readers.FileKind;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Problems;
import app.kith.intake.readers.Watch;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody copies from the To line of a mail is a list of people. */
class PastedAddressesTest {
  @RegisterExtension private final OpenIntake desk = new OpenIntake();

  private PeoplePlan paste(String text) {
    return desk.intake()
        .people()
        .run(desk.intake().peopleRequest(desk.intake().inspectText(text)), Watch.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ann Smith <ann@x.example>; Bob Jones <bob@x.example>; cy@x.example",
        "Ann Smith <ann@x.example>, Bob Jones <bob@x.example>, cy@x.example\n",
        "To: Ann Smith <ann@x.example>,\n  \"Bob Jones\" <bob@x.example>,\n  <cy@x.example>",
        "Ann Smith <ann@x.example>\nBob Jones <bob@x.example>\ncy@x.example\n",
        "Team: Ann Smith <ann@x.example>, Bob Jones <bob@x.example>, cy@x.example;",
        "ann smith <ann@x.example>; 'Bob Jones' <bob@x.example>;\r\ncy@x.example;\r\n"
      })
  void everyAddresseeIsAPerson(String text) {
    paste(text);

    assertThat(desk.people())
        .extracting(person -> person.fullName().toLowerCase(Locale.ROOT), Person::email)
        .containsExactly(
            tuple("ann smith", "ann@x.example"),
            tuple("bob jones", "bob@x.example"),
            tuple("cy@x.example", "cy@x.example"));
  }

  @Test
  void aCommaInANameAndLettersOfAnyKindAreKept() {
    paste("Größer, Änne <aenne@x.example>; =?UTF-8?B?5byg5Lyf?= <zw@x.example>; 李娜 <ln@x.example>");

    assertThat(desk.people()).extracting(Person::email).hasSize(3);
    assertThat(desk.people())
        .extracting(Person::fullName)
        .anySatisfy(name -> assertThat(name).contains("Größer").contains("Änne"))
        .contains("张伟", "李娜");
  }

  @Test
  void whatIsNoAddressIsToldAndTheOthersComeIn() {
    PeoplePlan plan = paste("Ann <ann@x.example>; Bob <bob@x.example>; whoever");

    assertThat(desk.people()).hasSize(2);
    assertThat(plan.problems())
        .extracting(Problems.Problem::kind)
        .contains(ProblemKind.BAD_EMAIL, ProblemKind.NOBODY);
  }

  @Test
  void oneOddLineDoesNotHideAColumnOfAddresses() {
    PeoplePlan plan = paste("a@x.example\nb@x.example\nnot an address\n");

    assertThat(desk.people())
        .extracting(Person::email)
        .containsExactly("a@x.example", "b@x.example");
    assertThat(plan.problems()).extracting(Problems.Problem::kind).contains(ProblemKind.BAD_EMAIL);
  }

  @Test
  void aNameBesideTheAddressIsTheNameWhereNoColumnSaysOne() throws IOException {
    desk.bringIn("E-mail,City\nAnn Smith <ann@x.example>,York\nbob@x.example,Leeds\n");

    assertThat(desk.people())
        .extracting(Person::fullName)
        .containsExactly("Ann Smith", "bob@x.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ann,ann@x.example\nBob,bob@x.example\n",
        "ann@x.example\nbob@x.example\n",
        "ann@x.example,ann@y.example\nbob@x.example,bob@y.example\n",
        "Email\nAnn <ann@x.example>\nBob <bob@x.example>\n"
      })
  void aTableStaysATable(String text) {
    assertThat(desk.intake().inspectText(text).format().kind()).isEqualTo(FileKind.TEXT);
  }
}
