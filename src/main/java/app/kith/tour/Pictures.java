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
  private static final Duration CALM = Duration.ofMillis(450);
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
        log.step(
            Message.of("tour.step.pictures", look(theme), language),
            () -> {
              TourWindow window =
                  Toolkit.on(() -> workspace.window(theme, language, WIDTH, HEIGHT));
              List<ScreenId> there = Toolkit.on(window::screens);
              List<View> drawn =
                  views.stream().filter(view -> there.contains(view.screen())).toList();
              drawn.forEach(view -> draw(window, view, name, theme, language));
              Toolkit.on(
                  () -> {
                    window.close();
                    return window;
                  });
              return Message.of("tour.done.pictures", drawn.size());
            });
      }
    }
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

    View dropping(Path file) {
      return new View(name, screen, entity, Optional.of(file));
    }
  }

  private void draw(TourWindow window, View view, String name, Theme theme, String language) {
    Toolkit.on(
        () -> {
          window.open(view.screen(), view.entity());
          view.dropped().ifPresent(window::drop);
          return window;
        });
    settle(window);
    String file = name + view.name() + "-" + look(theme) + "-" + language + ".png";
    Toolkit.on(() -> saved(window.scene(), out.resolve(file)));
    gallery.add(name + view.name(), file);
  }

  private static Path saved(Scene scene, Path file) {
    try {
      Picture.save(scene, file);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until nothing has run in the background for a while, as long as typing is awaited. */
  private static void settle(TourWindow window) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    long calmSince = System.nanoTime();
    while (System.nanoTime() - calmSince < CALM.toNanos()) {
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
