package app.kith.fx;

import java.util.function.LongConsumer;
import javafx.scene.Parent;

/**
 * A built screen.
 *
 * @param root what is shown
 * @param opened told each time the screen comes into view: the id of the thing to show, or -1
 * @param closed told once, when the screen is put away for good: it lets go of what outlives it
 */
public record ScreenContent(Parent root, LongConsumer opened, Runnable closed) {

  /** A screen that holds on to nothing that outlives it. */
  public ScreenContent(Parent root, LongConsumer opened) {
    this(root, opened, () -> {});
  }

  /** A screen that need not know when it comes into view. */
  public static ScreenContent of(Parent root) {
    return new ScreenContent(root, _ -> {});
  }
}
