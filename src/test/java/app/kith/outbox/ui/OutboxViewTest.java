package app.kith.outbox.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Messages;
import app.kith.campaign.Campaign;
import app.kith.campaign.CampaignBench;
import app.kith.fx.Look;
import app.kith.fx.Picture;
import app.kith.fx.ScreenContent;
import app.kith.fx.ScreenId;
import app.kith.fx.Texts;
import app.kith.fx.Theme;
import app.kith.outbox.OutboxState;
import app.kith.outbox.Source;
import app.kith.outbox.email.ScriptedSmtp;
import app.kith.outbox.email.ScriptedSmtp.Act;
import app.kith.testing.FakeDialogs;
import app.kith.testing.FakeNavigator;
import app.kith.testing.FakeNotifications;
import app.kith.testing.InlineTasks;
import java.io.IOException;
import java.nio.file.Files;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Node;
import javafx.scene.control.Label;
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
class OutboxViewTest {
  private final FakeNavigator navigator = new FakeNavigator();
  private final FakeDialogs dialogs = new FakeDialogs();
  private CampaignBench bench;
  private ScreenContent content;

  @Start
  void start(Stage window) throws IOException {
    Look.wear(Theme.LIGHT);
    bench = new CampaignBench(Files.createTempDirectory("kith-outbox"));
    content =
        new OutboxScreen(
                bench.outbox,
                bench.suppressions,
                new Texts(new Messages(Locale.US), Currency.getInstance("USD"), ZoneOffset.UTC),
                new InlineTasks(),
                dialogs,
                navigator,
                new FakeNotifications())
            .screen()
            .content()
            .get();
    window.setScene(Picture.scene(content.root(), 1128, 720));
    window.show();
    content.opened().accept(-1);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void anEmptyOutboxLeadsToWhereMailIsWritten(FxRobot robot) {
    robot.clickOn("Write a campaign");

    assertThat(navigator.visits()).containsExactly(new FakeNavigator.Visit(ScreenId.CAMPAIGNS, -1));
  }

  @Test
  void whatWaitsIsFoundChosenWithTheKeysAndTakenBack(FxRobot robot) {
    long campaign = queueThreeSendOne(robot, new Act.Say("250 2.0.0 ok"));

    robot.clickOn("Waiting");
    assertThat(robot.lookup("#messages").queryTableView().getItems()).hasSize(2);
    robot.clickOn("#messages").type(KeyCode.HOME);
    robot.clickOn("#takeBack");

    assertThat(count(campaign, OutboxState.CANCELLED)).isOne();
    assertThat(count(campaign, OutboxState.QUEUED)).isOne();
    assertThat(robot.lookup("#messages").queryTableView().getItems()).hasSize(1);
  }

  @Test
  void everythingIsPausedAndGoesOn(FxRobot robot) {
    long campaign = queueThreeSendOne(robot, new Act.Say("250 2.0.0 ok"));

    robot.clickOn("#pauseAll");
    assertThat(robot.lookup("#banner").<Node>query().isVisible()).isTrue();
    assertThat(count(campaign, OutboxState.HELD)).isEqualTo(2);

    robot.clickOn(
        robot.from(robot.lookup("#banner").<Node>query()).lookup(".accent").<Node>query());
    assertThat(robot.lookup("#banner").<Node>query().isVisible()).isFalse();
    assertThat(count(campaign, OutboxState.QUEUED)).isEqualTo(2);
  }

  @Test
  void whatMayHaveArrivedIsDecidedByAPerson(FxRobot robot) {
    long campaign = queueThreeSendOne(robot, new Act.StoreAndHangUp());

    robot.clickOn("Uncertain").clickOn("#messages").type(KeyCode.HOME);
    assertThat(robot.lookup("#story").queryAs(Label.class).getText()).isNotBlank();
    robot.clickOn("#arrived");

    assertThat(count(campaign, OutboxState.UNCERTAIN)).isZero();
    assertThat(count(campaign, OutboxState.ACCEPTED)).isOne();
  }

  @Test
  void anAddressIsPutOnTheListOfThoseWhoAreLeftAlone(FxRobot robot) {
    robot.clickOn("Do not write");
    dialogs.willAnswer("ann@example.com");
    robot.clickOn("#entries");
    robot.clickOn(robot.lookup(".outbox-suppressions .button").<Node>query());

    assertThat(robot.lookup("#entries").queryListView().getItems()).hasSize(1);
  }

  private int count(long campaign, OutboxState state) {
    return bench.outbox.ledger(Source.campaign(campaign)).orElseThrow().count(state);
  }

  private long queueThreeSendOne(FxRobot robot, Act atTheDot) {
    AtomicLong campaign = new AtomicLong();
    robot.interact(
        () -> {
          campaign.set(queueThreeSendOne(atTheDot));
          content.opened().accept(campaign.get());
        });
    return campaign.get();
  }

  private long queueThreeSendOne(Act atTheDot) {
    try (ScriptedSmtp server = ScriptedSmtp.failingAt("DOT", atTheDot)) {
      bench.ready(server.port());
      for (String name : new String[] {"ann", "bob", "cid"}) {
        bench.person(name, null, name + "@example.com", "GRANTED");
      }
      Campaign made = bench.campaigns.create("Spring").campaign();
      bench.campaigns.save(
          new Campaign(
              made.id(), "Spring", null, "Hello", "Come by.", 0, null, null, made.createdAt()));
      bench.sender.send(made.id());
      try (var channel = bench.email()) {
        bench.pump(channel).turn();
      }
      return made.id();
    }
  }
}
