package app.kith.tour;

import app.kith.base.Message;
import app.kith.fx.Picture;
import app.kith.fx.ScreenId;
import app.kith.fx.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Scene;

/** Draws every screen in both themes and both languages. */
final class Pictures {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final int WIDE = 1920;
  private static final int HIGH = 1080;
  private static final int SMALL = 960;
  private static final int LOW = 600;
  private static final Duration CALM = Duration.ofMillis(200);
  private static final Duration CALM_AFTER_A_PAUSE = Duration.ofMillis(450);
  private static final Duration DRESSED = Duration.ofMillis(60);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Set<ScreenId> PAUSING =
      Set.of(ScreenId.PEOPLE, ScreenId.SEGMENTS, ScreenId.CAMPAIGNS);
  private static final long GLANCE = Duration.ofMillis(15).toNanos();

  private final Path out;
  private final List<String> only;
  private final StepLog log;
  private final Gallery gallery;

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
    if (sights.stream().noneMatch(this::wanted)) {
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
          drawn.forEach(sight -> draw(window, sight, name + sight.name(), frame));
          Toolkit.on(
              () -> {
                window.close();
                return window;
              });
          return Message.of("tour.done.pictures", drawn.size());
        });
  }

  private void draw(TourWindow window, Sight sight, String name, Frame frame) {
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
    for (Theme theme : frame.themes) {
      String file = name + "-" + look(theme) + "-" + frame.language + ".png";
      Toolkit.on(
          () -> {
            window.wear(theme);
            return theme;
          });
      settle(window, sight, DRESSED);
      Toolkit.on(() -> saved(window.scene(), frame.scale, out.resolve(file)));
      gallery.add(name, file);
    }
    sight.leave().ifPresent(leave -> touch(window, leave));
  }

  private static void touch(TourWindow window, Consumer<Scene> touch) {
    Toolkit.on(
        () -> {
          touch.accept(window.scene());
          return window;
        });
  }

  private static Path saved(Scene scene, int scale, Path file) {
    try {
      Picture.save(scene, scale, file);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits until nothing has run in the background for a while; longer where the program itself
   * waits, in case more is typed.
   */
  private static void settle(TourWindow window, Sight sight) {
    Duration calm = sight.touch().isPresent() || sight.isOneOf(PAUSING) ? CALM_AFTER_A_PAUSE : CALM;
    settle(window, sight, calm);
  }

  private static void settle(TourWindow window, Sight sight, Duration calm) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    long glances = calm.toNanos() / GLANCE;
    for (int quiet = 0; quiet < glances; ) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(sight.name() + " is still busy after " + PATIENCE);
      }
      boolean busy =
          Toolkit.on(
              () -> {
                window.scene().getRoot().applyCss();
                window.scene().getRoot().layout();
                return window.isBusy();
              });
      quiet = busy ? 0 : quiet + 1;
      LockSupport.parkNanos(GLANCE);
    }
  }

  private boolean wanted(Sight sight) {
    return only.isEmpty() || only.stream().anyMatch(sight.name()::startsWith);
  }

  private static String look(Theme theme) {
    return theme.name().toLowerCase(Locale.ROOT);
  }
}
