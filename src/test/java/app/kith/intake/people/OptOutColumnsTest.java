package app.kith.intake.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.contact.Consent;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.intake.Intake;
import app.kith.intake.SourceFile;
import app.kith.intake.mapping.ConsentCell;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Problems;
import app.kith.intake.readers.Watch;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has opted out in the program that a file comes from gets no mail from here. */
class OptOutColumnsTest {
  @TempDir private Path folder;
  private TestDatabase test;
  private Intake intake;

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder);
    intake = new Intake(test.database(), test.history(), test.clock());
  }

  @AfterEach
  void close() {
    test.close();
  }

  private PeoplePlan imported(String content) throws IOException {
    SourceFile file = intake.inspect(Files.writeString(folder.resolve("in.csv"), content));
    return intake.people().run(intake.peopleRequest(file), Watch.NONE);
  }

  private List<Consent> consents() {
    return test.database().read(open -> new PersonRepository().page(open, 0, 10)).stream()
        .map(Person::consent)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Email Opt Out,1,0",
    "HasOptedOutOfEmail,TRUE,FALSE",
    "Unsubscribed from all email,Yes,No",
    "Opt-out,yes,no",
    "退订,是,否",
    "UNSUB_TIME,2021-01-01 10:00:00,''",
    "Email Marketing Status,Unsubscribed,''"
  })
  void theColumnsOfOtherProgramsAreUnderstood(String header, String out, String in)
      throws IOException {
    imported("Name,Email," + header + "\nAnn,a@x.example," + out + "\nBob,b@x.example," + in);

    assertThat(consents()).containsExactly(Consent.REFUSED, Consent.UNKNOWN);
  }

  @Test
  void notToHaveOptedOutIsNoConsentAndARefusalBesideAYesStays() throws IOException {
    imported(
        "Name,Email,Opt-out,Newsletter\nAnn,a@x.example,yes,yes\nBob,b@x.example,no,yes\n"
            + "Cy,c@x.example,no,\n");

    assertThat(consents()).containsExactly(Consent.REFUSED, Consent.GRANTED, Consent.UNKNOWN);
  }

  @Test
  void anAnswerThatIsNoneIsTold() throws IOException {
    PeoplePlan done = imported("Name,Email,Opt-out\nAnn,a@x.example,perhaps\n");

    assertThat(consents()).containsExactly(Consent.UNKNOWN);
    assertThat(done.problems())
        .extracting(Problems.Problem::kind)
        .contains(ProblemKind.BAD_BOOLEAN);
  }

  @ParameterizedTest
  @CsvSource({"1,true", "0,false", "Subscribed,true", "已退订,false", "maybe,", "2021-01-01,"})
  void whetherMailIsWelcome(String cell, Boolean welcome) {
    assertThat(ConsentCell.welcome(cell)).isEqualTo(welcome);
  }

  @Test
  void severalColumnsMaySayIt() {
    assertThat(PersonField.OPT_OUT.isRepeatable()).isTrue();
    assertThat(PersonField.OPT_OUT.changed()).isEqualTo(PersonField.CONSENT.label());
  }
}
