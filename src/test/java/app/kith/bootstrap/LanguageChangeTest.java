package app.kith.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Messages;
import app.kith.database.Workspace;
import app.kith.fx.ScreenId;
import app.kith.fx.Texts;
import app.kith.shell.ui.ShellWindow;
import app.kith.testing.FakeDialogs;
import app.kith.testing.InlineTasks;
import app.kith.testing.MutableClock;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A change of language builds every screen anew; nothing may hold on to the old ones. */
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class LanguageChangeTest {
  private static final int MOST_COLLECTIONS = 40;

  private Kith kith;
  private DeskWindow desk;
  private ShellWindow shell;

  @Start
  void start(Stage window) throws IOException {
    Path folder = Files.createTempDirectory("kith-language");
    MutableClock clock = MutableClock.at("2026-11-22T09:00:00Z");
    kith = Kith.open(Workspace.at(folder.resolve("Shop")), new Folders(folder, folder), clock);
    kith.choices().preferences().language("en");
    Texts texts =
        new Texts(new Messages(Locale.ENGLISH), Currency.getInstance("USD"), ZoneOffset.UTC);
    desk = new DeskWindow(kith, new InlineTasks(), new FakeDialogs(), texts);
    shell = desk.open(1200, 760);
    window.setScene(shell.scene());
    window.show();
  }

  @AfterEach
  void close() {
    kith.close();
  }

  @Test
  void everyScreenOfTheOldLanguageIsForgotten(FxRobot robot) {
    Map<ScreenId, WeakReference<Node>> old = new LinkedHashMap<>();
    robot.interact(() -> old.putAll(openAll()));
    WeakReference<Node> root = new WeakReference<>(shell.scene().getRoot());

    robot.interact(
        () -> {
          kith.choices().preferences().language("zh");
          desk.languageChanged();
          openAll();
        });

    assertThat(robot.lookup("#shellRailPEOPLE").queryAs(ToggleButton.class).getText())
        .isEqualTo("联系人");
    collect(robot, old, root);
    assertThat(left(old)).isEmpty();
    assertThat(root.refersTo(null)).isTrue();
  }

  private Map<ScreenId, WeakReference<Node>> openAll() {
    Map<ScreenId, WeakReference<Node>> shown = new LinkedHashMap<>();
    for (ScreenId screen : desk.screens()) {
      desk.navigator().open(screen);
      Pane content = (Pane) shell.scene().lookup(".content");
      shown.put(screen, new WeakReference<>(content.getChildren().getFirst()));
    }
    return shown;
  }

  /** Asks for collections, with a pulse of the window between, until nothing is left to go. */
  private void collect(
      FxRobot robot, Map<ScreenId, WeakReference<Node>> old, WeakReference<Node> root) {
    for (int i = 0; i < MOST_COLLECTIONS; i++) {
      if (left(old).isEmpty() && root.refersTo(null)) {
        return;
      }
      robot.interact(() -> desk.navigator().open(ScreenId.HISTORY));
      System.gc();
    }
  }

  private static List<ScreenId> left(Map<ScreenId, WeakReference<Node>> old) {
    return old.entrySet().stream()
        .filter(entry -> !entry.getValue().refersTo(null))
        .map(Map.Entry::getKey)
        .toList();
  }
}
