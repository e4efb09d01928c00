package app.kith.campaign.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.campaign.Campaign;
import app.kith.outbox.OutboxState;
import app.kith.outbox.Source;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CampaignResultViewModelTest {
  @TempDir Path folder;

  @Test
  void countsAgainWheneverTheOutboxChanges() {
    try (CampaignUiBench bench = new CampaignUiBench(folder)) {
      bench.data.person("Ann Lee", "Ann", "ann@example.com", "GRANTED");
      Campaign made = bench.data.campaigns.create("Spring").campaign();
      bench.data.campaigns.save(
          new Campaign(
              made.id(), "Spring", null, "Hello", "Come by.", 0, null, null, made.createdAt()));
      bench.data.sender.send(made.id());
      bench.result.open(made.id());
      assertThat(count(bench, OutboxState.QUEUED)).isEqualTo(1);
      bench.data.outbox.takeBack(Source.campaign(made.id()));
      bench.screen.outboxChanged();
      assertThat(count(bench, OutboxState.CANCELLED)).isEqualTo(1);
      bench.result.close();
      bench.screen.outboxChanged();
      assertThat(bench.result.result().get()).isNull();
    }
  }

  private static int count(CampaignUiBench bench, OutboxState state) {
    return Objects.requireNonNull(bench.result.result().get()).count(state);
  }
}
