package app.kith.fx;

import app.kith.base.Message;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The only way off the UI thread. Call from the UI thread; read every property before. */
public interface BackgroundTasks {

  /** Starts work that waits for disk, database or network. */
  <T extends @Nullable Object> Pending<T> run(Message title, Work<T> work);

  /** Starts work that keeps a processor busy: models, layouts, large sorts. */
  <T extends @Nullable Object> Pending<T> compute(Message title, Work<T> work);

  /** Runs on the UI thread soon; may be called from any thread. */
  void later(Runnable onUiThread);

  /** What runs now, oldest first; changes on the UI thread. */
  ObservableList<Pending<?>> running();
}
