package app.kith.product.ui;

import app.kith.analytics.recommend.Recommendation;
import app.kith.analytics.ui.LinesAbove;
import app.kith.contact.ui.PersonPane;
import app.kith.fx.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** What to offer a person next, in up to three lines on the person's card. */
final class NextLines {
  private final NextViewModel model;
  private final Texts texts;

  NextLines(NextViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  /** The lines above what else is known of the person. */
  PersonPane above(PersonPane below) {
    return LinesAbove.of(
        new LinesAbove.Part("product-next", "/css/product.css", model::show),
        below,
        model.next(),
        this::offered);
  }

  private List<Node> offered(NextViewModel.Next next) {
    if (next.offers().isEmpty()) {
      return List.of();
    }
    Label title = new Label(texts.text(next.useful() ? "product.next" : "product.next.best"));
    title.getStyleClass().add("form-label");
    Tooltip why = new Tooltip(texts.text(next.verdict()));
    why.setWrapText(true);
    why.setMaxWidth(420);
    title.setTooltip(why);
    List<Node> lines = new ArrayList<>(List.of(title));
    next.offers().forEach(offer -> lines.add(line(offer)));
    return lines;
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
