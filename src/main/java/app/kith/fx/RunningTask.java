package app.kith.fx;

import app.kith.base.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work between its thread and the UI thread. Everything but the work itself and its
 * reports happens on the UI thread; reports are gathered so that a fast loop cannot flood it.
 */
final class RunningTask<T extends @Nullable Object> implements Pending<T>, Progress, Runnable {
  /** Less than this nobody sees. */
  private static final double SMALLEST_STEP = 0.002;

  private final Message title;
  private final Work<T> work;
  private final Executor ui;
  private final Consumer<Throwable> unhandled;
  private final List<Runnable> successes = new ArrayList<>();
  private final List<Consumer<? super Throwable>> failures = new ArrayList<>();
  private final List<Runnable> ends = new ArrayList<>();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyObjectWrapper<Message> doing;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(true);
  private final AtomicBoolean reporting = new AtomicBoolean();
  private volatile boolean stop;
  private volatile double reportedFraction = -1;
  private volatile Message reportedDoing;
  private @Nullable T result;
  private @Nullable Throwable failure;

  RunningTask(Message title, Work<T> work, Executor ui, Consumer<Throwable> unhandled) {
    this.title = title;
    this.work = work;
    this.ui = ui;
    this.unhandled = unhandled;
    this.doing = new ReadOnlyObjectWrapper<>(title);
    this.reportedDoing = title;
  }

  /** Boundary of every background thread: whatever the work throws is carried to the UI thread. */
  @Override
  public void run() {
    try {
      T value = work.run(this);
      ui.execute(() -> end(value, null));
    } catch (Throwable e) {
      ui.execute(() -> end(null, e));
    }
  }

  private void end(@Nullable T value, @Nullable Throwable thrown) {
    result = value;
    failure = thrown;
    running.set(false);
    try {
      if (thrown == null) {
        successes.forEach(Runnable::run);
      } else if (!(thrown instanceof CancellationException)) {
        (failures.isEmpty() ? List.of(unhandled) : failures).forEach(r -> r.accept(thrown));
      }
    } finally {
      ends.forEach(Runnable::run);
    }
  }

  @Override
  public Pending<T> onSuccess(Consumer<? super T> receiver) {
    Runnable hand = () -> receiver.accept(result);
    if (running.get()) {
      successes.add(hand);
    } else if (failure == null) {
      hand.run();
    }
    return this;
  }

  @Override
  public Pending<T> onFailure(Consumer<? super Throwable> receiver) {
    Throwable thrown = failure;
    if (running.get()) {
      failures.add(receiver);
    } else if (thrown != null && !(thrown instanceof CancellationException)) {
      receiver.accept(thrown);
    }
    return this;
  }

  @Override
  public Pending<T> onEnd(Runnable receiver) {
    if (running.get()) {
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
    double before = reportedFraction;
    double now = fraction < 0 ? -1 : Math.min(1, fraction);
    if (now == 1 || Math.abs(now - before) >= SMALLEST_STEP) {
      reportedFraction = now;
      show();
    }
  }

  @Override
  public void report(Message what) {
    reportedDoing = what;
    show();
  }

  private void show() {
    if (reporting.compareAndSet(false, true)) {
      ui.execute(
          () -> {
            reporting.set(false);
            progress.set(reportedFraction);
            doing.set(reportedDoing);
          });
    }
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
    return running.getReadOnlyProperty();
  }
}
