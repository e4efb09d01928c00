package app.kith.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileQueueTest {
  @TempDir private Path folder;
  private TestDatabase test;
  private ImportViewModel model;
  private Path ann;
  private Path bob;
  private Path none;

  @BeforeEach
  void open() throws IOException {
    test = TestDatabase.in(folder);
    model = new ImportViewModel(Desks.of(test));
    ann = Files.writeString(folder.resolve("ann.csv"), "Name,Email\nAnn,ann@example.org\n");
    bob = Files.writeString(folder.resolve("bob.csv"), "Name,Email\nBob,bob@example.org\n");
    none = Files.write(folder.resolve("none.bin"), new byte[] {0, 1, 2, 3, 0, 0, 0, 9});
  }

  @AfterEach
  void close() {
    model.another();
    test.close();
  }

  @Test
  void filesThatCameTogetherArePlannedInTurn() {
    model.queue().add(List.of(ann, bob));
    assertThat(shown()).isEqualTo(ann);
    assertThat(model.queue().waiting()).containsExactly(bob);
    model.importNow();
    model.another();
    assertThat(shown()).isEqualTo(bob);
    assertThat(model.state().step().get()).isEqualTo(ImportStep.PLANNING);
    assertThat(model.queue().waiting()).isEmpty();
  }

  @Test
  void whatIsDroppedWhileAFileIsUnderWorkWaits() {
    model.queue().add(List.of(ann));
    model.queue().add(List.of(bob));
    assertThat(shown()).isEqualTo(ann);
    assertThat(model.queue().waiting()).containsExactly(bob);
  }

  @Test
  void aFileThatIsPassedOverGoesBehindTheOthers() {
    model.queue().add(List.of(ann, bob));
    model.queue().next();
    assertThat(shown()).isEqualTo(bob);
    assertThat(model.queue().waiting()).containsExactly(ann);
  }

  @Test
  void aRefusedFileIsSaidAndTheOthersStillWait() {
    model.queue().add(List.of(none, bob));
    assertThat(model.state().refusal().get()).isNotNull();
    assertThat(model.queue().waiting()).containsExactly(bob);
    model.queue().next();
    assertThat(shown()).isEqualTo(bob);
    assertThat(model.state().refusal().get()).isNull();
  }

  @Test
  void afterAnImportTheNextDropIsLookedAtAtOnce() {
    model.queue().add(List.of(ann));
    model.importNow();
    model.queue().add(List.of(bob));
    assertThat(shown()).isEqualTo(bob);
  }

  @Test
  void filesThatAreLeftAreNotOpenedAnyMore() {
    model.queue().add(List.of(ann, bob));
    model.queue().clear();
    model.another();
    assertThat(model.state().step().get()).isEqualTo(ImportStep.CHOOSING);
  }

  private Path shown() {
    return Objects.requireNonNull(model.state().file().get()).path();
  }
}
