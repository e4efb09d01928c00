package app.kith.bootstrap;

import app.kith.base.Message;
import app.kith.base.Messages;
import app.kith.fx.Dialogs;
import app.kith.fx.FxBackgroundTasks;
import app.kith.fx.Look;
import app.kith.fx.ScreenId;
import app.kith.fx.Texts;
import app.kith.fx.Theme;
import app.kith.settings.Preferences;
import app.kith.shell.ui.ShellWindow;
import app.kith.tour.TourWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.jspecify.annotations.Nullable;

/** The program's window on a stage in memory; a failed task fails the tour. */
final class DrawnWindow implements TourWindow {
  private static final int CONNECTIONS = 8;

  private final Stage stage = new Stage(StageStyle.UNDECORATED);
  private final FxBackgroundTasks tasks;
  private final DeskWindow desk;
  private final ShellWindow shell;
  private volatile @Nullable Throwable failure;

  DrawnWindow(Kith kith, String language, int width, int height) {
    Preferences preferences = kith.choices().preferences();
    preferences.language(language);
    preferences.appearance(Preferences.Appearance.SYSTEM);
    Look.loadFonts();
    Thread.currentThread().setUncaughtExceptionHandler((_, e) -> failure = e);
    Dialogs answers = new Unasked();
    this.tasks = new FxBackgroundTasks(CONNECTIONS, answers::error);
    Texts texts =
        new Texts(
            new Messages(preferences.locale()), preferences.currency(), kith.clock().getZone());
    this.desk = new DeskWindow(kith, tasks, answers, texts);
    this.shell = desk.open(width, height);
    stage.setScene(shell.scene()); // a page of mail is drawn only in a window that is open
    stage.setWidth(width);
    stage.setHeight(height);
    stage.show();
  }

  @Override
  public Scene scene() {
    return shell.scene();
  }

  @Override
  public List<ScreenId> screens() {
    return desk.screens();
  }

  @Override
  public void open(ScreenId screen, long entityId) {
    if (entityId < 0) {
      desk.navigator().open(screen);
    } else {
      desk.navigator().open(screen, entityId);
    }
  }

  @Override
  public void drop(Path file) {
    desk.drop(file);
  }

  @Override
  public void wear(Theme theme) {
    Look.wear(theme);
  }

  @Override
  public boolean isBusy() {
    Throwable failed = failure;
    if (failed != null) {
      throw new IllegalStateException("something failed behind a screen", failed);
    }
    return !tasks.running().isEmpty();
  }

  @Override
  public void close() {
    stage.close();
  }

  /** Nobody is there to answer, and an error is not to be overlooked. */
  private final class Unasked implements Dialogs {
    @Override
    public boolean confirm(Message question, Message action) {
      return false;
    }

    @Override
    public void error(Throwable failed) {
      failure = failed;
    }

    @Override
    public Optional<Path> openFile(Message title, String... extensions) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> openFolder(Message title) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> saveFile(Message title, String suggestedName) {
      return Optional.empty();
    }

    @Override
    public Optional<String> askText(Message title, String initial) {
      return Optional.empty();
    }
  }
}
