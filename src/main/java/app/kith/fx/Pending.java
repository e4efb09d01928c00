package app.kith.fx;

import app.kith.base.Message;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * Work under way. Properties change and callbacks arrive on the UI thread. A failure that nobody
 * handles opens the error dialog; work that stopped on request reports neither success nor failure.
 */
public interface Pending<T extends @Nullable Object> {

  /** Called with the result; at once if it is there already. */
  Pending<T> onSuccess(Consumer<? super T> receiver);

  /** Called with the failure instead of opening the error dialog. */
  Pending<T> onFailure(Consumer<? super Throwable> receiver);

  /** Called last, after success, failure or stop. */
  Pending<T> onEnd(Runnable receiver);

  /** Asks the work to stop at the next safe place; it may still succeed. */
  void requestStop();

  /** What the work is for. */
  Message title();

  /** 0 to 1, or -1 while unknown. */
  ReadOnlyDoubleProperty progress();

  /** What the work is doing now; its title until it says. */
  ReadOnlyObjectProperty<Message> doing();

  /** True until the work has ended. */
  ReadOnlyBooleanProperty running();
}
