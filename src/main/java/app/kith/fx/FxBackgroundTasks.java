package app.kith.fx;

import app.kith.base.Message;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Background tasks of the running program: waiting work on virtual threads behind a semaphore,
 * computing work on a pool of as many threads as there are processors. No thread is ever
 * interrupted.
 */
public final class FxBackgroundTasks implements BackgroundTasks {
  private final ExecutorService waiting;
  private final ExecutorService computing;
  private final Semaphore connections;
  private final Consumer<Throwable> unhandled;
  private final ObservableList<Pending<?>> running = FXCollections.observableArrayList();
  private final ObservableList<Pending<?>> visible =
      FXCollections.unmodifiableObservableList(running);

  /**
   * Starts the pools.
   *
   * @param connections how many pieces of waiting work may run at once: the width of the database's
   *     pool
   * @param unhandled told on the UI thread of a failure that nobody handled
   */
  public FxBackgroundTasks(int connections, Consumer<Throwable> unhandled) {
    this.connections = new Semaphore(connections, true);
    this.unhandled = unhandled;
    this.waiting =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("kith-wait-", 0).factory());
    ThreadFactory processors = Thread.ofPlatform().daemon().name("kith-compute-", 0).factory();
    this.computing =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), processors);
  }

  @Override
  public <T extends @Nullable Object> Pending<T> run(Message title, Work<T> work) {
    RunningTask<T> task = started(title, work);
    waiting.execute(
        () -> {
          connections.acquireUninterruptibly();
          try {
            task.run();
          } finally {
            connections.release();
          }
        });
    return task;
  }

  @Override
  public <T extends @Nullable Object> Pending<T> compute(Message title, Work<T> work) {
    RunningTask<T> task = started(title, work);
    computing.execute(task);
    return task;
  }

  @Override
  public void later(Runnable onUiThread) {
    Platform.runLater(onUiThread);
  }

  @Override
  public ObservableList<Pending<?>> running() {
    return visible;
  }

  /**
   * Asks all work to stop, takes no more, and waits for what runs.
   *
   * @param patience how long to wait
   * @return true if everything has ended in time
   */
  public boolean close(Duration patience) {
    List.copyOf(running).forEach(Pending::requestStop);
    waiting.shutdown();
    computing.shutdown();
    long end = System.nanoTime() + patience.toNanos();
    return ended(waiting, end) && ended(computing, end);
  }

  private <T extends @Nullable Object> RunningTask<T> started(Message title, Work<T> work) {
    RunningTask<T> task = new RunningTask<>(title, work, this::later, unhandled);
    onUiThread(() -> running.add(task));
    task.onEnd(() -> running.remove(task));
    return task;
  }

  private void onUiThread(Runnable change) {
    if (Platform.isFxApplicationThread()) {
      change.run();
      return;
    }
    later(change);
  }

  private static boolean ended(ExecutorService pool, long end) {
    try {
      return pool.awaitTermination(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nothing in Kith interrupts a thread", e);
    }
  }
}
