package app.kith.fx;

import app.kith.base.Message;
import java.util.concurrent.CancellationException;

/** What running work tells the screen, and how it learns that it shall stop. Thread-safe. */
public interface Progress {

  /**
   * How far the work is.
   *
   * @param fraction 0 to 1, or a negative number when unknown
   */
  void report(double fraction);

  /** What the work is doing now. */
  void report(Message doing);

  /** True once a person asked the work to stop; look at it between batches. */
  boolean stopRequested();

  /**
   * Ends the work here when a person asked it to stop.
   *
   * @throws CancellationException if a stop was requested: it is no failure and opens no dialog
   */
  default void stopIfRequested() {
    if (stopRequested()) {
      throw new CancellationException();
    }
  }
}
