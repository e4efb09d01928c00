package app.kith.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Messages;
import app.kith.database.Workspace;
import app.kith.fx.ScreenId;
import app.kith.fx.Texts;
import app.kith.intake.readers.Watch;
import app.kith.sample.SampleBusiness;
import app.kith.shell.ui.ShellWindow;
import app.kith.testing.FakeDialogs;
import app.kith.testing.InlineTasks;
import app.kith.testing.MutableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Whoever cannot see the screens hears what each control is for, in both languages. */
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class AccessibleNamesTest {
  private Kith kith;
  private DeskWindow desk;
  private ShellWindow shell;

  @Start
  void start(Stage window) throws IOException {
    Path folder = Files.createTempDirectory("kith-names");
    MutableClock clock = MutableClock.at("2026-11-22T09:00:00Z");
    kith = Kith.open(Workspace.at(folder.resolve("Shop")), new Folders(folder, folder), clock);
    Intake.of(kith.database(), kith.history(), kith.products(), clock)
        .sample()
        .fill(new SampleBusiness(42, 60, LocalDate.of(2026, 11, 20)), Watch.NONE);
    kith.choices().preferences().language("en");
    Texts texts =
        new Texts(new Messages(Locale.ENGLISH), Currency.getInstance("USD"), ZoneOffset.UTC);
    desk = new DeskWindow(kith, new InlineTasks(), new FakeDialogs(), texts);
    shell = desk.open(1280, 800);
    window.setScene(shell.scene());
    window.show();
  }

  @AfterEach
  void close() {
    kith.close();
  }

  @Test
  void everyControlThatTakesTheFocusSaysWhatItIsFor(FxRobot robot) {
    List<String> nameless = new ArrayList<>();
    robot.interact(
        () -> {
          for (String language : List.of("en", "zh")) {
            kith.choices().preferences().language(language);
            desk.languageChanged();
            for (ScreenId screen : desk.screens()) {
              desk.navigator().open(screen);
              shell.scene().getRoot().applyCss();
              shell.scene().getRoot().layout();
              look(shell.scene().getRoot(), language + " " + screen, nameless);
            }
          }
        });

    assertThat(nameless).isEmpty();
  }

  private static void look(Node node, String where, List<String> nameless) {
    if (node.isFocusTraversable() && !isNamed(node) && !isKeptForLater(node)) {
      nameless.add(
          where
              + ": "
              + node.getClass().getSimpleName()
              + " #"
              + node.getId()
              + " "
              + node.getStyleClass());
    }
    boolean whole = node instanceof Spinner<?> || node instanceof ComboBoxBase<?>;
    if (node instanceof Parent parent && !whole) {
      parent.getChildrenUnmodifiable().forEach(child -> look(child, where, nameless));
    }
  }

  /** A hidden label or button gets its words when it is shown. */
  private static boolean isKeptForLater(Node node) {
    return node instanceof Labeled && (!node.isVisible() || !node.getParent().isVisible());
  }

  private static boolean isNamed(Node node) {
    return said(node.getAccessibleText())
        || (node instanceof Labeled labeled && said(labeled.getText()));
  }

  private static boolean said(String text) {
    return text != null && !text.isBlank();
  }
}
