package app.kith.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.fx.ScreenId;
import app.kith.shell.Notice;
import app.kith.shell.Notice.Answer;
import app.kith.testing.FakeNavigator;
import app.kith.testing.FakeNavigator.Visit;
import app.kith.testing.InlineTasks;
import app.kith.testing.OnePerson;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticeViewModelTest {
  @TempDir Path folder;
  private final InlineTasks tasks = new InlineTasks();
  private final FakeNavigator navigator = new FakeNavigator();
  private TestDatabase workspace;
  private NoticeViewModel bar;

  @BeforeEach
  void open() {
    workspace = TestDatabase.in(folder);
    bar = new NoticeViewModel(workspace.history(), tasks, navigator);
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private Notice shown() {
    return Objects.requireNonNull(bar.notice().get());
  }

  @Test
  void takesBackWhatItTellsAboutAndThenOffersToDoItAgain() {
    OnePerson ann = OnePerson.named("Ann", workspace);
    bar.changed(OnePerson.SUMMARY, workspace.history().lastUndoable().orElseThrow().id());
    assertThat(shown().answer()).isEqualTo(Answer.UNDO);

    bar.answer();
    assertThat(ann.name()).isEmpty();
    assertThat(shown().text()).isEqualTo(Message.of("history.undo", OnePerson.SUMMARY));
    assertThat(shown().answer()).isEqualTo(Answer.REDO);

    bar.answer();
    assertThat(ann.name()).contains("Ann");
    assertThat(shown().answer()).isEqualTo(Answer.UNDO);

    bar.answer();
    assertThat(ann.name()).isEmpty();
  }

  @Test
  void undoesAndRedoesFromAnywhereAlsoAfterARestart() {
    OnePerson.named("Ann", workspace).rename("Bea");
    workspace.close();
    open();

    bar.undoLast();
    assertThat(workspace.history().lastRedoable()).isPresent();
    bar.redoLast();
    assertThat(workspace.history().lastRedoable()).isEmpty();
  }

  @Test
  void saysSoWhenThereIsNothingToUndoOrRedo() {
    bar.undoLast();
    assertThat(shown().text()).isEqualTo(Message.of("shell.undo.nothing"));
    bar.redoLast();
    assertThat(shown().text()).isEqualTo(Message.of("shell.redo.nothing"));
    bar.answer();
    assertThat(bar.notice().get()).isNull();
    bar.answer();
    assertThat(tasks.unhandled()).isEmpty();
  }

  @Test
  void undoesOneChangeAtATime() {
    OnePerson ann = OnePerson.named("Ann", workspace);
    OnePerson second = OnePerson.named("Bea", workspace);
    tasks.hold();
    bar.undoLast();
    bar.undoLast();
    assertThat(bar.busy().get()).isTrue();

    tasks.releaseAll();

    assertThat(second.name()).isEmpty();
    assertThat(ann.name()).contains("Ann");
    assertThat(bar.busy().get()).isFalse();
  }

  @Test
  void pointsAtTheHistoryWhereSomethingHadToStay() {
    OnePerson ann = OnePerson.named("Ann", workspace);
    long renaming = ann.rename("Bea");
    ann.rename("Cleo");

    bar.undo(renaming);

    assertThat(ann.name()).contains("Cleo");
    assertThat(shown().answer()).isEqualTo(Answer.SHOW_HISTORY);
    assertThat(shown().text().key()).isEqualTo("shell.undo.conflicts");
    bar.answer();
    assertThat(navigator.visits())
        .containsExactly(new Visit(ScreenId.HISTORY, shown().changeSetId()));
  }

  @Test
  void reportsAnUndoThatIsNotPossibleAndIsReadyForTheNext() {
    OnePerson.named("Ann", workspace);
    bar.undo(1);

    assertThat(tasks.unhandled()).hasSize(1);
    assertThat(bar.busy().get()).isFalse();
  }
}
