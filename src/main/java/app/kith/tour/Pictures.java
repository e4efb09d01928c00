package app.kith.tour;

import app.kith.base.Message;
import app.kith.fx.Picture;
import app.kith.fx.ScreenId;
import app.kith.fx.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.image.Image;

/** Draws every screen in both themes and both languages. */
final class Pictures {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final int WIDE = 1920;
  private static final int HIGH = 1080;
  private static final int SMALL = 960;
  private static final int LOW = 600;
  private static final int CALM = 4;
  private static final int DRESSED = 2;

  /** A page of mail is laid out and painted by threads of its own. */
  private static final int PAINTED = 20;

  private final Path out;
  private final List<String> only;
  private final StepLog log;
  private final Gallery gallery;
  private Theme worn = Theme.SYSTEM;

  /**
   * Draws into a folder.
   *
   * @param only begins of the names of what is drawn; none means everything
   */
  Pictures(Path out, List<String> only, StepLog log, Gallery gallery) {
    this.out = out;
    this.only = List.copyOf(only);
    this.log = log;
    this.gallery = gallery;
  }

  /**
   * Draws a workspace.
   *
   * @param name the begin of the files' names
   * @param sights what to draw
   */
  void draw(TourPlaces.TourWorkspace workspace, String name, List<Sight> sights) {
    List<Theme> both = List.of(Theme.LIGHT, Theme.DARK);
    draw(workspace, name, sights, new Frame(both, "en", WIDTH, HEIGHT, 1));
    draw(workspace, name, sights, new Frame(both, "zh", WIDTH, HEIGHT, 1));
  }

  /** Draws a workspace on a large display, once light and once dark. */
  void drawWide(TourPlaces.TourWorkspace workspace, String name, List<Sight> sights) {
    draw(workspace, name, sights, new Frame(List.of(Theme.LIGHT), "en", WIDE, HIGH, 1));
    draw(workspace, name, sights, new Frame(List.of(Theme.DARK), "zh", WIDE, HIGH, 1));
  }

  /** Draws a workspace in the smallest window, everything twice as large. */
  void drawDoubled(TourPlaces.TourWorkspace workspace, String name, List<Sight> sights) {
    draw(workspace, name, sights, new Frame(List.of(Theme.LIGHT), "en", SMALL, LOW, 2));
    draw(workspace, name, sights, new Frame(List.of(Theme.DARK), "zh", SMALL, LOW, 2));
  }

  /** A window that is drawn, in these themes. */
  private record Frame(List<Theme> themes, String language, int width, int height, int scale) {
    String looks() {
      return themes.stream().map(Pictures::look).collect(Collectors.joining(", "));
    }
  }

  private void draw(
      TourPlaces.TourWorkspace workspace, String name, List<Sight> sights, Frame frame) {
    if (!wants(sights)) {
      return;
    }
    log.step(
        Message.of("tour.step.pictures", frame.looks(), frame.language),
        () -> {
          TourWindow window =
              Toolkit.on(() -> workspace.window(frame.language, frame.width, frame.height));
          List<ScreenId> there = Toolkit.on(window::screens);
          List<Sight> drawn =
              sights.stream().filter(sight -> sight.isOneOf(there) && wanted(sight)).toList();
          try (Darkroom darkroom = new Darkroom()) {
            drawn.forEach(sight -> draw(window, sight, name + sight.name(), frame, darkroom));
          }
          Toolkit.on(
              () -> {
                window.close();
                return window;
              });
          return Message.of("tour.done.pictures", drawn.size());
        });
  }

  private void draw(TourWindow window, Sight sight, String name, Frame frame, Darkroom darkroom) {
    Toolkit.on(
        () -> {
          sight.screen().ifPresent(screen -> window.open(screen, sight.entity()));
          sight.dropped().ifPresent(window::drop);
          return window;
        });
    settle(window, sight);
    sight
        .touch()
        .ifPresent(
            touch -> {
              touch(window, touch);
              settle(window, sight);
            });
    frame.themes.forEach(theme -> gallery.add(name, file(name, theme, frame)));
    for (Theme theme : asWorn(frame.themes)) {
      Toolkit.on(
          () -> {
            window.wear(theme);
            return theme;
          });
      settle(window, sight, DRESSED);
      Image picture = Toolkit.on(() -> Picture.of(window.scene(), frame.scale));
      darkroom.develop(picture, out.resolve(file(name, theme, frame)));
      worn = theme;
    }
    sight.leave().ifPresent(leave -> touch(window, leave));
  }

  /** Begins with what the window wears: to dress it anew takes longer than to draw it. */
  private List<Theme> asWorn(List<Theme> themes) {
    return themes.getLast() == worn ? themes.reversed() : themes;
  }

  private static String file(String name, Theme theme, Frame frame) {
    return name + "-" + look(theme) + "-" + frame.language + ".png";
  }

  private static void touch(TourWindow window, Consumer<Scene> touch) {
    Toolkit.on(
        () -> {
          touch.accept(window.scene());
          return window;
        });
  }

  private static void settle(TourWindow window, Sight sight) {
    settle(window, sight, sight.isOneOf(Set.of(ScreenId.CAMPAIGNS)) ? PAINTED : CALM);
  }

  private static void settle(TourWindow window, Sight sight, int pulses) {
    Toolkit.await(Toolkit.on(() -> Calm.of(window, pulses, sight.name())));
  }

  /** True if at least one of these is to be drawn. */
  boolean wants(List<Sight> sights) {
    return sights.stream().anyMatch(this::wanted);
  }

  private boolean wanted(Sight sight) {
    return only.isEmpty() || only.stream().anyMatch(sight.name()::startsWith);
  }

  private static String look(Theme theme) {
    return theme.name().toLowerCase(Locale.ROOT);
  }
}
