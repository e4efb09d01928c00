package app.kith.segment.ui;

import app.kith.fx.Spoken;
import app.kith.fx.Texts;
import app.kith.segment.rule.Field;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** One line of the rule builder: field, comparison, value. */
final class RuleLineBox extends HBox {
  private final RuleLine line;
  private final TextField value = new TextField();
  private final Label days = new Label();
  private final ComboBox<RuleLine.Option> choice = new ComboBox<>();
  private final HBox within = new HBox();

  RuleLineBox(RuleLine line, ObservableList<Field> fields, Texts texts, Runnable remove) {
    this.line = line;
    getStyleClass().add("rule-line");
    setAlignment(Pos.CENTER_LEFT);
    ComboBox<Field> field = new ComboBox<>(fields);
    field.getStyleClass().add("rule-field");
    field.setConverter(new Spoken<>(value -> texts.text(value.label())));
    field.valueProperty().bindBidirectional(line.fieldProperty());
    field.setAccessibleText(texts.text("segment.rule.spoken.field"));
    ComboBox<Operator> operator = new ComboBox<>(line.operators());
    operator.getStyleClass().add("rule-operator");
    operator.setConverter(new Spoken<>(value -> texts.text(value.label())));
    operator.valueProperty().bindBidirectional(line.operatorProperty());
    operator.setAccessibleText(texts.text("segment.rule.spoken.operator"));
    value.textProperty().bindBidirectional(line.valueProperty());
    value.setAccessibleText(texts.text("segment.rule.spoken.value"));
    value.getStyleClass().add("rule-value");
    choice.setItems(line.choices());
    choice.setConverter(new Spoken<>(value -> texts.text(value.label())));
    choice.valueProperty().bindBidirectional(line.choiceProperty());
    choice.setAccessibleText(texts.text("segment.rule.spoken.value"));
    days.setText(texts.text("segment.rule.days"));
    TextField last = new TextField();
    last.textProperty().bindBidirectional(line.withinDaysProperty());
    last.setPromptText(texts.text("segment.rule.within.prompt"));
    last.setAccessibleText(texts.text("segment.rule.spoken.within"));
    last.getStyleClass().add("rule-days");
    within.setAlignment(Pos.CENTER_LEFT);
    within.getStyleClass().add("rule-within");
    within
        .getChildren()
        .addAll(
            new Label(texts.text("segment.rule.within")),
            last,
            new Label(texts.text("segment.rule.days")));
    Button away = new Button(null, new FontIcon("fth-x"));
    away.getStyleClass().addAll("flat", "button-icon", "small");
    away.setAccessibleText(texts.text("segment.rule.remove"));
    away.setOnAction(_ -> remove.run());
    getChildren().addAll(field, operator, value, choice, days, within, away);
    line.operatorProperty().addListener((_, _, _) -> fit());
    line.fieldProperty().addListener((_, _, _) -> fit());
    fit();
  }

  private void fit() {
    Operator current = line.operatorProperty().get();
    Operator.Needs needs = current == null ? Operator.Needs.NOTHING : current.needs();
    show(value, needs != Operator.Needs.NOTHING && needs != Operator.Needs.CHOICE);
    show(choice, needs == Operator.Needs.CHOICE);
    show(days, needs == Operator.Needs.DAYS);
    show(within, line.mayLimitDays());
  }

  private static void show(Node node, boolean on) {
    node.setVisible(on);
    node.setManaged(on);
  }
}
