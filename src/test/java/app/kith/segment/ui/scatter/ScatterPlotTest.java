package app.kith.segment.ui.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kith.base.Messages;
import app.kith.fx.Look;
import app.kith.fx.Texts;
import app.kith.fx.Theme;
import app.kith.fx.plot.PlotSaver;
import app.kith.testing.FakeDialogs;
import app.kith.testing.FakeNotifications;
import app.kith.testing.InlineTasks;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class ScatterPlotTest {
  private PlotPanel panel;
  private ScatterPlot plot;

  @Start
  void start(Stage stage) {
    panel =
        new PlotPanel(
            new Texts(new Messages(Locale.US), Currency.getInstance("USD"), ZoneOffset.UTC),
            new PlotSaver(new FakeDialogs(), new InlineTasks(), new FakeNotifications()));
    plot = panel.plot();
    panel.getChildren().add(panel.tools());
    Look.wear(Theme.LIGHT);
    Scene scene = new Scene(panel, 800, 640);
    Look.style(panel);
    panel.getStylesheets().add("/css/segment.css");
    stage.setScene(scene);
    stage.show();
    stage.requestFocus();
  }

  @BeforeEach
  void fill(FxRobot robot) {
    robot.interact(() -> plot.show(SampleClouds.five(1000, 3)));
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void zoomsAtThePointerWithTheWheel(FxRobot robot) {
    robot.moveTo(plot);
    Viewport before = plot.view();
    robot.scroll(3, VerticalDirection.UP);
    WaitForAsyncUtils.waitForFxEvents();
    double px = plot.getWidth() / 2 - PlotAxes.LEFT;
    assertThat(plot.view().scaleX()).isNotEqualTo(before.scaleX());
    assertThat(plot.view().x(px)).isCloseTo(before.x(px), within(0.5));
  }

  @Test
  void movesWithTheMouseAndShowsAllAgain(FxRobot robot) {
    Viewport before = plot.view();
    robot.moveTo(plot).press(MouseButton.PRIMARY).moveBy(100, 40).release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(plot.view().left()).isLessThan(before.left());
    assertThat(plot.view().top()).isGreaterThan(before.top());
    robot.press(KeyCode.DIGIT0).release(KeyCode.DIGIT0);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(plot.view()).isEqualTo(before);
  }

  @Test
  void selectsWhatALassoGoesAround(FxRobot robot) {
    robot.interact(() -> plot.lassoProperty().set(true));
    robot
        .moveTo(plot)
        .moveBy(-200, -150)
        .press(MouseButton.PRIMARY)
        .moveBy(400, 0)
        .moveBy(0, 300)
        .moveBy(-400, 0)
        .release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    int[] chosen = plot.selectionProperty().get();
    assertThat(chosen.length).isBetween(100, 900);
    ScatterPoints points = plot.pointsProperty().get();
    double middle = plot.view().x(plot.view().width() / 2);
    assertThat(Arrays.stream(chosen).mapToDouble(points::x).average().orElseThrow())
        .isCloseTo(middle, within(15.0));
    assertThat(plot.selectedIds()).hasSize(chosen.length);
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(plot.selectionProperty().get()).isEmpty();
  }

  @Test
  void tellsWhoIsUnderThePointer(FxRobot robot) {
    ScatterPoints points = plot.pointsProperty().get();
    robot.interact(() -> plot.hover(7));
    assertThat(plot.getAccessibleText())
        .contains("1,000 points")
        .contains(points.across().title())
        .contains("Person 7");
  }

  @Test
  void walksAndSelectsByKeysAlone(FxRobot robot) {
    robot.interact(plot::requestFocus);
    robot.press(KeyCode.CONTROL, KeyCode.RIGHT).release(KeyCode.RIGHT, KeyCode.CONTROL);
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    robot.press(KeyCode.PLUS).release(KeyCode.PLUS);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(plot.selectionProperty().get()).containsExactly(plot.hovered());
  }

  @Test
  void selectsWhatIsInSightByKeysAlone(FxRobot robot) {
    robot.interact(plot::requestFocus);
    robot.press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(plot.selectionProperty().get()).hasSize(1000);
    robot.press(KeyCode.PLUS).release(KeyCode.PLUS).press(KeyCode.PLUS).release(KeyCode.PLUS);
    robot.press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();

    ScatterPoints points = plot.pointsProperty().get();
    assertThat(plot.selectionProperty().get()).hasSizeBetween(50, 999);
    assertThat(Arrays.stream(plot.selectionProperty().get()).mapToDouble(points::x))
        .allMatch(x -> x >= plot.view().left() && x <= plot.view().right());
  }

  @Test
  void listsItsPointsAsATable(FxRobot robot) {
    robot.clickOn("#segment-plot-table");
    WaitForAsyncUtils.waitForFxEvents();
    TableView<?> table = (TableView<?>) panel.lookup("PlotTable");
    assertThat(table.isVisible()).isTrue();
    assertThat(table.getItems()).hasSize(1000);
    assertThat(plot.isVisible()).isFalse();
  }

  @Test
  void becomesAPictureADrawingAndAList(FxRobot robot) {
    robot.interact(
        () -> {
          WritableImage picture = panel.picture();
          assertThat(picture.getWidth()).isEqualTo(Math.ceil(2 * plot.getWidth()));
          assertThat(panel.svg())
              .startsWith("<svg")
              .contains("Spending score")
              .endsWith("</svg>\n");
          assertThat(panel.svg().split("<circle", -1).length).isEqualTo(1001);
          assertThat(panel.rows()).hasSize(1001);
          assertThat(panel.rows().getFirst()).startsWith("id", "Name");
        });
  }

  @Test
  void takesItsColoursFromTheTheme(FxRobot robot) {
    String light = panel.groupColour(1).toString();
    robot.interact(() -> Look.wear(Theme.DARK));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(panel.groupColour(1).toString()).isNotEqualTo(light);
    robot.interact(() -> Look.wear(Theme.LIGHT));
  }
}
