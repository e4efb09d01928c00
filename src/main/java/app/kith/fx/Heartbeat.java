package app.kith.fx;

import java.time.Duration;
import javafx.application.Platform;

/** Calls on the UI thread again and again, for what nobody tells the program about. */
public final class Heartbeat {
  private final Duration pause;
  private final Runnable beat;
  private volatile boolean stopped;

  private Heartbeat(Duration pause, Runnable beat) {
    this.pause = pause;
    this.beat = beat;
  }

  /**
   * Begins at once.
   *
   * @param pause how long to wait between two calls
   * @param beat called on the UI thread; must be quick
   */
  public static Heartbeat every(Duration pause, Runnable beat) {
    Heartbeat heart = new Heartbeat(pause, beat);
    Thread.ofVirtual().name("kith-heartbeat").start(heart::live);
    return heart;
  }

  /** Calls no more. A call that is under way on the UI thread ends. */
  public void stop() {
    stopped = true;
  }

  private void live() {
    while (!stopped) {
      Platform.runLater(
          () -> {
            if (!stopped) {
              beat.run();
            }
          });
      try {
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        throw new IllegalStateException("nothing in Kith interrupts a thread", e);
      }
    }
  }
}
