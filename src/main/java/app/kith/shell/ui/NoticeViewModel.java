package app.kith.shell.ui;

import app.kith.base.Message;
import app.kith.fx.BackgroundTasks;
import app.kith.fx.Navigator;
import app.kith.fx.Notifications;
import app.kith.fx.ScreenId;
import app.kith.history.ChangeSet;
import app.kith.history.History;
import app.kith.history.UndoReport;
import app.kith.shell.Notice;
import app.kith.shell.Notice.Answer;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The quiet bar, and undo and redo from anywhere. One undo or redo runs at a time; a second one
 * asked for meanwhile is not done.
 */
public final class NoticeViewModel implements Notifications {
  private final History history;
  private final BackgroundTasks tasks;
  private final Navigator navigator;
  private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  /** The bar over a workspace's history. */
  public NoticeViewModel(History history, BackgroundTasks tasks, Navigator navigator) {
    this.history = history;
    this.tasks = tasks;
    this.navigator = navigator;
  }

  /** What the bar says, or null while it is hidden. */
  public ReadOnlyObjectProperty<@Nullable Notice> notice() {
    return notice.getReadOnlyProperty();
  }

  /** True while an undo or redo runs. */
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  @Override
  public void changed(Message summary, long changeSetId) {
    notice.set(new Notice(summary, Answer.UNDO, changeSetId));
  }

  @Override
  public void say(Message message) {
    notice.set(new Notice(message, Answer.NONE, -1));
  }

  /** Hides the bar. */
  public void dismiss() {
    notice.set(null);
  }

  /** Does what the bar offers. */
  public void answer() {
    Notice shown = notice.get();
    if (shown == null) {
      return;
    }
    switch (shown.answer()) {
      case UNDO -> undo(shown.changeSetId());
      case REDO -> redo(shown.changeSetId());
      case SHOW_HISTORY -> navigator.open(ScreenId.HISTORY, shown.changeSetId());
      case NONE -> dismiss();
    }
  }

  /** Takes the newest change back. */
  public void undoLast() {
    run(
        Message.of("shell.undoing"),
        h -> h.lastUndoable().map(last -> report(h.undo(last.id()), Answer.REDO)),
        "shell.undo.nothing");
  }

  /** Does the newest undone change again. */
  public void redoLast() {
    run(
        Message.of("shell.redoing"),
        h -> h.lastRedoable().map(last -> report(h.redo(last.id()), Answer.UNDO)),
        "shell.redo.nothing");
  }

  /** Takes one change back. */
  public void undo(long changeSetId) {
    run(
        Message.of("shell.undoing"),
        h -> Optional.of(report(h.undo(changeSetId), Answer.REDO)),
        "shell.undo.nothing");
  }

  /** Does one undone change again. */
  public void redo(long changeSetId) {
    run(
        Message.of("shell.redoing"),
        h -> Optional.of(report(h.redo(changeSetId), Answer.UNDO)),
        "shell.redo.nothing");
  }

  private void run(Message title, Function<History, Optional<Notice>> work, String otherwise) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    tasks
        .run(title, _ -> work.apply(history))
        .onSuccess(
            done ->
                notice.set(
                    done.orElseGet(() -> new Notice(Message.of(otherwise), Answer.NONE, -1))))
        .onEnd(() -> busy.set(false));
  }

  private Notice report(UndoReport report, Answer answer) {
    ChangeSet done = history.find(report.changeSetId()).orElseThrow();
    if (report.conflictCount() > 0) {
      return new Notice(
          Message.of("shell.undo.conflicts", done.summary(), report.conflictCount()),
          Answer.SHOW_HISTORY,
          done.id());
    }
    long target = answer == Answer.REDO ? done.id() : originalOf(done);
    return new Notice(done.summary(), answer, target);
  }

  /** A redo takes back an undo, which took back the original. */
  private long originalOf(ChangeSet redo) {
    ChangeSet undone = history.find(redo.undoes().orElseThrow()).orElseThrow();
    return undone.undoes().orElse(undone.id());
  }
}
