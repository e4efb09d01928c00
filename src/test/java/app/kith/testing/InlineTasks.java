package app.kith.testing;

import app.kith.base.Message;
import app.kith.fx.BackgroundTasks;
import app.kith.fx.Pending;
import app.kith.fx.Progress;
import app.kith.fx.Work;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Background tasks on the test's own thread. Work runs at once, or, after {@link #hold}, when the
 * test says so, in any order: {@code release(0)} the oldest.
 */
public final class InlineTasks implements BackgroundTasks {
  private final List<Throwable> unhandled = new ArrayList<>();
  private final ObservableList<Pending<?>> running = FXCollections.observableArrayList();
  private final List<Task<?>> held = new ArrayList<>();
  private boolean holding;

  /** From now on work waits for {@link #release}. */
  public void hold() {
    holding = true;
  }

  /** Runs the held work of this number, 0 being the oldest. */
  public void release(int number) {
    held.remove(number).run();
  }

  /** Runs all held work, oldest first, with what it starts, and holds no more. */
  public void releaseAll() {
    holding = false;
    Deque<Task<?>> waiting = new ArrayDeque<>(held);
    held.clear();
    waiting.forEach(Task::run);
  }

  /** How much work is held. */
  public int heldCount() {
    return held.size();
  }

  /** Failures that would have opened the error dialog. */
  public List<Throwable> unhandled() {
    return List.copyOf(unhandled);
  }

  @Override
  public <T extends @Nullable Object> Pending<T> run(Message title, Work<T> work) {
    Task<T> task = new Task<>(title, work);
    running.add(task);
    if (holding) {
      held.add(task);
    } else {
      task.run();
    }
    return task;
  }

  @Override
  public <T extends @Nullable Object> Pending<T> compute(Message title, Work<T> work) {
    return run(title, work);
  }

  @Override
  public void later(Runnable onUiThread) {
    onUiThread.run();
  }

  @Override
  public ObservableList<Pending<?>> running() {
    return running;
  }

  private final class Task<T extends @Nullable Object> implements Pending<T>, Progress {
    private final Message title;
    private final Work<T> work;
    private final List<Consumer<? super T>> successes = new ArrayList<>();
    private final List<Consumer<? super Throwable>> failures = new ArrayList<>();
    private final List<Runnable> ends = new ArrayList<>();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyObjectWrapper<Message> doing;
    private final ReadOnlyBooleanWrapper runs = new ReadOnlyBooleanWrapper(true);
    private boolean stop;
    private @Nullable T result;
    private @Nullable Throwable failure;

    Task(Message title, Work<T> work) {
      this.title = title;
      this.work = work;
      this.doing = new ReadOnlyObjectWrapper<>(title);
    }

    void run() {
      try {
        result = work.run(this);
      } catch (Exception | AssertionError e) {
        failure = e;
      }
      runs.set(false);
      running.remove(this);
      Throwable thrown = failure;
      if (thrown == null) {
        successes.forEach(receiver -> receiver.accept(result));
      } else if (!(thrown instanceof CancellationException)) {
        if (failures.isEmpty()) {
          unhandled.add(thrown);
        }
        failures.forEach(receiver -> receiver.accept(thrown));
      }
      ends.forEach(Runnable::run);
    }

    @Override
    public Pending<T> onSuccess(Consumer<? super T> receiver) {
      if (runs.get()) {
        successes.add(receiver);
      } else if (failure == null) {
        receiver.accept(result);
      }
      return this;
    }

    @Override
    public Pending<T> onFailure(Consumer<? super Throwable> receiver) {
      Throwable thrown = failure;
      if (runs.get()) {
        failures.add(receiver);
      } else if (thrown != null && !(thrown instanceof CancellationException)) {
        unhandled.remove(thrown);
        receiver.accept(thrown);
      }
      return this;
    }

    @Override
    public Pending<T> onEnd(Runnable receiver) {
      if (runs.get()) {
        ends.add(receiver);
      } else {
        receiver.run();
      }
      return this;
    }

    @Override
    public void requestStop() {
      stop = true;
    }

    @Override
    public boolean stopRequested() {
      return stop;
    }

    @Override
    public void report(double fraction) {
      progress.set(fraction);
    }

    @Override
    public void report(Message what) {
      doing.set(what);
    }

    @Override
    public Message title() {
      return title;
    }

    @Override
    public ReadOnlyDoubleProperty progress() {
      return progress.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Message> doing() {
      return doing.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty running() {
      return runs.getReadOnlyProperty();
    }
  }
}
