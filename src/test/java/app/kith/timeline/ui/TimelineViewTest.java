package app.kith.timeline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.contact.ui.PeopleFixture;
import app.kith.contact.ui.PeopleStage;
import app.kith.fx.Look;
import app.kith.fx.Picture;
import app.kith.fx.Theme;
import app.kith.testing.InlineTasks;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import javafx.scene.control.ListView;
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
class TimelineViewTest {
  private TestDatabase test;

  @Start
  void start(Stage window) throws IOException {
    Look.wear(Theme.LIGHT);
    test = TestDatabase.in(Files.createTempDirectory("kith-timeline"));
    PeopleFixture.fill(test, 40, true);
    PeopleStage stage = new PeopleStage(test, new InlineTasks(), Locale.US);
    window.setScene(Picture.scene(stage.timeline().screen().content().get().root(), 1128, 720));
    window.show();
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void aKindIsShownAloneAndScrollingReadsOn(FxRobot robot) {
    robot.clickOn("#timelineKind-ORDER");
    ListView<?> list = robot.lookup("#timelineList").queryListView();
    assertThat(list.getItems())
        .allMatch(
            line ->
                line instanceof TimelineLine.Day
                    || (line instanceof TimelineLine.Entry entry
                        && entry.entry().kind().name().equals("ORDER")));

    int before = list.getItems().size();
    robot.interact(() -> list.scrollTo(before - 1));
    robot.interact(() -> list.layout());

    assertThat(list.getItems()).hasSizeGreaterThan(before);
    robot.clickOn("#timelineKind-all");
    assertThat(list.getItems()).isNotEmpty();
  }
}
