package app.kith.campaign.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.campaign.Campaign;
import app.kith.campaign.Preview;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CampaignPreviewViewModelTest {
  @TempDir Path folder;
  private CampaignUiBench bench;
  private CampaignPreviewViewModel model;

  @BeforeEach
  void open() {
    bench = new CampaignUiBench(folder);
    model = bench.preview;
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Campaign saying(String subject) {
    Campaign made = bench.data.campaigns.create("Spring").campaign();
    return new Campaign(
        made.id(),
        "Spring",
        null,
        subject,
        "Hi {{first_name|you}}",
        0,
        null,
        null,
        made.createdAt());
  }

  private Preview shown() {
    return Objects.requireNonNull(model.preview().get());
  }

  @Test
  void showsTheMessageAsARealPersonGetsItAndAsAnotherOne() {
    bench.data.person("Ann Lee", "Ann", "ann@example.com", "GRANTED");
    bench.data.person("Bob Ray", null, "bob@example.com", "GRANTED");
    model.show(saying("For {{first_name|you}}"));
    assertThat(shown().subject()).isEqualTo("For Ann");
    assertThat(shown().to()).isEqualTo("Ann Lee <ann@example.com>");
    assertThat(shown().html()).contains("Hi Ann");
    model.person().set(model.people().get(1));
    assertThat(shown().subject()).isEqualTo("For you");
  }

  @Test
  void showsTheFallbacksWhileThereIsNobody() {
    model.show(saying("For {{first_name|you}}"));
    assertThat(model.people()).isEmpty();
    assertThat(shown().subject()).isEqualTo("For you");
    model.show(null);
    assertThat(model.preview().get()).isNull();
  }

  @Test
  void showsOnlyTheLatestWhileSomethingIsTyped() {
    bench.tasks.hold();
    Campaign first = saying("one");
    model.show(first);
    model.show(saying("two"));
    model.show(saying("three"));
    bench.tasks.releaseAll();
    assertThat(shown().subject()).isEqualTo("three");
  }
}
