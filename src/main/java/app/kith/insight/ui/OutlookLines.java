package app.kith.insight.ui;

import app.kith.analytics.engine.lifetime.Spending;
import app.kith.analytics.lifetime.LifetimeValue;
import app.kith.analytics.prediction.Forecast;
import app.kith.analytics.ui.LinesAbove;
import app.kith.contact.ui.PersonPane;
import app.kith.fx.Texts;
import app.kith.insight.Outlook;
import app.kith.insight.OutlookService;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;

/** What to expect of a person and why, in a few lines on the person's card. */
final class OutlookLines {
  private final OutlookViewModel model;
  private final Texts texts;

  OutlookLines(OutlookViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  /** The lines above what else is known of the person. */
  PersonPane above(PersonPane below) {
    return LinesAbove.of(
        new LinesAbove.Part("insight-outlook", "/css/insight.css", model::show),
        below,
        model.outlook(),
        this::said);
  }

  private List<Node> said(Outlook outlook) {
    List<Node> lines = new ArrayList<>();
    outlook.unknown().ifPresent(why -> lines.add(line(texts.text(why))));
    Forecast order = outlook.order();
    if (order != null) {
      lines.add(order(order));
      Stream.of(order.raising(), order.lowering())
          .flatMap(reasons -> reasons.stream().limit(1))
          .forEach(reason -> lines.add(line(texts.text(reason.text()))));
    }
    LifetimeValue worth = outlook.worth();
    if (worth != null) {
      lines.add(worth(worth));
    }
    return lines;
  }

  private Node order(Forecast order) {
    Hyperlink link =
        new Hyperlink(
            texts.text(
                "insight.outlook.order", OutlookService.DAYS, order.measure().said(order.value())));
    link.setId("insight-outlook-order");
    link.setOnAction(_ -> model.openPrediction());
    return link;
  }

  private Node worth(LifetimeValue worth) {
    Spending.Range range = worth.range();
    Hyperlink link =
        new Hyperlink(
            texts.text(
                "insight.outlook.worth",
                OutlookService.MONTHS,
                texts.wholeMoney(worth.value()),
                texts.wholeMoney(range.low()),
                texts.wholeMoney(range.high())));
    link.setWrapText(true);
    link.setMinHeight(Hyperlink.USE_PREF_SIZE);
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
