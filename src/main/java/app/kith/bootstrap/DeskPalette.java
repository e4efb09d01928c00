package app.kith.bootstrap;

import app.kith.base.Message;
import app.kith.fx.Screen;
import app.kith.fx.ScreenId;
import app.kith.settings.Preferences.Appearance;
import app.kith.settings.ui.SettingsViewModel;
import app.kith.shell.Command;
import app.kith.shell.ui.NoticeViewModel;
import app.kith.shell.ui.ShellViewModel;
import java.util.ArrayList;
import java.util.List;

/** The palette's commands: every screen, undo and redo, how Kith looks and speaks. */
final class DeskPalette {
  private DeskPalette() {}

  static List<Command> commands(
      ShellViewModel shell, NoticeViewModel notice, SettingsViewModel settings) {
    List<Command> commands = new ArrayList<>();
    int number = 1;
    for (Screen screen : shell.screens()) {
      commands.add(
          new Command(
              Message.of("shell.command.open", screen.title()),
              "Ctrl+" + number++,
              screen.icon(),
              () -> shell.open(screen.id())));
    }
    commands.add(
        new Command(
            Message.of("shell.command.undo"), "Ctrl+Z", "fth-corner-up-left", notice::undoLast));
    commands.add(
        new Command(
            Message.of("shell.command.redo"),
            "Ctrl+Shift+Z",
            "fth-corner-up-right",
            notice::redoLast));
    commands.add(
        new Command(
            Message.of("shell.command.light"),
            "",
            "fth-sun",
            () -> settings.appearance().set(Appearance.LIGHT)));
    commands.add(
        new Command(
            Message.of("shell.command.dark"),
            "",
            "fth-moon",
            () -> settings.appearance().set(Appearance.DARK)));
    commands.add(
        new Command(
            Message.of("shell.command.language"),
            "",
            "fth-globe",
            () -> settings.language().set(settings.language().get().equals("zh") ? "en" : "zh")));
    commands.add(
        new Command(
            Message.of("shell.command.mail"), "", "fth-mail", () -> shell.open(ScreenId.SETTINGS)));
    return commands;
  }
}
