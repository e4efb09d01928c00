package app.kith.segment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.analytics.SegmentationService;
import app.kith.fx.Look;
import app.kith.fx.ScreenContent;
import app.kith.fx.Theme;
import app.kith.fx.plot.PlotFormat;
import app.kith.segment.SegmentSize;
import app.kith.segment.ui.scatter.ScatterPlot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class SegmentsViewTest {
  private SegmentsDesk desk;
  private ScreenContent content;

  @Start
  void start(Stage stage) throws IOException {
    desk = new SegmentsDesk(Files.createTempDirectory("kith-view"));
    content =
        new SegmentsScreen(
                desk.segments,
                new SegmentationService(),
                () -> desk.table,
                desk.workspace.history(),
                desk.desk())
            .screen()
            .content()
            .get();
    Look.wear(Theme.LIGHT);
    Look.style(content.root());
    stage.setScene(new Scene(content.root(), 1180, 760));
    stage.show();
    content.opened().accept(-1);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private <T extends Node> T find(FxRobot robot, String id, Class<T> type) {
    WaitForAsyncUtils.waitForFxEvents();
    return robot.lookup(id).queryAs(type);
  }

  @Test
  void makesASegmentOfWhatTheLassoGoesAround(FxRobot robot) {
    desk.dialogs.willAnswer("Around the middle");
    ScatterPlot plot = find(robot, "#segment-plot", ScatterPlot.class);
    robot.clickOn("#segment-plot-lasso");
    robot
        .moveTo(plot)
        .moveBy(-260, -180)
        .press(MouseButton.PRIMARY)
        .moveBy(520, 0)
        .moveBy(0, 360)
        .moveBy(-520, 0)
        .release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    int chosen = plot.selectionProperty().get().length;
    assertThat(chosen).isPositive();
    robot.clickOn("#exploreKeep");
    assertThat(find(robot, "#segmentList", ListView.class).getItems().size()).isEqualTo(1);
    SegmentSize made = desk.segments.all().getFirst();
    assertThat(made.segment().name()).isEqualTo("Around the middle");
    assertThat(made.people()).isEqualTo(chosen);
  }

  @Test
  void makesSegmentsOfTheGroupsAndShowsTheirPeople(FxRobot robot) {
    robot.clickOn("#personaKeep");
    assertThat(find(robot, "#segmentList", ListView.class).getItems().size()).isEqualTo(3);
    assertThat(find(robot, "#segment-plot", ScatterPlot.class).selectionProperty().get())
        .hasSize(30);
    robot.clickOn("#segmentWrite");
    assertThat(desk.navigator.visits()).hasSize(1);
  }

  @Test
  void writesARuleAndReadsItBack(FxRobot robot) {
    robot.clickOn("#segmentNewRule");
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn(".rule-value").write("100");
    assertThat(find(robot, "#ruleSentence", Label.class).getText())
        .isEqualTo("People where Total spent is at least 100.");
    assertThat(find(robot, "#ruleCount", Label.class).getText()).endsWith("right now");
    robot.clickOn("#ruleSave");
    assertThat(find(robot, "#segmentDetailWords", Label.class).getText())
        .isEqualTo("People where Total spent is at least 100.");
  }

  @Test
  void teachesWhenThereIsNobody(FxRobot robot) {
    robot.interact(
        () -> {
          desk.table = SegmentsDesk.nobody();
          desk.workspace.history().undo(desk.workspace.history().recent(1).getFirst().id());
        });
    assertThat(find(robot, "#exploreEmpty", Node.class).isVisible()).isTrue();
    robot.clickOn("#exploreImport");
    assertThat(desk.navigator.visits()).hasSize(1);
  }

  @Test
  void savesThePictureInEveryForm(FxRobot robot) throws IOException {
    for (var format : PlotFormat.values()) {
      Path file = Files.createTempFile("kith-plot", "." + format.ending());
      desk.dialogs.willChoose(file);
      robot.clickOn("#segment-plot-save");
      robot.clickOn(desk.texts.text(format.action()));
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(Files.size(file)).as("%s", format).isGreaterThan(1000);
      Files.delete(file);
    }
  }
}
