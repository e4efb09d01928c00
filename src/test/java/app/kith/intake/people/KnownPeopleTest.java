package app.kith.intake.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.intake.Intake;
import app.kith.intake.readers.Watch;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is there is read once for many plans, and again after every change. */
class KnownPeopleTest {
  private static final String LIST = "Name,Email\nAnn Lee,ann@example.org\nBo Ek,bo@example.org\n";

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

  @Test
  void aPlanLeavesNothingOfItselfForTheNext() throws IOException {
    intake.people().prepare();

    assertThat(plan().added()).isEqualTo(2);
    assertThat(plan().added()).isEqualTo(2);
  }

  @Test
  void whoCameInSinceIsKnownAndWhoWentIsNot() throws IOException {
    intake.people().prepare();
    intake.people().run(request(), Watch.NONE);
    assertThat(plan().unchanged()).isEqualTo(2);

    test.history().undo(test.history().lastUndoable().orElseThrow().id());
    assertThat(plan().added()).isEqualTo(2);
  }

  private PeoplePlan plan() throws IOException {
    return intake.people().plan(request(), Watch.NONE);
  }

  private PeopleRequest request() throws IOException {
    Path file = Files.writeString(folder.resolve("list.csv"), LIST);
    return intake.peopleRequest(intake.inspect(file));
  }
}
