package app.kith.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.base.UserFacingException;
import app.kith.export.Exported;
import app.kith.export.WorkspaceExport;
import app.kith.export.WorkspaceImport;
import app.kith.outbox.OutboxMessage;
import app.kith.outbox.OutboxReason;
import app.kith.outbox.OutboxState;
import app.kith.outbox.Source;
import app.kith.outbox.email.EmailChannel;
import app.kith.outbox.email.ScriptedSmtp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was sent goes out with an export, and nothing is sent twice from where it comes in. */
class ExportedCampaignTest {
  @TempDir Path folder;
  private CampaignBench here;
  private CampaignBench there;

  @BeforeEach
  void open() throws IOException {
    here = new CampaignBench(Files.createDirectory(folder.resolve("one"))).ready(2525);
    there = new CampaignBench(Files.createDirectory(folder.resolve("two")));
    here.person("Ann Lee", "Ann", "ann@example.com", "GRANTED");
    here.person("Bob", null, "bob@example.com", "UNKNOWN");
    here.person("Cy", null, null, "UNKNOWN");
  }

  @AfterEach
  void close() {
    here.close();
    there.close();
  }

  private Campaign sent() {
    Campaign made = here.campaigns.create("Spring").campaign();
    Campaign campaign =
        here.campaigns
            .save(
                new Campaign(
                    made.id(), "Spring", null, "Hello", "Dear", 0, null, null, made.createdAt()))
            .campaign();
    here.sender.send(campaign.id());
    return campaign;
  }

  private Exported moved() {
    Path out = folder.resolve("out");
    new WorkspaceExport(here.database.database(), here.clock).write(out);
    return new WorkspaceImport(there.database.database(), there.database.history(), there.clock)
        .run(out);
  }

  private static String checksum(CampaignBench bench) {
    return new WorkspaceExport(bench.database.database(), bench.clock).checksum();
  }

  private Campaign onlyCampaign() {
    return there.campaigns.all().getFirst().campaign();
  }

  private List<OutboxMessage> messages(Campaign campaign) {
    return there.outbox.page(
        Source.campaign(campaign.id()), Set.of(OutboxState.values()), 0, 1_000);
  }

  @Test
  void aCampaignThatWentOutDoesNotGoOutAgainFromAnotherWorkspace() {
    try (ScriptedSmtp server = ScriptedSmtp.willing()) {
      here.ready(server.port());
      sent();
      try (EmailChannel channel = here.email()) {
        here.pump(channel).drain();
      }
    }

    Exported in = moved();

    assertThat(checksum(there)).isEqualTo(checksum(here)).isEqualTo(in.checksum());
    assertThat(in.held()).isZero();
    assertThat(in.rows())
        .containsEntry("campaign_run", 1L)
        .containsEntry("campaign_left_out", 1L)
        .containsEntry("outbox_message", 2L)
        .containsEntry("outbox_attempt", 2L);
    CampaignResult result = there.campaigns.result(onlyCampaign().id()).orElseThrow();
    assertThat(result.addsUp()).isTrue();
    assertThat(result.accepted()).isEqualTo(1);
    there.ready(2525);
    assertThatThrownBy(() -> there.sender.send(onlyCampaign().id()))
        .isInstanceOf(UserFacingException.class);
  }

  @Test
  void messagesThatWaitedAreHeldWithTheirBytes() {
    Campaign campaign = sent();
    OutboxMessage first =
        here.outbox
            .page(Source.campaign(campaign.id()), Set.of(OutboxState.QUEUED), 0, 1)
            .getFirst();

    Exported in = moved();

    assertThat(in.held()).isEqualTo(2);
    List<OutboxMessage> held = messages(onlyCampaign());
    assertThat(held)
        .hasSize(2)
        .allMatch(message -> message.state() == OutboxState.HELD)
        .allMatch(message -> message.reason() == OutboxReason.RESTORED);
    assertThat(held).anyMatch(message -> message.messageId().equals(first.messageId()));
    assertThat(there.outbox.content(held.getFirst().id()).toArray())
        .isEqualTo(here.outbox.content(first.id()).toArray());
  }
}
