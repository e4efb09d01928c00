package app.kith.segment.ui;

import app.kith.analytics.Persona;
import app.kith.fx.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.javafx.FontIcon;

/** One group in words: who they are, what sets them apart, how many, what to do. */
final class PersonaCard extends VBox {
  private static final int TRAITS = 3;

  private final ToggleButton title;

  /**
   * A card.
   *
   * @param colour the group's colour in the picture
   * @param highlight told when the card is pressed
   * @param keep told when the group shall become a segment
   */
  PersonaCard(Persona persona, Texts texts, Paint colour, Runnable highlight, Runnable keep) {
    getStyleClass().add("persona");
    title = new ToggleButton(texts.text(persona.name()), new Circle(5, colour));
    title.getStyleClass().addAll("persona-title", "flat");
    title.setOnAction(_ -> highlight.run());
    title.setMaxWidth(Double.MAX_VALUE);
    title.setWrapText(true);
    HBox.setHgrow(title, Priority.ALWAYS);
    Label count = new Label(texts.text("segment.persona.count", persona.size(), persona.share()));
    count.getStyleClass().add("persona-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    Button make = new Button(null, new FontIcon("fth-plus"));
    make.getStyleClass().addAll("flat", "button-icon", "small");
    String makeText = texts.text("segment.persona.keep", persona.name());
    make.setAccessibleText(makeText);
    make.setTooltip(new javafx.scene.control.Tooltip(makeText));
    make.setOnAction(_ -> keep.run());
    make.setVisible(persona.group() >= 0);
    HBox head = new HBox(title, make);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("persona-head");
    getChildren().addAll(head, count);
    if (persona.traits().isEmpty()) {
      getChildren().add(line(texts.text(persona.summary()), "persona-trait"));
    }
    persona.traits().stream()
        .limit(TRAITS)
        .forEach(trait -> getChildren().add(line(texts.text(trait.text()), "persona-trait")));
    getChildren().add(line(texts.text(persona.advice()), "persona-advice"));
  }

  private static Label line(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }

  /** Marks the card as the one that stands out. */
  void mark(boolean on) {
    title.setSelected(on);
    pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("marked"), on);
  }
}
