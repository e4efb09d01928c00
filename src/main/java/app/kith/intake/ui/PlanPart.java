package app.kith.intake.ui;

import app.kith.base.Message;
import app.kith.fx.Texts;
import app.kith.intake.people.ConflictRule;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The third and fourth step: what will happen, and what has happened, row by row. */
public final class PlanPart {
  private final ImportViewModel model;
  private final ImportState state;
  private final Texts texts;

  @FXML private Label intakePlanTitle;
  @FXML private Label intakeRuleLabel;
  @FXML private ComboBox<ConflictRule> intakeRule;
  @FXML private HBox intakeOutcomes;
  @FXML private VBox intakeNotes;
  @FXML private TableView<PlanSummary.Line> intakeLines;
  @FXML private TableColumn<PlanSummary.Line, String> intakeLineRow;
  @FXML private TableColumn<PlanSummary.Line, String> intakeLineOutcome;
  @FXML private TableColumn<PlanSummary.Line, String> intakeLineTitle;
  @FXML private TableColumn<PlanSummary.Line, String> intakeLineDetail;
  private Subscription subscriptions = Subscription.EMPTY;

  PlanPart(ImportViewModel model, Texts texts) {
    this.model = model;
    this.state = model.state();
    this.texts = texts;
  }

  @FXML
  void initialize() {
    intakePlanTitle
        .textProperty()
        .bind(
            state
                .step()
                .map(it -> it == ImportStep.DONE ? "intake.step.done" : "intake.step.plan")
                .map(texts::text));
    intakeRule.getItems().setAll(ConflictRule.values());
    intakeRule.setConverter(Choices.named(rule -> texts.text(rule.label())));
    intakeRule.setOnAction(_ -> Choices.chosen(intakeRule, model::rule));
    intakeRule
        .visibleProperty()
        .bind(
            state
                .kind()
                .isEqualTo(ImportKind.PEOPLE)
                .and(state.step().isEqualTo(ImportStep.PLANNING)));
    intakeRuleLabel.visibleProperty().bind(intakeRule.visibleProperty());
    intakeLineRow.setCellValueFactory(
        it -> new ReadOnlyStringWrapper(texts.number(it.getValue().row())));
    intakeLineOutcome.setCellValueFactory(
        it -> new ReadOnlyStringWrapper(texts.text(it.getValue().label())));
    intakeLineTitle.setCellValueFactory(it -> new ReadOnlyStringWrapper(it.getValue().title()));
    intakeLineDetail.setCellValueFactory(
        it ->
            new ReadOnlyStringWrapper(
                it.getValue().detail().stream()
                    .map(texts::text)
                    .collect(Collectors.joining("; "))));
    subscriptions =
        Subscription.combine(
            state.rule().subscribe(intakeRule::setValue),
            state.plan().subscribe(this::show),
            state.filter().subscribe(_ -> show(state.plan().get())));
  }

  /** Lets go of the model, which outlives the view. */
  void release() {
    subscriptions.unsubscribe();
  }

  private void show(@Nullable PlanSummary plan) {
    intakeOutcomes.getChildren().clear();
    intakeNotes.getChildren().clear();
    intakeLines.getItems().clear();
    if (plan == null) {
      return;
    }
    plan.outcomes().forEach(outcome -> intakeOutcomes.getChildren().add(chip(outcome)));
    plan.notes().forEach(note -> intakeNotes.getChildren().add(note(note)));
    plan.lines().stream()
        .filter(line -> state.filter().get() == null || line.outcome().equals(state.filter().get()))
        .forEach(intakeLines.getItems()::add);
  }

  private ToggleButton chip(PlanSummary.Outcome outcome) {
    ToggleButton chip =
        new ToggleButton(texts.text("intake.chip", texts.text(outcome.label()), outcome.count()));
    chip.setSelected(Objects.equals(outcome.name(), state.filter().get()));
    chip.setDisable(outcome.count() == 0);
    chip.setOnAction(_ -> model.filter(outcome.name()));
    return chip;
  }

  private Label note(Message message) {
    Label note = new Label(texts.text(message));
    note.setWrapText(true);
    return note;
  }
}
