package app.kith.outbox.ui;

import app.kith.fx.Texts;
import app.kith.outbox.Suppression;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

/** The addresses that are never written to. */
public final class SuppressionView {
  private final SuppressionViewModel model;
  private final Texts texts;

  @FXML private ListView<Suppression> entries;
  @FXML private Button remove;

  /** A view of this model. */
  public SuppressionView(SuppressionViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    entries.setItems(model.entries());
    entries.setCellFactory(_ -> new EntryCell());
    Selections.follow(entries.getSelectionModel(), model.entry());
    remove.disableProperty().bind(model.entry().isNull());
  }

  @FXML
  void add() {
    model.add();
  }

  @FXML
  void remove() {
    model.remove();
  }

  private final class EntryCell extends ListCell<Suppression> {
    @Override
    protected void updateItem(Suppression entry, boolean isEmpty) {
      super.updateItem(entry, isEmpty);
      setText(
          entry == null || isEmpty
              ? null
              : texts.text(
                  "outbox.suppress.entry." + entry.reason().toLowerCase(Locale.ROOT),
                  entry.address(),
                  texts.date(entry.addedAt())));
    }
  }
}
