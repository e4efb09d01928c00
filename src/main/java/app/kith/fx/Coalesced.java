package app.kith.fx;

import app.kith.base.Message;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Work that is asked for more often than it can be done: one runs at a time, and the latest wish is
 * always carried out. UI thread only.
 */
public final class Coalesced<T> {
  private final BackgroundTasks tasks;
  private final Message title;
  private final Supplier<Work<T>> next;
  private final Consumer<T> receiver;
  private boolean running;
  private boolean wanted;

  /**
   * Coalesced work.
   *
   * @param next reads the screen and gives the work to do; called on the UI thread
   * @param receiver gets results that are still the latest
   */
  public Coalesced(
      BackgroundTasks tasks, Message title, Supplier<Work<T>> next, Consumer<T> receiver) {
    this.tasks = tasks;
    this.title = title;
    this.next = next;
    this.receiver = receiver;
  }

  /** Wishes for the work to be done; soon, and at least once after this. */
  public void ask() {
    wanted = true;
    if (!running) {
      begin();
    }
  }

  private void begin() {
    wanted = false;
    running = true;
    tasks
        .run(title, next.get())
        .onSuccess(
            result -> {
              if (!wanted) {
                receiver.accept(result);
              }
            })
        .onEnd(
            () -> {
              running = false;
              if (wanted) {
                begin();
              }
            });
  }
}
