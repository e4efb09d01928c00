package app.kith.intake.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.intake.OpenIntake;
import app.kith.intake.readers.Watch;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is there is read once for many plans, and again after every change. */
class KnownPeopleTest {
  private static final String LIST = "Name,Email\nAnn Lee,ann@example.org\nBo Ek,bo@example.org\n";

  @RegisterExtension private final OpenIntake desk = new OpenIntake();

  @Test
  void aPlanLeavesNothingOfItselfForTheNext() throws IOException {
    desk.intake().people().prepare();

    assertThat(plan().added()).isEqualTo(2);
    assertThat(plan().added()).isEqualTo(2);
  }

  @Test
  void whoCameInSinceIsKnownAndWhoWentIsNot() throws IOException {
    desk.intake().people().prepare();
    desk.intake().people().run(desk.request(LIST), Watch.NONE);
    assertThat(plan().unchanged()).isEqualTo(2);

    desk.test().history().undo(desk.test().history().lastUndoable().orElseThrow().id());
    assertThat(plan().added()).isEqualTo(2);
  }

  private PeoplePlan plan() throws IOException {
    return desk.intake().people().plan(desk.request(LIST), Watch.NONE);
  }
}
