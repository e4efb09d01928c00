package app.kith.tour;

import app.kith.fx.ScreenId;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * One thing to draw: a screen, what it shows, and what is done there before it is drawn.
 *
 * @param name the begin of the file's name
 * @param screen the screen, or none for a workspace that was just opened
 * @param entity the thing to show, or -1
 * @param dropped a file to drop on the window
 * @param touch what a person does there; UI thread
 * @param leave how the person leaves it again; UI thread
 */
record Sight(
    String name,
    Optional<ScreenId> screen,
    long entity,
    Optional<Path> dropped,
    Optional<Consumer<Scene>> touch,
    Optional<Consumer<Scene>> leave) {

  /** A screen as it opens. */
  static Sight of(ScreenId screen) {
    return of(screen, -1);
  }

  /** A screen that shows a thing. */
  static Sight of(ScreenId screen, long entity) {
    String name = screen.name().toLowerCase(Locale.ROOT);
    return new Sight(
        name, Optional.of(screen), entity, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** What a new workspace greets with. */
  static Sight greeting() {
    return new Sight(
        "first-run", Optional.empty(), -1, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** True if it is on one of these screens, or on none. */
  boolean isOneOf(Collection<ScreenId> screens) {
    return screen.isEmpty() || screens.contains(screen.get());
  }

  Sight called(String other) {
    return new Sight(other, screen, entity, dropped, touch, leave);
  }

  Sight dropping(Path file) {
    return new Sight(name, screen, entity, Optional.of(file), touch, leave);
  }

  /** Presses a button. */
  Sight pressing(String button) {
    return new Sight(name, screen, entity, dropped, Optional.of(press(button)), leave);
  }

  /** Goes to the end of what can be scrolled, after all else is done there. */
  Sight scrolling(String pane) {
    Consumer<Scene> end = scene -> ((ScrollPane) found(scene, pane)).setVvalue(1);
    Consumer<Scene> all = touch.map(first -> first.andThen(end)).orElse(end);
    return new Sight(name, screen, entity, dropped, Optional.of(all), leave);
  }

  /** Presses a button, and another one to leave. */
  Sight pressing(String button, String back) {
    return new Sight(
        name, screen, entity, dropped, Optional.of(press(button)), Optional.of(press(back)));
  }

  /**
   * Chooses in a box, then presses a button.
   *
   * @param place in the box, from 0 for the uppermost
   */
  Sight choosing(String box, int place, String button) {
    Consumer<Scene> choose =
        scene -> ((ChoiceBox<?>) found(scene, box)).getSelectionModel().select(place);
    return new Sight(
        name, screen, entity, dropped, Optional.of(choose.andThen(press(button))), leave);
  }

  /**
   * Turns to another side of a screen, and back to the first one to leave.
   *
   * @param place of the side, from 0
   */
  Sight turning(String sides, int place) {
    return new Sight(
        name,
        screen,
        entity,
        dropped,
        Optional.of(turn(sides, place)),
        Optional.of(turn(sides, 0)));
  }

  /**
   * Chooses in a list that drops down.
   *
   * @param place in the list, from 0
   */
  Sight picking(String box, int place) {
    Consumer<Scene> pick =
        scene -> ((ComboBox<?>) found(scene, box)).getSelectionModel().select(place);
    return new Sight(name, screen, entity, dropped, Optional.of(pick), leave);
  }

  /** Opens the palette and types into it. */
  Sight searching(String text) {
    Consumer<Scene> search =
        scene -> {
          key(scene, KeyCode.K, true);
          ((TextField) found(scene, "#shellPaletteQuery")).setText(text);
        };
    Consumer<Scene> leaving = scene -> key(scene, KeyCode.ESCAPE, false);
    return new Sight(name, screen, entity, dropped, Optional.of(search), Optional.of(leaving));
  }

  private static Consumer<Scene> press(String button) {
    return scene -> ((ButtonBase) found(scene, button)).fire();
  }

  private static Consumer<Scene> turn(String sides, int place) {
    return scene -> ((TabPane) found(scene, sides)).getSelectionModel().select(place);
  }

  private static javafx.scene.Node found(Scene scene, String selector) {
    javafx.scene.Node node = scene.lookup(selector);
    if (node == null) {
      throw new IllegalStateException("not on the screen: " + selector);
    }
    return node;
  }

  private static void key(Scene scene, KeyCode code, boolean control) {
    var target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
    KeyEvent.fireEvent(
        target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
  }
}
