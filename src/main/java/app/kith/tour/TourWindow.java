package app.kith.tour;

import app.kith.fx.ScreenId;
import app.kith.fx.Theme;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;

/** The program's window as the tour handles it. UI thread only. */
public interface TourWindow {

  /** What it shows. */
  Scene scene();

  /** The screens that the program has, in the order of the rail. */
  List<ScreenId> screens();

  /**
   * Goes to a screen.
   *
   * @param entityId the thing to show, or -1
   */
  void open(ScreenId screen, long entityId);

  /** Does what dropping a file on the window does. */
  void drop(Path file);

  /** Puts on another look. */
  void wear(Theme theme);

  /** True while background work runs. */
  boolean isBusy();

  /** Takes it away. */
  void close();
}
