package app.kith.outbox.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.campaign.Campaign;
import app.kith.campaign.CampaignBench;
import app.kith.outbox.OutboxMessage;
import app.kith.outbox.OutboxState;
import app.kith.outbox.email.ScriptedSmtp;
import app.kith.outbox.email.ScriptedSmtp.Act;
import app.kith.testing.FakeDialogs;
import app.kith.testing.FakeNavigator;
import app.kith.testing.InlineTasks;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxViewModelTest {
  @TempDir Path folder;
  private final FakeDialogs dialogs = new FakeDialogs();
  private CampaignBench bench;
  private OutboxViewModel model;

  @BeforeEach
  void open() {
    bench = new CampaignBench(folder);
    model = new OutboxViewModel(bench.outbox, new InlineTasks(), dialogs, new FakeNavigator());
  }

  @AfterEach
  void close() {
    bench.close();
  }

  /** Queues a campaign to three people and sends so many of them to a server. */
  private long campaign(Act atTheDot, int turns) {
    try (ScriptedSmtp server = ScriptedSmtp.failingAt("DOT", atTheDot)) {
      bench.ready(server.port());
      for (int i = 0; i < 3; i++) {
        bench.person("P" + i, null, "p" + i + "@example.com", "GRANTED");
      }
      Campaign made = bench.campaigns.create("Spring").campaign();
      bench.campaigns.save(
          new Campaign(
              made.id(), "Spring", null, "Hello", "Come by.", 0, null, null, made.createdAt()));
      bench.sender.send(made.id());
      try (var channel = bench.email()) {
        for (int i = 0; i < turns; i++) {
          bench.pump(channel).turn();
        }
      }
      return made.id();
    }
  }

  private OutboxMessage chosen() {
    return Objects.requireNonNull(model.message().get());
  }

  @Test
  void showsEveryRecipientWithTheServersWords() {
    long id = campaign(new Act.Say("250 2.0.0 ok 17"), 1);
    model.open(id);
    assertThat(model.sources())
        .singleElement()
        .satisfies(source -> assertThat(source.title()).isEqualTo("Spring"));
    assertThat(model.messages()).hasSize(3);
    model.filter().set(LedgerFilter.ACCEPTED);
    assertThat(model.messages())
        .singleElement()
        .satisfies(row -> assertThat(row.reply()).isEqualTo("250 2.0.0 ok 17"));
    model.message().set(model.messages().getFirst());
    assertThat(model.attempts()).hasSize(1);
  }

  @Test
  void letsAPersonDecideWhatIsUncertain() {
    campaign(new Act.HangUp(), 1);
    model.open(-1);
    model.filter().set(LedgerFilter.UNCERTAIN);
    model.message().set(model.messages().getFirst());
    long id = chosen().id();
    model.retry();
    assertThat(dialogs.questions())
        .containsExactly(Message.of("outbox.resend.question", chosen().address()));
    assertThat(bench.outbox.find(id).orElseThrow().state()).isEqualTo(OutboxState.UNCERTAIN);
    model.itArrived();
    assertThat(bench.outbox.find(id).orElseThrow().state()).isEqualTo(OutboxState.ACCEPTED);
    assertThat(model.messages()).isEmpty();
  }

  @Test
  void sendsTheUncertainAgainOnlyAfterAYes() {
    campaign(new Act.HangUp(), 1);
    model.open(-1);
    model.filter().set(LedgerFilter.UNCERTAIN);
    model.message().set(model.messages().getFirst());
    long id = chosen().id();
    dialogs.willConfirm(true);
    model.retry();
    assertThat(bench.outbox.find(id).orElseThrow().state()).isEqualTo(OutboxState.QUEUED);
  }

  @Test
  void pausesAndGoesOn() {
    campaign(new Act.Say("250 ok"), 0);
    model.open(-1);
    model.pauseAll();
    assertThat(model.gate().get()).isNotNull();
    assertThat(model.messages()).allMatch(row -> row.state() == OutboxState.HELD);
    model.resumeAll();
    assertThat(model.gate().get()).isNull();
    model.pauseOrResumeSource();
    assertThat(model.messages()).allMatch(row -> row.state() == OutboxState.HELD);
    model.pauseOrResumeSource();
    assertThat(model.messages()).allMatch(row -> row.state() == OutboxState.QUEUED);
  }

  @Test
  void takesBackWhatHasNotGoneOutAfterAsking() {
    campaign(new Act.Say("250 ok"), 1);
    model.open(-1);
    model.takeBackSource();
    assertThat(dialogs.questions()).containsExactly(Message.of("outbox.take_back.question", 2));
    dialogs.willConfirm(true);
    model.takeBackSource();
    model.filter().set(LedgerFilter.NOT_SENT);
    assertThat(model.messages()).hasSize(2);
  }
}
