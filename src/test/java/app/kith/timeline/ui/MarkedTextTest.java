package app.kith.timeline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.fx.Look;
import app.kith.fx.Picture;
import app.kith.fx.Theme;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class MarkedTextTest {
  private final MarkedText text = new MarkedText("timeline-detail");

  @Start
  void start(Stage window) {
    Look.wear(Theme.LIGHT);
    window.setScene(Picture.scene(new VBox(text), 200, 200));
    window.show();
  }

  private void show(FxRobot robot, String words, String... phrases) {
    robot.interact(
        () -> {
          text.show(words, List.of(phrases));
          text.applyCss();
          text.layout();
        });
  }

  private Path colour() {
    return (Path) text.lookup(".timeline-mark");
  }

  private String words(String styleClass) {
    return text.lookupAll(styleClass).stream()
        .map(node -> ((Text) node).getText())
        .collect(Collectors.joining("|"));
  }

  @Test
  void theColourLiesUnderThePhraseAlone(FxRobot robot) {
    show(robot, "It is late", "late");

    Bounds word = text.lookup(".timeline-marked").getBoundsInParent();
    Bounds under = colour().getBoundsInParent();
    assertThat(words(".timeline-marked")).isEqualTo("late");
    assertThat(under.getMinX()).isCloseTo(word.getMinX(), within());
    assertThat(under.getMaxX()).isCloseTo(word.getMaxX(), within());
  }

  @Test
  void aPhraseOverTwoLinesIsMarkedOnBoth(FxRobot robot) {
    show(robot, "I have been waiting for far too long for it", "been waiting for far too long");

    assertThat(text.getHeight()).isGreaterThan(30);
    assertThat(colour().getBoundsInLocal().getHeight()).isGreaterThan(30);
  }

  @Test
  void anotherTextLosesTheMarksOfTheOneBefore(FxRobot robot) {
    show(robot, "late", "late");
    show(robot, "on time");

    assertThat(colour().getElements()).isEmpty();
    assertThat(words(".timeline-plain")).isEqualTo("on time");
  }

  @Test
  void markupIsShownAsItIsWritten(FxRobot robot) {
    show(robot, "<b onclick=x>late</b>", "late");

    assertThat(words(".timeline-plain") + words(".timeline-marked"))
        .isEqualTo("<b onclick=x>|</b>late");
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(2.0);
  }
}
