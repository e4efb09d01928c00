package app.kith.contact.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.contact.PersonDraft;
import app.kith.contact.PersonField;
import app.kith.contact.PersonRow;
import app.kith.contact.index.PeopleQuery;
import app.kith.fx.Look;
import app.kith.fx.Picture;
import app.kith.fx.ScreenContent;
import app.kith.fx.Theme;
import app.kith.testing.InlineTasks;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
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
class PeopleViewTest {
  private TestDatabase test;
  private PeopleStage stage;
  private ScreenContent content;

  @Start
  void start(Stage window) throws IOException {
    Look.wear(Theme.LIGHT);
    test = TestDatabase.in(Files.createTempDirectory("kith-people"));
    stage = new PeopleStage(test, new InlineTasks(), Locale.US);
    for (String name : List.of("Ann", "Bob", "Carl")) {
      stage.services.contacts().save(PersonDraft.empty().with(PersonField.FULL_NAME, name));
    }
    content = stage.people().screen().content().get();
    Scene scene = Picture.scene(content.root(), 1128, 720);
    window.setScene(scene);
    window.show();
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void typingFindsAndEnterOpensTheFirst(FxRobot robot) {
    robot.clickOn("#contactPeopleQuery").write("bo").type(KeyCode.ENTER);

    assertThat(list(robot).getItems()).hasSize(1);
    assertThat(text(robot, "#contactPersonName")).isEqualTo("Bob");
    assertThat(text(robot, "#contactPeopleCount")).isEqualTo("1 of 3");
  }

  @Test
  void arrowsWalkThroughTheList(FxRobot robot) {
    robot.interact(() -> content.opened().accept(id("Ann")));
    robot.clickOn("#contactPeopleQuery").type(KeyCode.DOWN).type(KeyCode.DOWN);

    assertThat(text(robot, "#contactPersonName")).isEqualTo("Bob");
  }

  @Test
  void deleteTakesTheChosenOnesAndTheListClosesUp(FxRobot robot) {
    robot.clickOn("#contactPeopleQuery").type(KeyCode.DOWN);
    robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT).type(KeyCode.DELETE);

    assertThat(names()).containsExactly("Carl");
    assertThat(stage.notifications.notes()).hasSize(1);
  }

  @Test
  void aNewPersonIsTypedAndSavedWithoutTheMouse(FxRobot robot) {
    robot.clickOn("#contactPeopleQuery");
    robot.press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
    robot.write("Dora");
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);

    assertThat(names()).containsExactly("Ann", "Bob", "Carl", "Dora");
    assertThat(text(robot, "#contactPersonName")).isEqualTo("Dora");
  }

  @Test
  void aWrongAddressIsPointedAt(FxRobot robot) {
    robot.interact(() -> content.opened().accept(id("Ann")));
    robot.clickOn("#contactPersonEdit").clickOn("#contactForm-email").write("nobody");
    robot.clickOn("#contactFormSave");

    assertThat(robot.lookup("#contactForm-email").<Node>query().isFocused()).isTrue();
    assertThat(robot.lookup("#contactForm").<Node>query().isVisible()).isTrue();
  }

  @Test
  void aNoteIsWrittenStraightAway(FxRobot robot) {
    robot.interact(() -> content.opened().accept(id("Ann")));
    robot.clickOn("#timelineWriteText").write("likes tea");
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);

    assertThat(robot.lookup("#timelineWriteText").queryAs(TextArea.class).getText()).isEmpty();
    assertThat(robot.lookup("#timelineList").queryListView().getItems()).hasSize(3);
  }

  @Test
  void ctrlAChoosesEveryone(FxRobot robot) {
    robot.clickOn("#contactPeopleQuery").type(KeyCode.DOWN);
    robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);

    assertThat(text(robot, "#contactPeopleChosen")).isEqualTo("3 people chosen");
    assertThat(robot.lookup("#contactPeopleBulk").<Node>query().isVisible()).isTrue();
  }

  private long id(String name) {
    return stage.services.index().search(PeopleQuery.text(name))[0];
  }

  private List<String> names() {
    long[] ids = stage.services.index().search(PeopleQuery.everyone());
    return stage.services.contacts().rows(ids).stream().map(PersonRow::name).toList();
  }

  private static ListView<?> list(FxRobot robot) {
    return robot.lookup("#contactPeopleList").queryListView();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }
}
