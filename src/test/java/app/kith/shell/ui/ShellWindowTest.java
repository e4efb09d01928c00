package app.kith.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.base.Messages;
import app.kith.fx.Look;
import app.kith.fx.Picture;
import app.kith.fx.Screen;
import app.kith.fx.ScreenContent;
import app.kith.fx.ScreenId;
import app.kith.fx.Texts;
import app.kith.fx.Theme;
import app.kith.history.ui.HistoryView;
import app.kith.history.ui.HistoryViewModel;
import app.kith.settings.BusinessSettings;
import app.kith.settings.MailSettings;
import app.kith.settings.Preferences;
import app.kith.settings.Secrets;
import app.kith.settings.Settings;
import app.kith.settings.ui.PreferencesListener;
import app.kith.settings.ui.SettingsStores;
import app.kith.settings.ui.SettingsView;
import app.kith.settings.ui.SettingsViewModel;
import app.kith.shell.Command;
import app.kith.shell.Commands;
import app.kith.shell.FirstRun;
import app.kith.shell.PaletteSearch;
import app.kith.shell.StatusSource;
import app.kith.testing.DraggedFiles;
import app.kith.testing.FakeDialogs;
import app.kith.testing.InlineTasks;
import app.kith.testing.OnePerson;
import app.kith.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

@Tag("ui")
class ShellWindowTest extends ApplicationTest {
  private static final Path PICTURES = Path.of("target/pictures/shell");

  @TempDir static Path folder;
  private final InlineTasks tasks = new InlineTasks();
  private final Texts texts =
      new Texts(new Messages(Locale.US), Currency.getInstance("USD"), ZoneOffset.UTC);
  private final List<Path> dropped = new ArrayList<>();
  private TestDatabase workspace;
  private ShellParts parts;
  private ShellWindow window;

  @Override
  public void start(Stage stage) throws Exception {
    workspace = TestDatabase.in(Files.createTempDirectory(folder, "workspace"));
    Look.loadFonts();
    Look.wear(Theme.LIGHT);
    Settings settings = new Settings(workspace.database());
    ShellViewModel shell = new ShellViewModel(settings);
    NoticeViewModel notice = new NoticeViewModel(workspace.history(), tasks, shell);
    HistoryViewModel history =
        new HistoryViewModel(workspace.history(), tasks, new FakeDialogs(), notice);
    SettingsViewModel choices = choices(settings, notice);
    shell.offer(List.of(historyScreen(history), settingsScreen(choices)));
    parts =
        new ShellParts(
            shell,
            notice,
            status(),
            new PaletteViewModel(new PaletteSearch(List.of(commands(shell))), tasks),
            new FirstRunViewModel(new FirstRun(_ -> 0, () -> {}), tasks, shell));
    window = new ShellWindow(parts, texts, settings, 1280, 800, dropped::addAll);
    stage.setScene(window.scene());
    stage.show();
    parts.status().refresh();
  }

