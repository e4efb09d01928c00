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
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.Scene;

/** Draws every screen in both themes and both languages. */
final class Pictures {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final int WIDE = 1920;
  private static final int HIGH = 1080;
  private static final Duration CALM = Duration.ofMillis(200);
  private static final Duration CALM_AFTER_A_PAUSE = Duration.ofMillis(450);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long GLANCE = Duration.ofMillis(15).toNanos();

  private final Path out;
  private final StepLog log;
  private final Gallery gallery;

  Pictures(Path out, StepLog log, Gallery gallery) {
    this.out = out;
    this.log = log;
    this.gallery = gallery;
  }

  /**
   * Draws a workspace.
   *
   * @param name the begin of the files' names
   * @param views what to draw
   */
  void draw(TourPlaces.TourWorkspace workspace, String name, List<View> views) {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      for (String language : List.of("en", "zh")) {
        draw(workspace, name, views, new Frame(theme, language, WIDTH, HEIGHT));
      }
    }
  }

  /** Draws a workspace on a large display, once light and once dark. */
  void drawWide(TourPlaces.TourWorkspace workspace, String name, List<View> views) {
    draw(workspace, name, views, new Frame(Theme.LIGHT, "en", WIDE, HIGH));
    draw(workspace, name, views, new Frame(Theme.DARK, "zh", WIDE, HIGH));
  }

  private record Frame(Theme theme, String language, int width, int height) {
    String suffix() {
      return look(theme) + "-" + language + ".png";
    }
  }

  private void draw(
      TourPlaces.TourWorkspace workspace, String name, List<View> views, Frame frame) {
    log.step(
        Message.of("tour.step.pictures", look(frame.theme), frame.language),
        () -> {
          TourWindow window =
              Toolkit.on(
                  () -> workspace.window(frame.theme, frame.language, frame.width, frame.height));
          List<ScreenId> there = Toolkit.on(window::screens);
          List<View> drawn = views.stream().filter(view -> there.contains(view.screen())).toList();
          drawn.forEach(view -> draw(window, view, name + view.name(), frame));
          Toolkit.on(
              () -> {
                window.close();
                return window;
              });
          return Message.of("tour.done.pictures", drawn.size());
        });
  }

  /**
   * One screen to draw.
   *
   * @param name the file's name
   * @param entity the thing to show, or -1
   * @param dropped a file to drop on the window instead
   */
  record View(String name, ScreenId screen, long entity, Optional<Path> dropped) {
    static View of(ScreenId screen, long entity) {
      String name = screen.name().toLowerCase(Locale.ROOT);
      return new View(name, screen, entity, Optional.empty());
    }

    View called(String other) {
      return new View(other, screen, entity, dropped);
    }

    View dropping(Path file) {
      return new View(name, screen, entity, Optional.of(file));
    }
  }

  private void draw(TourWindow window, View view, String name, Frame frame) {
    Toolkit.on(
        () -> {
          window.open(view.screen(), view.entity());
          view.dropped().ifPresent(window::drop);
          return window;
        });
    settle(window, calm(view.screen()));
    String file = name + "-" + frame.suffix();
    Toolkit.on(() -> saved(window.scene(), out.resolve(file)));
    gallery.add(name, file);
  }

  private static Path saved(Scene scene, Path file) {
    try {
      Picture.save(scene, file);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Some screens wait before they begin to work, in case more is typed. */
  private static Duration calm(ScreenId screen) {
    return switch (screen) {
      case PEOPLE, SEGMENTS, CAMPAIGNS -> CALM_AFTER_A_PAUSE;
      case TIMELINE, PREDICTIONS, OUTBOX, IMPORT, DUPLICATES, QUALITY, HISTORY, SETTINGS -> CALM;
    };
  }

  /** Waits until nothing has run in the background for a while, as long as typing is awaited. */
  private static void settle(TourWindow window, Duration calm) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    long calmSince = System.nanoTime();
    while (System.nanoTime() - calmSince < calm.toNanos()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the window is still busy after " + PATIENCE);
      }
      boolean busy =
          Toolkit.on(
              () -> {
                window.scene().getRoot().applyCss();
                window.scene().getRoot().layout();
                return window.isBusy();
              });
      calmSince = busy ? System.nanoTime() : calmSince;
      LockSupport.parkNanos(GLANCE);
    }
  }

  private static String look(Theme theme) {
    return theme.name().toLowerCase(Locale.ROOT);
  }
}
