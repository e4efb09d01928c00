package app.kith.fx;

import java.util.function.LongConsumer;
import javafx.scene.Parent;

/**
 * A built screen.
 *
 * @param root what is shown
 * @param opened told each time the screen comes into view: the id of the thing to show, or -1
 */
public record ScreenContent(Parent root, LongConsumer opened) {

  /** A screen that need not know when it comes into view. */
  public static ScreenContent of(Parent root) {
    return new ScreenContent(root, _ -> {});
  }
}
