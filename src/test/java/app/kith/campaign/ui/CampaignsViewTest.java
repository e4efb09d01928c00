package app.kith.campaign.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.campaign.CampaignDesk;
import app.kith.fx.Look;
import app.kith.fx.Picture;
import app.kith.fx.ScreenContent;
import app.kith.fx.Theme;
import app.kith.fx.ViewLoader;
import app.kith.outbox.OutboxMessage;
import app.kith.outbox.OutboxState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
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
class CampaignsViewTest {
  private CampaignUiBench bench;

  @Start
  void start(Stage window) throws IOException {
    Look.wear(Theme.LIGHT);
    bench = new CampaignUiBench(Files.createTempDirectory("kith-campaigns"));
    bench.data.person("Ann Lee", "Ann", "ann@example.com", "GRANTED");
    bench.data.person("Bob Ray", null, "bob@example.com", "GRANTED");
    bench.data.person("Cid", null, null, "GRANTED");
    ScreenContent content =
        new CampaignScreen(
                new CampaignDesk(
                    bench.data.campaigns,
                    bench.data.audiences,
                    bench.data.sender,
                    bench.data.outbox,
                    bench.data.clock),
                bench.texts,
                new ViewLoader(bench.texts),
                bench.tasks,
                bench.dialogs,
                bench.navigator,
                bench.notifications)
            .screen()
            .content()
            .get();
    window.setScene(Picture.scene(content.root(), 1128, 760));
    window.show();
    content.opened().accept(-1);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aCampaignIsWrittenSeenAndSentWithKeysAndClicks(FxRobot robot) {
    robot.clickOn("Write the first one");
    robot.clickOn(field(robot, "#subject")).write("Hello {{first_name|friend}}");
    robot.clickOn(robot.lookup("#body").queryAs(TextArea.class)).write("Come by soon.");

    assertThat(subjectOfPreview(robot)).isEqualTo("Hello Ann");
    Button send = robot.lookup("#send").queryButton();
    assertThat(send.getText()).isEqualTo("Send to 2 people");
    assertThat(send.isDisabled()).isFalse();

    bench.dialogs.willConfirm(true);
    robot.clickOn(send);

    assertThat(waiting())
        .extracting(OutboxMessage::address)
        .containsExactlyInAnyOrder("ann@example.com", "bob@example.com");
    assertThat(robot.lookup("#lines").<Node>query().isVisible()).isTrue();
    assertThat(robot.lookup("Open the ledger").queryButton().isVisible()).isTrue();
  }

  @Test
  void aFieldWithoutAFallbackIsNamedAndCannotBeSent(FxRobot robot) {
    robot.clickOn("Write the first one");
    robot.clickOn(field(robot, "#subject")).write("Hello {{first_name}}");
    robot.clickOn(robot.lookup("#body").queryAs(TextArea.class)).write("Come by.");

    assertThat(robot.lookup("#send").queryButton().isDisabled()).isTrue();
    assertThat(robot.lookup("#obstacle").queryAs(Label.class).getText()).contains("first_name");
    assertThat(waiting()).isEmpty();
  }

  @Test
  void thePreviewShowsThePlainTextAndTheNextPerson(FxRobot robot) {
    robot.clickOn("Write the first one");
    robot.clickOn(field(robot, "#subject")).write("Hello {{first_name|friend}}");
    robot.clickOn("#plain");

    assertThat(robot.lookup("#text").queryAs(TextArea.class).isVisible()).isTrue();
    robot.interact(() -> robot.lookup("#person").queryComboBox().getSelectionModel().select(1));
    assertThat(subjectOfPreview(robot)).isEqualTo("Hello friend");
  }

  private List<OutboxMessage> waiting() {
    return bench.data.outbox.page(null, Set.of(OutboxState.QUEUED), 0, 10);
  }

  private static TextField field(FxRobot robot, String id) {
    return robot.lookup(id).match(TextField.class::isInstance).query();
  }

  private static String subjectOfPreview(FxRobot robot) {
    return robot.lookup("#subject").match(Label.class::isInstance).<Label>query().getText();
  }
}
