package app.kith.product.ui;

import app.kith.analytics.recommend.Recommendation;
import app.kith.contact.ui.PersonPane;
import app.kith.fx.Texts;
import java.net.URL;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What to offer next, in up to three lines above what else is known of a person. */
final class NextPane implements PersonPane {
  private final NextViewModel model;
  private final PersonPane below;
  private final Texts texts;
  private final VBox offers = new VBox();
  private final VBox root = new VBox();
  private final Subscription subscription;

  NextPane(NextViewModel model, PersonPane below, Texts texts) {
    this.model = model;
    this.below = below;
    this.texts = texts;
    URL styles = Objects.requireNonNull(NextPane.class.getResource("/css/product.css"));
    root.getStylesheets().add(styles.toExternalForm());
    offers.setId("product-next");
    offers.getStyleClass().add("product-next");
    offers.managedProperty().bind(offers.visibleProperty());
    VBox.setVgrow(below.root(), Priority.ALWAYS);
    root.getChildren().addAll(offers, below.root());
    subscription = model.next().subscribe(this::offer);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void show(long personId) {
    model.show(personId);
    below.show(personId);
  }

  @Override
  public void close() {
    subscription.unsubscribe();
    below.close();
  }

  private void offer(NextViewModel.@Nullable Next next) {
    offers.getChildren().clear();
    offers.setVisible(next != null && !next.offers().isEmpty());
    if (next != null && !next.offers().isEmpty()) {
      Label title = new Label(texts.text(next.useful() ? "product.next" : "product.next.best"));
      title.getStyleClass().add("form-label");
      Tooltip why = new Tooltip(texts.text(next.verdict()));
      why.setWrapText(true);
      why.setMaxWidth(420);
      title.setTooltip(why);
      offers.getChildren().add(title);
      next.offers().forEach(offer -> offers.getChildren().add(line(offer)));
    }
  }

  private Node line(Recommendation offer) {
    Label name = new Label(offer.called());
    name.setMinWidth(Label.USE_PREF_SIZE);
    Label reason = new Label(texts.text(offer.reason()));
    reason.getStyleClass().add("text-muted");
    reason.setWrapText(true);
    reason.setMinHeight(Label.USE_PREF_SIZE);
    reason.setTooltip(new Tooltip(reason.getText()));
    HBox line = new HBox(name, reason);
    line.getStyleClass().add("product-next-line");
    return line;
  }
}
