package app.kith.tour;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;

/**
 * Waits until a window has nothing under way for some pulses of the toolkit, in each of which it
 * could lay itself out and ask for more. UI thread only.
 */
final class Calm extends AnimationTimer {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TourWindow window;
  private final int pulses;
  private final String sight;
  private final CompletableFuture<Void> reached = new CompletableFuture<>();
  private final long end = System.nanoTime() + PATIENCE.toNanos();
  private int quiet;

  private Calm(TourWindow window, int pulses, String sight) {
    this.window = window;
    this.pulses = pulses;
    this.sight = sight;
  }

  /**
   * Begins to wait.
   *
   * @param sight what is waited for, in words of a failure
   * @return done when it is calm; failed if something failed meanwhile, or after a minute
   */
  static CompletableFuture<Void> of(TourWindow window, int pulses, String sight) {
    Calm calm = new Calm(window, pulses, sight);
    calm.start();
    return calm.reached;
  }

  @Override
  public void handle(long now) {
    try {
      quiet = window.isBusy() ? 0 : quiet + 1;
      if (quiet > pulses) {
        stop();
        reached.complete(null);
      } else if (System.nanoTime() > end) {
        throw new IllegalStateException(sight + " is still busy after " + PATIENCE);
      }
    } catch (IllegalStateException e) {
      stop();
      reached.completeExceptionally(e);
    }
  }
}
