package app.kith.campaign.ui;

import app.kith.base.Message;
import app.kith.campaign.CampaignResult;
import app.kith.campaign.LeftOut;
import app.kith.fx.Texts;
import app.kith.outbox.OutboxState;
import java.util.Locale;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;

/** What became of a campaign: every person of its audience stands in exactly one line. */
public final class CampaignResultView {
  private final CampaignResultViewModel model;
  private final Texts texts;

  @FXML private Label name;
  @FXML private Label when;
  @FXML private Label summary;
  @FXML private ProgressBar progress;
  @FXML private GridPane lines;

  /** A view of this model. */
  public CampaignResultView(CampaignResultViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    model.result().addListener((_, _, now) -> show(now));
  }

  private void show(@Nullable CampaignResult result) {
    lines.getChildren().clear();
    if (result == null) {
      return;
    }
    name.setText(result.run().name());
    when.setText(
        texts.text(
            "campaign.result.when",
            texts.dateTime(result.run().queuedAt()),
            result.run().audience()));
    summary.setText(
        texts.text(
            "campaign.result.summary", result.count(OutboxState.ACCEPTED), result.run().queued()));
    progress.setProgress(result.accepted());
    for (OutboxState state : OutboxState.values()) {
      int count = result.count(state);
      if (count > 0) {
        line(count, Message.of("outbox.state." + state.name().toLowerCase(Locale.ROOT)));
      }
    }
    for (Map.Entry<LeftOut, Integer> reason : result.leftOut().entrySet()) {
      line(reason.getValue(), reason.getKey().label());
    }
  }

  private void line(int count, Message what) {
    int row = lines.getRowCount();
    Label number = new Label(texts.number(count));
    number.getStyleClass().add("result-number");
    GridPane.setHalignment(number, HPos.RIGHT);
    lines.addRow(row, number, new Label(texts.text(what)));
  }

  @FXML
  void openLedger() {
    model.openLedger();
  }
}
