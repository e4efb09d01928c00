package app.kith.insight.ui;

import app.kith.analytics.lifetime.LifetimeValue;
import app.kith.analytics.prediction.Forecast;
import app.kith.contact.ui.PersonPane;
import app.kith.fx.Texts;
import app.kith.insight.Outlook;
import app.kith.insight.OutlookService;
import java.net.URL;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What to expect of a person and why, in a few lines above what else is known of them. */
final class OutlookPane implements PersonPane {
  private final OutlookViewModel model;
  private final PersonPane below;
  private final Texts texts;
  private final VBox lines = new VBox();
  private final VBox root = new VBox();
  private final Subscription subscription;

  OutlookPane(OutlookViewModel model, PersonPane below, Texts texts) {
    this.model = model;
    this.below = below;
    this.texts = texts;
    URL styles = Objects.requireNonNull(OutlookPane.class.getResource("/css/insight.css"));
    root.getStylesheets().add(styles.toExternalForm());
    lines.setId("insight-outlook");
    lines.getStyleClass().add("insight-outlook");
    lines.managedProperty().bind(lines.visibleProperty());
    VBox.setVgrow(below.root(), Priority.ALWAYS);
    root.getChildren().addAll(lines, below.root());
    subscription = model.outlook().subscribe(this::say);
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

  private void say(@Nullable Outlook outlook) {
    lines.getChildren().clear();
    lines.setVisible(outlook != null && !outlook.isEmpty());
    if (outlook == null) {
      return;
    }
    Forecast order = outlook.order();
    if (order != null) {
      lines.getChildren().add(order(order));
      Stream.of(order.raising(), order.lowering())
          .flatMap(reasons -> reasons.stream().limit(1))
          .forEach(reason -> lines.getChildren().add(line(texts.text(reason.text()))));
    }
    LifetimeValue worth = outlook.worth();
    if (worth != null) {
      lines.getChildren().add(worth(worth));
    }
  }

  private Node order(Forecast order) {
    Hyperlink link =
        new Hyperlink(
            texts.text(
                "insight.outlook.order", OutlookService.DAYS, order.measure().said(order.value())));
    link.setOnAction(_ -> model.openPredictions());
    return link;
  }

  private Node worth(LifetimeValue worth) {
    Hyperlink link =
        new Hyperlink(
            texts.text(
                "insight.outlook.worth",
                OutlookService.MONTHS,
                texts.wholeMoney(worth.value()),
                texts.wholeMoney(worth.valueLow()),
                texts.wholeMoney(worth.valueHigh())));
    link.setOnAction(_ -> model.openInsight());
    return link;
  }

  private static Label line(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("text-muted");
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    return label;
  }
}
