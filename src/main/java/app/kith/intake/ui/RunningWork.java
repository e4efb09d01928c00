package app.kith.intake.ui;

import app.kith.fx.Pending;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;

/** The one piece of work that the screen waits for. */
public final class RunningWork {
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final DoubleProperty progress = new SimpleDoubleProperty(-1);
  private @Nullable Pending<?> work;

  /** True while it runs. */
  public ReadOnlyBooleanProperty busy() {
    return busy;
  }

  /** How far it is, 0 to 1, or -1 while unknown. */
  public ReadOnlyDoubleProperty progress() {
    return progress;
  }

  /** Shows how far work is from now on, and calls back when it has ended in whatever way. */
  void follow(Pending<?> pending, Runnable ended) {
    work = pending;
    busy.set(true);
    progress.bind(pending.progress());
    pending.onEnd(
        () -> {
          if (pending.equals(work)) {
            work = null;
            progress.unbind();
            progress.set(-1);
            busy.set(false);
            ended.run();
          }
        });
  }

  void stop() {
    Pending<?> running = work;
    if (running != null) {
      running.requestStop();
    }
  }
}
