package app.kith.campaign.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.campaign.CampaignSummary;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CampaignsViewModelTest {
  @TempDir Path folder;
  private CampaignUiBench bench;
  private CampaignsViewModel screen;

  @BeforeEach
  void open() {
    bench = new CampaignUiBench(folder);
    screen = bench.screen;
    screen.reload(-1);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private CampaignSummary selected() {
    return Objects.requireNonNull(screen.selected().get());
  }

  @Test
  void beginsEmptyAndOpensWhatIsBegun() {
    assertThat(screen.loaded().get()).isTrue();
    assertThat(screen.campaigns()).isEmpty();
    screen.create();
    assertThat(selected().campaign().name()).isEqualTo("Campaign 1");
    assertThat(bench.editor.form().name().get()).isEqualTo("Campaign 1");
  }

  @Test
  void keepsADraftWhenAnotherOneIsOpened() {
    screen.create();
    screen.create();
    bench.editor.form().subject().set("Not lost");
    screen.selected().set(screen.campaigns().get(1));
    assertThat(screen.campaigns())
        .anySatisfy(summary -> assertThat(summary.campaign().subject()).isEqualTo("Not lost"));
    assertThat(selected().campaign().name()).isEqualTo("Campaign 1");
  }

  @Test
  void showsTheResultOnceACampaignHasGoneOutAndCopiesIt() {
    bench.data.person("Ann Lee", "Ann", "ann@example.com", "GRANTED");
    screen.create();
    bench.editor.form().subject().set("Hello");
    bench.editor.form().body().set("Come by.");
    bench.dialogs.willConfirm(true);
    bench.editor.send();
    assertThat(selected().hasGoneOut()).isTrue();
    assertThat(Objects.requireNonNull(bench.result.result().get()).run().queued()).isEqualTo(1);
    screen.copy();
    assertThat(selected().hasGoneOut()).isFalse();
    assertThat(selected().campaign().subject()).isEqualTo("Hello");
    assertThat(bench.result.result().get()).isNull();
  }

  @Test
  void deletesOnlyAfterAYes() {
    screen.create();
    screen.delete();
    assertThat(screen.campaigns()).hasSize(1);
    bench.dialogs.willConfirm(true);
    screen.delete();
    assertThat(screen.campaigns()).isEmpty();
    assertThat(screen.selected().get()).isNull();
  }
}
