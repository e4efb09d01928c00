package app.kith.campaign.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.campaign.Campaign;
import app.kith.campaign.MergeField;
import app.kith.outbox.OutboxState;
import app.kith.outbox.Source;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CampaignEditorViewModelTest {
  @TempDir Path folder;
  private CampaignUiBench bench;
  private CampaignEditorViewModel editor;
  private Campaign stored;

  @BeforeEach
  void open() {
    bench = new CampaignUiBench(folder);
    bench.data.person("Ann Lee", "Ann", "ann@example.com", "GRANTED");
    bench.data.person("Bob", null, null, "GRANTED");
    stored = bench.data.campaigns.create("Spring").campaign();
    editor = bench.editor;
    editor.open(stored);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Campaign draft() {
    return Objects.requireNonNull(editor.draft().get());
  }

  @Test
  void saysWhoGetsItAndWhoIsLeftOut() {
    assertThat(editor.recipients().get()).isEqualTo(1);
    assertThat(editor.leftOut())
        .containsExactly(
            Message.of("campaign.left_out", 1, Message.of("campaign.left_out.no_address")));
    assertThat(bench.texts.text(editor.sendLabel())).isEqualTo("Send to one person");
  }

  @Test
  void isReadyOnceNothingStandsInTheWay() {
    assertThat(editor.ready().get()).isFalse();
    assertThat(editor.obstacle()).contains(Message.of("campaign.check.subject_missing"));
    editor.form().subject().set("Hello {{first_name|there}}");
    editor.form().body().set("Come by.");
    assertThat(editor.ready().get()).isTrue();
    assertThat(editor.obstacle()).isEmpty();
    editor.form().body().set("Come by, {{first_name}}.");
    assertThat(editor.ready().get()).isFalse();
  }

  @Test
  void keepsWhatWasTypedOnlyIfSomethingWas() {
    editor.save();
    assertThat(bench.data.database.history().recent(10)).hasSize(3);
    editor.form().subject().set("Hello");
    editor.form().scheduled().set(true);
    assertThat(editor.form().startDate().get()).isEqualTo(LocalDate.parse("2026-11-23"));
    editor.form().startTime().set("14:30");
    editor.form().paced().set(true);
    editor.form().perHour().set(50);
    editor.form().holdOut().set(80);
    editor.save();
    Campaign kept = bench.data.campaigns.find(stored.id()).orElseThrow().campaign();
    assertThat(kept).isEqualTo(draft());
    assertThat(kept.startAt()).isEqualTo(Instant.parse("2026-11-23T14:30:00Z"));
    assertThat(kept.perHour()).isEqualTo(50);
    assertThat(kept.holdOut()).isEqualTo(Campaign.LARGEST_HOLD_OUT);
  }

  @Test
  void asksBeforeItSendsAndSendsOnlyAfterAYes() {
    editor.form().subject().set("Hello");
    editor.form().body().set("Come by.");
    editor.send();
    assertThat(bench.dialogs.questions())
        .containsExactly(Message.of("campaign.send.question", 1, "Spring", "Hello"));
    assertThat(bench.data.outbox.ledger(Source.campaign(stored.id()))).isEmpty();
    bench.dialogs.willConfirm(true);
    editor.send();
    assertThat(bench.data.outbox.ledger(Source.campaign(stored.id())).orElseThrow().counts())
        .containsEntry(OutboxState.QUEUED, 1);
    assertThat(editor.sending().get()).isFalse();
  }

  @Test
  void writesFieldsWithWordsToFallBackOn() {
    assertThat(editor.written(MergeField.FIRST_NAME)).isEqualTo("{{first_name|there}}");
    assertThat(editor.written("Shoe size")).isEqualTo("{{Shoe size|words}}");
  }
}