  @Test
  void filesAreTakenWhereverTheyAreDropped() {
    Path list = Path.of("people.csv");
    Path mail = Path.of("tea.mbox");
    interact(
        () -> {
          assertThat(DraggedFiles.of(list, mail).drop(window.scene().getRoot())).isTrue();
          assertThat(DraggedFiles.text("Ann").drop(window.scene().getRoot())).isFalse();
        });
    assertThat(dropped).extracting(Path::getFileName).containsExactly(list, mail);
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private Screen historyScreen(HistoryViewModel history) {
    return new Screen(
        ScreenId.HISTORY,
        Message.of("shell.rail.history"),
        "fth-clock",
        () ->
            new ScreenContent(
                new app.kith.fx.ViewLoader(texts)
                    .load(HistoryView.class, new HistoryView(history, texts)),
                history::open));
  }

  private Screen settingsScreen(SettingsViewModel choices) {
    return new Screen(
        ScreenId.SETTINGS,
        Message.of("shell.rail.settings"),
        "fth-settings",
        () ->
            ScreenContent.of(
                new app.kith.fx.ViewLoader(texts)
                    .load(SettingsView.class, new SettingsView(choices, texts))));
  }

  private SettingsViewModel choices(Settings settings, NoticeViewModel notice) {
    SettingsStores stores =
        new SettingsStores(
            settings,
            new Preferences(settings, Locale.US),
            new BusinessSettings(settings),
            new MailSettings(settings, new Secrets(folder)));
    PreferencesListener listener =
        new PreferencesListener() {
          @Override
          public void languageChanged() {
            texts.speak(new Messages(stores.preferences().locale()));
            window.speakAnew();
          }

          @Override
          public void appearanceChanged() {
            Look.wear(Theme.valueOf(stores.preferences().appearance().name()));
          }
        };
    return new SettingsViewModel(
        stores,
        (account, _) -> Message.of("outbox.check.works", account.host()),
        tasks,
        notice,
        new FakeDialogs(),
        listener);
  }

  private static StatusViewModelSource status(long people) {
    return new StatusViewModelSource(people);
  }

  private StatusViewModel status() {
    return new StatusViewModel("Tea shop", tasks, status(2000));
  }

  private record StatusViewModelSource(long count) implements StatusSource {
    @Override
    public long people() {
      return count;
    }

    @Override
    public Message outbox() {
      return Message.of("shell.outbox.waiting", 12);
    }
  }

  private Commands commands(ShellViewModel shell) {
    return new Commands(
        List.of(
            new Command(
                Message.of("shell.command.open", Message.of("shell.rail.settings")),
                "Ctrl+2",
                "fth-settings",
                () -> shell.open(ScreenId.SETTINGS)),
            new Command(Message.of("shell.command.undo"), "Ctrl+Z", "fth-corner-up-left", () -> {}),
            new Command(Message.of("shell.command.dark"), "", "fth-moon", () -> {})),
        texts::text);
  }

  @Test
  void everythingIsReachedByKeys() {
    press(KeyCode.CONTROL, KeyCode.DIGIT2).release(KeyCode.DIGIT2, KeyCode.CONTROL);
    assertThat(lookup("#shellRailSETTINGS").queryAs(ToggleButton.class).isSelected()).isTrue();

    press(KeyCode.CONTROL, KeyCode.DIGIT1).release(KeyCode.DIGIT1, KeyCode.CONTROL);
    press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
    assertThat(lookup("#shellPaletteQuery").queryAs(TextField.class).isFocused()).isTrue();
    write("sett").type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(lookup("#shellRailSETTINGS").queryAs(ToggleButton.class).isSelected()).isTrue();
    assertThat(lookup("#shellPalette").query().isVisible()).isFalse();
  }

  @Test
  void thePaletteSaysSoWhenNothingIsFoundAndFindsAgain() {
    press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
    ListView<?> found = lookup("#shellPaletteFound").queryAs(ListView.class);

    write("settq");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(found.getItems()).isEmpty();
    assertThat(((Label) found.getPlaceholder()).getText()).contains("Nothing");

    type(KeyCode.BACK_SPACE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(found.getSelectionModel().getSelectedIndex()).isZero();
  }

  @Test
  void theKeysTakeBackAndDoAgainWhatWasDone() {
    OnePerson ann = OnePerson.named("Ann", workspace);
    interact(
        () ->
            parts
                .notice()
                .changed(OnePerson.SUMMARY, workspace.history().lastUndoable().orElseThrow().id()));
    assertThat(lookup("#shellNotice").query().isVisible()).isTrue();

    press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(ann.name()).isEmpty();
    assertThat(lookup("#shellNoticeText").queryAs(Label.class).getText()).startsWith("Undid");

    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z)
        .release(KeyCode.Z, KeyCode.SHIFT, KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(ann.name()).contains("Ann");
  }

  @Test
  void drawsItselfInBothLanguagesAndThemes() throws Exception {
    OnePerson.named("Ann", workspace).rename("张伟");
    for (Locale locale : List.of(Locale.US, Locale.SIMPLIFIED_CHINESE)) {
      for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
        draw(locale, theme);
      }
    }
    try (var files = Files.list(PICTURES)) {
      assertThat(files.filter(file -> file.toFile().length() > 10_000)).hasSizeGreaterThan(15);
    }
  }

  private void draw(Locale locale, Theme theme) {
    String suffix = "-" + locale.getLanguage() + "-" + theme.name().toLowerCase(Locale.ROOT);
    interact(
        () -> {
          texts.speak(new Messages(locale));
          Look.wear(theme);
          window.speakAnew();
          parts.shell().firstRun().set(true);
        });
    save("first-run" + suffix);
    interact(() -> parts.shell().open(ScreenId.SETTINGS));
    save("settings" + suffix);
    interact(() -> parts.shell().open(ScreenId.HISTORY));
    interact(() -> parts.notice().changed(Message.of("shell.first.title"), 1));
    save("history" + suffix);
    interact(() -> parts.palette().open());
    save("palette" + suffix);
    interact(() -> parts.palette().close());
  }

  private void save(String name) {
    WaitForAsyncUtils.waitForFxEvents();
    Scene scene = window.scene();
    interact(
        () -> {
          try {
            Picture.save(scene, PICTURES.resolve(name + ".png"));
          } catch (java.io.IOException e) {
            throw new AssertionError(e);
          }
        });
  }
}
