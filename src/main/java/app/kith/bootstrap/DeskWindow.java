package app.kith.bootstrap;

import app.kith.base.Message;
import app.kith.base.Messages;
import app.kith.fx.BackgroundTasks;
import app.kith.fx.Dialogs;
import app.kith.fx.Look;
import app.kith.fx.Navigator;
import app.kith.fx.Screen;
import app.kith.fx.ScreenId;
import app.kith.fx.Texts;
import app.kith.fx.Theme;
import app.kith.settings.Preferences;
import app.kith.settings.ui.PreferencesListener;
import app.kith.settings.ui.SettingsStores;
import app.kith.settings.ui.SettingsViewModel;
import app.kith.shell.Commands;
import app.kith.shell.PaletteSearch;
import app.kith.shell.PaletteSource;
import app.kith.shell.ui.NoticeViewModel;
import app.kith.shell.ui.PaletteViewModel;
import app.kith.shell.ui.ShellParts;
import app.kith.shell.ui.ShellViewModel;
import app.kith.shell.ui.ShellWindow;
import app.kith.shell.ui.StatusViewModel;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds the window of an open workspace: the frame, every screen, and what joins them. */
final class DeskWindow implements PreferencesListener {
  private final Kith services;
  private final BackgroundTasks tasks;
  private final Texts texts;
  private final ShellViewModel shell;
  private final NoticeViewModel notice;
  private final Desk desk;
  private @Nullable ShellWindow window;
  private @Nullable Screens screens;
  private List<Screen> offered = List.of();

  DeskWindow(Kith services, BackgroundTasks tasks, Dialogs dialogs, Texts texts) {
    this.services = services;
    this.tasks = tasks;
    this.texts = texts;
    this.shell = new ShellViewModel(services.choices().settings());
    this.notice = new NoticeViewModel(services.history(), tasks, shell);
    this.desk = new Desk(services, tasks, dialogs, shell, notice, texts);
    speak();
  }

  /** Builds everything and fills the index of people in the background. */
  ShellWindow open(double width, double height) {
    Choices choices = services.choices();
    SettingsViewModel settings = settings(choices);
    Screens screens = new Screens(desk, settings);
    this.screens = screens;
    offered = screens.all();
    shell.offer(offered);
    StatusViewModel status = status();
    PaletteViewModel palette =
        new PaletteViewModel(new PaletteSearch(sources(settings, screens)), tasks);
    ShellParts parts = new ShellParts(shell, notice, status, palette, screens.firstRun());
    Look.wear(theme());
    Look.onSystemChange(this::appearanceChanged);
    ShellWindow built =
        new ShellWindow(parts, texts, choices.settings(), width, height, screens::importFiles);
    window = built;
    tasks
        .run(
            Message.of("shell.index.building"),
            _ -> {
              services.people().build();
              return services.people().size();
            })
        .onSuccess(
            count -> {
              shell.firstRun().set(count == 0);
              status.refresh();
            });
    return built;
  }

  /** Leads from screen to screen. */
  Navigator navigator() {
    return shell;
  }

  /** The screens in the order of the rail. */
  List<ScreenId> screens() {
    return offered.stream().map(Screen::id).toList();
  }

  /** Does what dropping a file on the window does. */
  void drop(Path file) {
    if (screens != null) {
      screens.importFile(file);
    }
  }

  /** Looks at what changes without telling the program. UI thread, now and then. */
  void beat() {
    if (screens != null) {
      screens.beat();
    }
  }

  private SettingsViewModel settings(Choices choices) {
    SettingsStores stores =
        new SettingsStores(
            choices.settings(), choices.preferences(), choices.business(), choices.mail());
    return new SettingsViewModel(
        stores, services.sending().check(), tasks, notice, desk.dialogs(), this);
  }

  private StatusViewModel status() {
    StatusViewModel status =
        new StatusViewModel(
            services.database().workspace().name(),
            tasks,
            new DeskStatus(services.people(), services.sending().outbox()));
    services.people().onChanged(() -> tasks.later(status::refresh));
    services.sending().outbox().onChanged(() -> tasks.later(status::refresh));
    return status;
  }

  private List<PaletteSource> sources(SettingsViewModel settings, Screens screens) {
    return Stream.concat(
            Stream.of(new Commands(DeskPalette.commands(shell, notice, settings), texts::text)),
            screens.palette().stream())
        .toList();
  }

  private Theme theme() {
    return switch (services.choices().preferences().appearance()) {
      case SYSTEM -> Theme.SYSTEM;
      case LIGHT -> Theme.LIGHT;
      case DARK -> Theme.DARK;
    };
  }

  private void speak() {
    Preferences preferences = services.choices().preferences();
    texts.speak(new Messages(preferences.locale()));
    texts.countIn(preferences.currency());
  }

  @Override
  public void languageChanged() {
    speak();
    if (window != null) {
      window.speakAnew();
    }
  }

  @Override
  public void appearanceChanged() {
    Look.wear(theme());
  }
}
