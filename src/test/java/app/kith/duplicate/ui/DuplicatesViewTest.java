package app.kith.duplicate.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.fx.Look;
import app.kith.fx.Picture;
import app.kith.fx.Theme;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
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
class DuplicatesViewTest {
  private TestDatabase test;
  private Duplicated world;

  @Start
  void start(Stage window) throws IOException {
    Look.wear(Theme.LIGHT);
    test = TestDatabase.in(Files.createTempDirectory("kith-duplicates"));
    world = new Duplicated(test, Locale.US);
    world.fill();
    var content = new DuplicatesScreen(world.desk).screen().content().get();
    content.opened().accept(-1);
    Parent root = content.root();
    window.setScene(Picture.scene(root, 1128, 720));
    window.show();
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void pairsAreAnsweredBySingleKeys(FxRobot robot) {
    long before = world.count();
    assertThat(robot.lookup("#review").query().isVisible()).isTrue();
    robot.interact(() -> robot.lookup("#same").queryButton().requestFocus());
    robot.type(KeyCode.L);
    robot.type(KeyCode.X);
    robot.type(KeyCode.S);
    assertThat(world.count()).isEqualTo(before - 1);
    robot.interact(() -> robot.lookup("#same").queryButton().requestFocus());
    robot.type(KeyCode.D);
    assertThat(world.count()).isEqualTo(before - 1);
    assertThat(robot.lookup("#empty").query().isVisible()).isTrue();
    robot.clickOn("#mergeSure");
    assertThat(world.count()).isEqualTo(before - 2);
    assertThat(robot.lookup("#mergeSure").queryButton().isDisabled()).isTrue();
  }
}
