package app.kith.intake.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.contact.Person;
import app.kith.intake.OpenIntake;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Watch;
import app.kith.quality.clean.Cleaning;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CleanedPhonesTest {
  @RegisterExtension private final OpenIntake desk = new OpenIntake();

  @Test
  void aNumberThatIsNoneIsToldAndStaysAsItIsWritten() throws IOException {
    PeopleRequest request =
        desk.request(
                "Name,Email,Phone\nAnn,ann@x.org,++49 30 abc\nBob,bob@x.org,030 901820\n"
                    + "Cy,cy@x.org,030/123456 or 0171 1234567\n")
            .cleaned(new Cleaning("DE", Locale.GERMANY));

    PeoplePlan done = desk.intake().people().run(request, Watch.NONE);

    assertThat(desk.people())
        .extracting(Person::phone)
        .containsExactly("++49 30 abc", "+4930901820", "030/123456 or 0171 1234567");
    assertThat(done.problems())
        .filteredOn(it -> it.kind() == ProblemKind.WRONG_PHONE)
        .singleElement()
        .satisfies(it -> assertThat(it.count()).isEqualTo(2));
  }
}
