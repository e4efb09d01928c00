package app.kith.bootstrap;

import app.kith.base.Message;
import app.kith.base.Messages;
import app.kith.database.Workspace;
import app.kith.fx.FxBackgroundTasks;
import app.kith.fx.FxDialogs;
import app.kith.fx.Heartbeat;
import app.kith.fx.Look;
import app.kith.fx.Texts;
import app.kith.fx.Theme;
import app.kith.outbox.OutboxWorker;
import app.kith.shell.ui.ShellWindow;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program with a window: opens the usual workspace, shows it, and closes everything in the
 * order that loses nothing.
 */
public final class Desktop {
  private static final Logger LOG = LoggerFactory.getLogger(Desktop.class);
  private static final int CONNECTIONS = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration BEAT = Duration.ofSeconds(3);
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  private final Clock clock = Clock.system(ZoneId.systemDefault());
  private final Texts texts =
      new Texts(new Messages(Locale.getDefault()), Currency.getInstance("USD"), clock.getZone());
  private final FxDialogs dialogs = new FxDialogs(() -> stage(), texts, () -> logFile());
  private final FxBackgroundTasks tasks = new FxBackgroundTasks(CONNECTIONS, dialogs::error);
  private @Nullable Kith services;
  private @Nullable Stage stage;
  private @Nullable Heartbeat heartbeat;
  private volatile @Nullable OutboxWorker worker;
  private @Nullable RuntimeException failure;

  /** A desktop that has opened nothing yet. */
  public Desktop() {
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> uncaught(thread, e));
  }

  /**
   * Opens a workspace. Not on the UI thread; a failure is shown by {@link #show}.
   *
   * @param named the folder that the person named; empty for the usual one
   */
  public void prepare(Optional<Path> named) {
    Look.loadFonts();
    try {
      Workspace workspace =
          named.map(Workspace::at).orElseGet(() -> new CommandLineServices(clock).usual());
      services = Kith.open(workspace, Folders.ofThisUser(), clock);
    } catch (RuntimeException e) {
      failure = e; // boundary: whatever it is, the person is told once there is a window
    }
  }

  /** Shows the window, or why there is none. */
  public void show(Stage window) {
    Kith opened = services;
    if (opened == null) {
      Look.wear(Theme.SYSTEM);
      dialogs.error(failure == null ? new IllegalStateException("not prepared") : failure);
      Platform.exit();
      return;
    }
    stage = window;
    DeskWindow desk = new DeskWindow(opened, tasks, dialogs, texts);
    ShellWindow shell = desk.open(WIDTH, HEIGHT);
    window.setScene(shell.scene());
    window.setTitle(texts.text("base.window.title", opened.database().workspace().name()));
    window.setMinWidth(960);
    window.setMinHeight(600);
    window.show();
    heartbeat = Heartbeat.every(BEAT, desk::beat);
    tasks.run(
        Message.of("shell.backup.taking"), _ -> opened.backups().takeIfDue(opened.database()));
    tasks.run(
        Message.of("shell.outbox.starting"),
        _ -> {
          worker = opened.sending().start(e -> tasks.later(() -> dialogs.error(e)));
          return true;
        });
  }

  /** Closes: the outbox after the mail under way, the tasks in five seconds, then the database. */
  public void close() {
    Kith opened = services;
    if (opened == null) {
      return;
    }
    if (heartbeat != null) {
      heartbeat.stop();
    }
    OutboxWorker sender = worker;
    if (sender != null) {
      sender.close();
    }
    opened.choices().settings().save();
    if (!tasks.close(PATIENCE)) {
      LOG.warn("some work had not ended when the window closed");
    }
    opened.close();
  }

  private @Nullable Stage stage() {
    return stage;
  }

  private String logFile() {
    Kith opened = services;
    return opened == null ? "" : opened.database().workspace().logs().toString();
  }

  private void uncaught(Thread thread, Throwable e) {
    if (Platform.isFxApplicationThread()) {
      dialogs.error(e);
    } else {
      LOG.error("uncaught in {}", thread.getName());
      tasks.later(() -> dialogs.error(e));
    }
  }
}
