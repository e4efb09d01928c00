package app.kith.history.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.history.ChangeSet;
import app.kith.testing.FakeDialogs;
import app.kith.testing.FakeNotifications;
import app.kith.testing.InlineTasks;
import app.kith.testing.OnePerson;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryViewModelTest {
  @TempDir Path folder;
  private final InlineTasks tasks = new InlineTasks();
  private final FakeDialogs dialogs = new FakeDialogs();
  private final FakeNotifications notifications = new FakeNotifications();
  private TestDatabase workspace;
  private HistoryViewModel model;

  @BeforeEach
  void open() {
    workspace = TestDatabase.in(folder);
    model = new HistoryViewModel(workspace.history(), tasks, dialogs, notifications);
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private ChangeSet newest() {
    return model.changes().getFirst();
  }

  @Test
  void followsEveryChangeNewestFirst() {
    model.open(-1);
    assertThat(model.changes()).isEmpty();

    OnePerson.named("Ann", workspace).rename("Bea");

    assertThat(model.changes()).hasSize(2);
    assertThat(model.changes().getFirst().id()).isGreaterThan(model.changes().getLast().id());
    assertThat(model.selected().get()).isNull();
    assertThat(model.canUndo().get()).isFalse();
  }

  @Test
  void forgetsAnUndoneChangeForGoodOnlyAfterAQuestion() {
    OnePerson ann = OnePerson.named("Ann", workspace);
    long renaming = ann.rename("Bea");
    model.open(renaming);
    model.undo();
    assertThat(model.canRedo().get()).isTrue();

    dialogs.willConfirm(false);
    model.forget();
    assertThat(model.selected().get().state()).isEqualTo(ChangeSet.State.UNDONE);

    dialogs.willConfirm(true);
    model.forget();
    assertThat(model.selected().get().state()).isEqualTo(ChangeSet.State.FORGOTTEN);
    assertThat(model.canRedo().get()).isFalse();
    assertThat(notifications.notes().getLast().message().key()).isEqualTo("history.forgotten");
  }

  @Test
  void opensAtAChangeAndTakesItBackAndDoesItAgain() {
    OnePerson ann = OnePerson.named("Ann", workspace);
    long renaming = ann.rename("Bea");
    model.open(renaming);
    assertThat(model.canUndo().get()).isTrue();

    model.undo();

    assertThat(ann.name()).contains("Ann");
    assertThat(notifications.notes().getFirst().message())
        .isEqualTo(Message.of("history.done", OnePerson.SUMMARY, 1L));
    assertThat(newest().undoes()).hasValue(renaming);
    assertThat(model.canRedo().get()).isTrue();

    model.redo();

    assertThat(ann.name()).contains("Bea");
    assertThat(model.canUndo().get()).isTrue();
  }

  @Test
  void saysInWordsWhatHadToStay() {
    OnePerson ann = OnePerson.named("Ann", workspace);
    long renaming = ann.rename("Bea");
    ann.rename("Cleo");
    model.open(renaming);

    model.undo();

    assertThat(ann.name()).contains("Cleo");
    assertThat(model.conflicts())
        .containsExactly(
            Message.of(
                "history.conflict",
                Message.of("history.conflict.changed_later", Message.of("history.table.person")),
                1L));
    assertThat(notifications.notes().getFirst().message().key()).isEqualTo("history.done.partly");
  }

  @Test
  void showsAFailureAndIsReadyForTheNext() {
    OnePerson ann = OnePerson.named("Ann", workspace);
    long renaming = ann.rename("Bea");
    model.open(renaming);
    tasks.hold();
    model.undo();
    model.undo();
    assertThat(tasks.heldCount()).isEqualTo(1);
    workspace.history().undo(renaming);

    tasks.release(0);

    assertThat(dialogs.errors()).hasSize(1);
    assertThat(model.busy().get()).isFalse();
  }
}
