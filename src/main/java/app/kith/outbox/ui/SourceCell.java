package app.kith.outbox.ui;

import app.kith.fx.Texts;
import app.kith.outbox.OutboxState;
import app.kith.outbox.SourceLedger;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** One source in the list: its subject, how far it is, and what needs a person. */
final class SourceCell extends ListCell<SourceLedger> {
  private final Texts texts;
  private final Label subject = new Label();
  private final Label counts = new Label();
  private final ProgressBar progress = new ProgressBar();
  private final VBox lines = new VBox(subject, counts, progress);

  SourceCell(Texts texts) {
    this.texts = texts;
    lines.getStyleClass().add("outbox-cell");
    counts.getStyleClass().add("text-muted");
    progress.getStyleClass().add("small");
    progress.setMaxWidth(Double.MAX_VALUE);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(SourceLedger ledger, boolean isEmpty) {
    super.updateItem(ledger, isEmpty);
    setGraphic(isEmpty || ledger == null ? null : lines);
    if (ledger == null || isEmpty) {
      return;
    }
    subject.setText(ledger.title());
    counts.setText(words(ledger));
    progress.setProgress(
        ledger.total() == 0 ? 0 : ledger.count(OutboxState.ACCEPTED) / (double) ledger.total());
  }

  private String words(SourceLedger ledger) {
    String sent =
        texts.text("outbox.source.counts", ledger.count(OutboxState.ACCEPTED), ledger.total());
    if (ledger.count(OutboxState.UNCERTAIN) > 0) {
      return sent + texts.text("outbox.source.uncertain", ledger.count(OutboxState.UNCERTAIN));
    }
    if (ledger.count(OutboxState.HELD) > 0) {
      return sent + texts.text("outbox.source.held", ledger.count(OutboxState.HELD));
    }
    return ledger.waiting() > 0
        ? sent + texts.text("outbox.source.waiting", ledger.waiting())
        : sent;
  }
}
