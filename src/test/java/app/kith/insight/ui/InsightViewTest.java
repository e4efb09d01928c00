package app.kith.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.contact.ui.PeopleFixture;
import app.kith.fx.Look;
import app.kith.fx.Picture;
import app.kith.fx.ScreenContent;
import app.kith.fx.Theme;
import app.kith.insight.ui.InsightViewModel.Side;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class InsightViewTest {
  private InsightFixture full;
  private InsightFixture empty;
  private InsightScreen screen;

  @Start
  void start(Stage window) throws IOException {
    Look.loadFonts();
    Look.wear(Theme.LIGHT);
    full = new InsightFixture(TestDatabase.in(Files.createTempDirectory("kith-insight")));
    empty = new InsightFixture(TestDatabase.in(Files.createTempDirectory("kith-insight")));
    PeopleFixture.fill(full.workspace, 500, true);
    screen = screen(full, Locale.US);
    window.setScene(scene(screen, 1128, 720));
    window.show();
  }

  @AfterEach
  void close() {
    full.workspace.close();
    empty.workspace.close();
  }

  private static InsightScreen screen(InsightFixture fixture, Locale language) {
    return new InsightScreen(fixture.services, fixture.workspace.history(), fixture.desk(language));
  }

  private static Scene scene(InsightScreen screen, int width, int height) {
    ScreenContent content = screen.screen().content().get();
    content.opened().accept(-1);
    return Picture.scene(content.root(), width, height);
  }

  @Test
  void everySideIsReachedAndACellOfTheMovementListsItsPeople(FxRobot robot) throws IOException {
    assertThat(robot.lookup("#revenueStory").queryAs(Label.class).getText()).contains("$");
    TabPane sides = robot.lookup("#insightSides").queryAs(TabPane.class);
    robot.interact(() -> sides.getSelectionModel().select(Side.MOVEMENT.place()));
    TableView<?> matrix = robot.lookup("#insight-movement").queryTableView();
    assertThat(matrix.getItems()).hasSizeGreaterThan(5);
    robot.interact(() -> matrix.getSelectionModel().clearSelection());
    robot.interact(() -> select(matrix));
    assertThat(robot.lookup("#movementCell").queryAs(Label.class).getText()).contains("→");
    assertThat(robot.lookup("#movementPeople").queryTableView().getItems()).isNotEmpty();

    robot.interact(() -> sides.getSelectionModel().select(Side.LIFETIME.place()));
    assertThat(robot.lookup("#lifetimePeople").queryTableView().getItems()).isNotEmpty();
    assertThat(robot.lookup("#lifetimeReasons").queryAs(Label.class).getText()).contains("Worth");

    robot.interact(
        () -> {
          draw(full, "insight-", 1128, 720);
          draw(empty, "insight-empty-", 1128, 720);
          draw(full, "insight-wide-", 1768, 1000);
        });
  }

  private static <T> void select(TableView<T> matrix) {
    matrix.getSelectionModel().select(0, matrix.getVisibleLeafColumn(1));
  }

  private static void draw(InsightFixture fixture, String name, int width, int height) {
    for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
      Look.wear(theme);
      Locale language = theme == Theme.LIGHT ? Locale.US : Locale.SIMPLIFIED_CHINESE;
      InsightScreen other = screen(fixture, language);
      Scene scene = scene(other, width, height);
      for (Side side : Side.values()) {
        TabPane sides = (TabPane) scene.lookup("#insightSides");
        sides.getSelectionModel().select(side.place());
        try {
          Picture.save(scene, out(name + side + "-" + theme));
          Picture.save(scene, out(name + side + "-" + theme));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private static Path out(String name) {
    return Path.of("target", "pictures", name.toLowerCase(Locale.ROOT) + ".png");
  }
}
