package app.kith.quality.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.fx.Look;
import app.kith.fx.Picture;
import app.kith.fx.Theme;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
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
class BoardViewTest {
  private TestDatabase test;
  private Shop shop;

  @Start
  void start(Stage window) throws IOException {
    Look.wear(Theme.LIGHT);
    test = TestDatabase.in(Files.createTempDirectory("kith-quality"));
    shop = new Shop(test, Locale.US);
    shop.fill();
    var content = new QualityScreen(shop.desk).screen().content().get();
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
  void aFigureIsAClickAwayFromItsPeopleAndTheirRepair(FxRobot robot) {
    assertThat(robot.lookup("#board").query().isVisible()).isTrue();
    robot.clickOn(
        robot.lookup(".hyperlink").<Hyperlink>queryAll().stream()
            .filter(link -> link.getText().equals("250"))
            .findFirst()
            .orElseThrow());
    assertThat(robot.lookup("#list").query().isVisible()).isTrue();
    assertThat(robot.lookup("#doTicked").query().isVisible()).isFalse();
    robot.clickOn(robot.lookup("#rows .check-box").<CheckBox>queryAll().iterator().next());
    robot.clickOn("#doTicked");
    assertThat(shop.loud()).isEqualTo(249);
    robot.clickOn("#doAll");
    assertThat(shop.loud()).isZero();
    assertThat(shop.notifications.notes()).hasSize(2);
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#board").query().isVisible()).isTrue();
  }
}
