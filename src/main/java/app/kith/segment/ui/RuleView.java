package app.kith.segment.ui;

import app.kith.fx.Texts;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The rule builder: lines above, the sentence and the live count below. */
public final class RuleView {
  private final RuleViewModel model;
  private final Texts texts;
  @FXML private TextField ruleName;
  @FXML private RadioButton ruleAll;
  @FXML private RadioButton ruleAny;
  @FXML private VBox ruleLines;
  @FXML private Label ruleSentence;
  @FXML private Label ruleCount;
  @FXML private Label ruleProblem;

  /** The builder over its view-model. */
  public RuleView(RuleViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    ruleName.textProperty().bindBidirectional(model.nameProperty());
    ruleAny.selectedProperty().bindBidirectional(model.anyProperty());
    model.anyProperty().addListener((_, _, any) -> ruleAll.setSelected(!any));
    ruleSentence.textProperty().bind(model.sentenceProperty().map(texts::text));
    ruleCount.textProperty().bind(model.countProperty().map(texts::text));
    ruleProblem
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> {
                  var problem = model.problemProperty().get();
                  return problem == null ? "" : texts.text(problem);
                },
                model.problemProperty()));
    model.lines().addListener((ListChangeListener<RuleLine>) _ -> fill());
    fill();
  }

  private void fill() {
    ruleLines
        .getChildren()
        .setAll(
            model.lines().stream()
                .map(line -> new RuleLineBox(line, model.fields(), texts, () -> model.remove(line)))
                .toList());
  }

  @FXML
  void add() {
    model.add();
  }

  @FXML
  void save() {
    model.save();
  }

  @FXML
  void cancel() {
    model.cancel();
  }
}
