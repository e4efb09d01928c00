package app.kith.shell.ui;

import app.kith.base.Message;
import app.kith.fx.BackgroundTasks;
import app.kith.fx.Pending;
import app.kith.shell.StatusSource;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The status bar: which workspace, how many people, what runs, what the outbox does. */
public final class StatusViewModel {
  private final String workspaceName;
  private final BackgroundTasks tasks;
  private final StatusSource source;
  private final ReadOnlyLongWrapper people = new ReadOnlyLongWrapper(-1);
  private final ReadOnlyObjectWrapper<@Nullable Message> outbox = new ReadOnlyObjectWrapper<>();
  private boolean asking;
  private boolean askAgain;

  /** The status of a workspace. */
  public StatusViewModel(String workspaceName, BackgroundTasks tasks, StatusSource source) {
    this.workspaceName = workspaceName;
    this.tasks = tasks;
    this.source = source;
  }

  /** The workspace's name. */
  public String workspaceName() {
    return workspaceName;
  }

  /** How many people there are; -1 until it is known. */
  public ReadOnlyLongProperty people() {
    return people.getReadOnlyProperty();
  }

  /** What the outbox does; null until it is known. */
  public ReadOnlyObjectProperty<@Nullable Message> outbox() {
    return outbox.getReadOnlyProperty();
  }

  /** What runs in the background, oldest first. */
  public ObservableList<Pending<?>> running() {
    return tasks.running();
  }

  /** Asks the oldest running work to stop. */
  public void stop() {
    tasks.running().stream().findFirst().ifPresent(Pending::requestStop);
  }

  /** Asks anew; calls that come while it asks are answered by one more question. */
  public void refresh() {
    if (asking) {
      askAgain = true;
      return;
    }
    asking = true;
    tasks
        .run(Message.of("shell.counting"), _ -> new Known(source.people(), source.outbox()))
        .onSuccess(
            known -> {
              people.set(known.people());
              outbox.set(known.outbox());
            })
        .onEnd(this::asked);
  }

  private void asked() {
    asking = false;
    if (askAgain) {
      askAgain = false;
      refresh();
    }
  }

  private record Known(long people, Message outbox) {}
}
