package app.kith.history.ui;

import app.kith.base.Listening;
import app.kith.base.Message;
import app.kith.fx.BackgroundTasks;
import app.kith.fx.Dialogs;
import app.kith.fx.Notifications;
import app.kith.history.ChangeSet;
import app.kith.history.History;
import app.kith.history.UndoReport;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** All change sets, newest first, and undo and redo of any of them. */
public final class HistoryViewModel {
  private static final int SHOWN = 1000;

  private final History history;
  private final BackgroundTasks tasks;
  private final Dialogs dialogs;
  private final Notifications notifications;
  private final ObservableList<ChangeSet> changes = FXCollections.observableArrayList();
  private final ObservableList<Message> conflicts = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable ChangeSet> selected = new SimpleObjectProperty<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final Listening listening;
  private int generation;

  /** The history of a workspace. */
  public HistoryViewModel(
      History history, BackgroundTasks tasks, Dialogs dialogs, Notifications notifications) {
    this.history = history;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.notifications = notifications;
    this.listening = history.onCommitted(_ -> tasks.later(this::reload));
  }

  /** Listens no more; when the screen is put away. */
  public void close() {
    listening.end();
  }

  /** The newest thousand change sets, newest first. */
  public ObservableList<ChangeSet> changes() {
    return changes;
  }

  /** What the last undo or redo had to leave as it is, in words. */
  public ObservableList<Message> conflicts() {
    return conflicts;
  }

  /** The chosen change set, or null. */
  public ObjectProperty<@Nullable ChangeSet> selected() {
    return selected;
  }

  /** True while an undo or redo runs. */
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** True if the chosen change can be taken back. */
  public BooleanBinding canUndo() {
    return Bindings.createBooleanBinding(
        () -> !busy.get() && is(ChangeSet.State.APPLIED), selected, busy);
  }

  /** True if the chosen change was undone and can be done again. */
  public BooleanBinding canRedo() {
    return Bindings.createBooleanBinding(
        () -> !busy.get() && is(ChangeSet.State.UNDONE), selected, busy);
  }

  private boolean is(ChangeSet.State state) {
    ChangeSet chosen = selected.get();
    return chosen != null && chosen.state() == state && !chosen.kind().isInverse();
  }

  /** Shows the list, at one change set if its id is not -1. */
  public void open(long changeSetId) {
    load(changeSetId);
  }

  private void reload() {
    ChangeSet chosen = selected.get();
    load(chosen == null ? -1 : chosen.id());
  }

  private void load(long selectedId) {
    int ticket = ++generation;
    tasks
        .run(Message.of("history.loading"), _ -> history.recent(SHOWN))
        .onSuccess(
            found -> {
              if (ticket == generation) {
                show(found, selectedId);
              }
            });
  }

  private void show(List<ChangeSet> found, long selectedId) {
    changes.setAll(found);
    selected.set(found.stream().filter(set -> set.id() == selectedId).findFirst().orElse(null));
  }

  /** Takes the chosen change back. */
  public void undo() {
    invert(Message.of("history.undoing"), set -> history.undo(set.id()));
  }

  /** Does the chosen change again. */
  public void redo() {
    invert(Message.of("history.redoing"), set -> history.redo(set.id()));
  }

  /** Lets the chosen undone change go for good, after a question. */
  public void forget() {
    ChangeSet target = selected.get();
    if (target == null
        || busy.get()
        || !dialogs.confirm(
            Message.of("history.forget.question", target.summary()),
            Message.of("history.action.forget"))) {
      return;
    }
    busy.set(true);
    tasks
        .run(
            Message.of("history.forgetting"),
            _ -> {
              history.forget(target.id());
              return target.id();
            })
        .onSuccess(
            _ -> {
              notifications.say(Message.of("history.forgotten", target.summary()));
              reload();
            })
        .onFailure(dialogs::error)
        .onEnd(() -> busy.set(false));
  }

  private void invert(Message title, Function<ChangeSet, UndoReport> work) {
    ChangeSet target = selected.get();
    if (target == null || busy.get()) {
      return;
    }
    busy.set(true);
    conflicts.clear();
    tasks
        .run(title, _ -> work.apply(target))
        .onSuccess(report -> report(target, report))
        .onFailure(dialogs::error)
        .onEnd(() -> busy.set(false));
  }

  private void report(ChangeSet target, UndoReport report) {
    conflicts.setAll(ConflictTexts.of(report));
    notifications.say(
        report.conflictCount() == 0
            ? Message.of("history.done", target.summary(), report.restored())
            : Message.of("history.done.partly", target.summary(), report.conflictCount()));
  }
}
