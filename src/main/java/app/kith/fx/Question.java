package app.kith.fx;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Something a screen asks again and again, each time superseding the last. The old answer stays
 * until the new one is there. UI thread only.
 */
public final class Question<T> {
  private final BackgroundTasks tasks;
  private final Dialogs dialogs;
  private final ReadOnlyObjectWrapper<@Nullable T> answer = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Message> problem = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private @Nullable Pending<?> running;
  private int newest;

  /** A question not asked yet. */
  public Question(BackgroundTasks tasks, Dialogs dialogs) {
    this.tasks = tasks;
    this.dialogs = dialogs;
  }

  /** The latest answer, or null. */
  public ReadOnlyObjectProperty<@Nullable T> answer() {
    return answer.getReadOnlyProperty();
  }

  /** Why there is no answer, or null. */
  public ReadOnlyObjectProperty<@Nullable Message> problem() {
    return problem.getReadOnlyProperty();
  }

  /** True while an answer is awaited. */
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** True if it was neither answered nor refused and no answer is under way. */
  public boolean isOpen() {
    return answer.get() == null && problem.get() == null && !busy.get();
  }

  /** Asks; an answer still under way is stopped and forgotten. */
  public void ask(Message title, Work<T> work) {
    int ticket = ++newest;
    if (running != null) {
      running.requestStop();
    }
    busy.set(true);
    Pending<T> pending = tasks.compute(title, work);
    running = pending;
    pending
        .onSuccess(found -> settle(ticket, found, null))
        .onFailure(failure -> refuse(ticket, failure))
        .onEnd(
            () -> {
              if (ticket == newest) {
                busy.set(false);
              }
            });
  }

  private void settle(int ticket, @Nullable T found, @Nullable Message reason) {
    if (ticket == newest) {
      problem.set(reason);
      answer.set(found);
    }
  }

  private void refuse(int ticket, Throwable failure) {
    if (failure instanceof UserFacingException known) {
      settle(ticket, null, known.userMessage());
    } else {
      dialogs.error(failure);
    }
  }
}
