package app.kith.insight.ui;

import app.kith.base.Message;
import app.kith.fx.Texts;
import app.kith.insight.ModelCard;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** How every model fared. */
public final class CardsView {
  private final CardsViewModel model;
  private final Texts texts;
  private Subscription subscription = Subscription.EMPTY;
  @FXML private VBox cardList;
  @FXML private ProgressIndicator cardsBusy;
  @FXML private Label cardsDoing;

  /** Shows the model's cards. */
  CardsView(CardsViewModel model, Desk desk) {
    this.model = model;
    this.texts = desk.texts();
  }

  @FXML
  private void initialize() {
    subscription =
        Subscription.combine(
            model.cards().subscribe(this::show), model.doing().subscribe(this::tell));
    show();
  }

  void release() {
    subscription.unsubscribe();
  }

  private void show() {
    cardList.getChildren().setAll(model.cards().stream().map(this::box).toList());
  }

  private void tell(@Nullable Message doing) {
    cardsBusy.setVisible(doing != null);
    cardsDoing.setText(doing == null ? "" : texts.text(doing));
    cardsDoing.setVisible(doing != null);
    cardsDoing.setManaged(doing != null);
  }

  private Node box(ModelCard card) {
    Label title = new Label(texts.text(card.title()));
    title.getStyleClass().add("title-4");
    Label mark = new Label(texts.text("insight.card.mark." + card.mark()));
    mark.getStyleClass()
        .add(
            switch (card.mark()) {
              case USED -> "success";
              case NOT_USED -> "warning";
              case TOO_LITTLE_DATA -> "text-muted";
            });
    Label verdict = new Label(texts.text(card.verdict()));
    verdict.setWrapText(true);
    VBox box = new VBox(title, mark, verdict);
    box.getStyleClass().add("insight-card");
    return box;
  }
}
