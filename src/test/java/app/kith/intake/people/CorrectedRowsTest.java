package app.kith.intake.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.contact.Person;
import app.kith.intake.OpenIntake;
import app.kith.intake.plan.RowChoices;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Problems;
import app.kith.intake.readers.Watch;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CorrectedRowsTest {
  @RegisterExtension private final OpenIntake desk = new OpenIntake();

  @Test
  void aCorrectedCellIsWhatIsImported() throws IOException {
    PeopleRequest request = desk.request("Name,Email\nAnn Lee,ann(at)example.org\n");
    desk.intake().people().run(request.with(correct(2, 1, "ann@example.org")), Watch.NONE);
    assertThat(desk.people()).extracting(Person::email).containsExactly("ann@example.org");
  }

  @Test
  void aRejectedRowWhoseFaultIsMendedComesIn() throws IOException {
    PeopleRequest request = desk.request("Name,Email,City\nAnn Lee,ann@example.org,York\n,,Bath\n");
    assertThat(plan(request, RowChoices.NONE).rejectedRows()).isOne();
    PeoplePlan mended = plan(request, correct(3, 0, "Bob Ray"));
    assertThat(mended.rejectedRows()).isZero();
    assertThat(mended.added()).isEqualTo(2);
    assertThat(mended.problems()).isEmpty();
  }

  @Test
  void aRowWithTooManyCellsComesInOnceNoneIsLeftOver() throws IOException {
    PeopleRequest request = desk.request("Name,Email\nLee,Ann,ann@example.org\n");
    RowChoices half = correct(2, 0, "Ann Lee").correct(2, 1, "ann@example.org");
    PeoplePlan stillOver = plan(request, half);
    assertThat(stillOver.rejected()).containsOnlyKeys(ProblemKind.LONG_ROW);
    PeoplePlan mended = plan(request, half.correct(2, 2, ""));
    assertThat(mended.added()).isOne();
    assertThat(mended.problems()).extracting(Problems.Problem::kind).isEmpty();
  }

  @Test
  void aCorrectionCanMakeARowMeanSomebodyWhoIsThere() throws IOException {
    desk.intake().people().run(desk.request("Name,Email\nAnn Lee,ann@example.org\n"), Watch.NONE);
    PeopleRequest request = desk.request("Name,Email,City\nAnn Lee,an@example.org,York\n");
    assertThat(plan(request, RowChoices.NONE).added()).isOne();
    PeoplePlan corrected = plan(request, correct(2, 1, "ann@example.org"));
    assertThat(corrected.added()).isZero();
    assertThat(corrected.changed()).isOne();
  }

  @Test
  void rejectedRowsAreSavedAsCorrected() throws IOException {
    PeopleRequest request = desk.request("Name,Email,City\n,,York\n,,Bath\n");
    Path target = desk.folder().resolve("left.csv");
    long left =
        desk.intake()
            .people()
            .saveRejected(request.with(correct(2, 0, "Ann")), target, message -> message.key());
    assertThat(left).isOne();
    assertThat(target).content().contains("Bath").doesNotContain("York");
  }

  private static RowChoices correct(long row, int column, String text) {
    return RowChoices.NONE.correct(row, column, text);
  }

  private PeoplePlan plan(PeopleRequest request, RowChoices choices) {
    return desk.intake().people().plan(request.with(choices), Watch.NONE);
  }
}
