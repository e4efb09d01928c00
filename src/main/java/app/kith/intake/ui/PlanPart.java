package app.kith.intake.ui;

import app.kith.base.Message;
import app.kith.fx.Texts;
import app.kith.intake.mapping.ConflictRule;
import app.kith.intake.plan.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
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
  private final ObservableList<ColumnChoice> columns;

  @FXML private Label intakePlanTitle;
  @FXML private Label intakePlanHint;
  @FXML private Label intakeRuleLabel;
  @FXML private ComboBox<ConflictRule> intakeRule;
  @FXML private CheckBox intakeClean;
  @FXML private HBox intakeOutcomes;
  @FXML private ToggleButton intakeOpen;
  @FXML private TextField intakeFind;
  @FXML private VBox intakeNotes;
  @FXML private TableView<Integer> intakeLines;
  private final Map<Outcome, ToggleButton> chips = new LinkedHashMap<>();
  private Subscription subscriptions = Subscription.EMPTY;

  PlanPart(ImportViewModel model, Texts texts) {
    this.model = model;
    this.state = model.state();
    this.columns = state.columns();
    this.texts = texts;
  }

  @FXML
  void initialize() {
    intakePlanTitle
        .textProperty()
        .bind(Bindings.createStringBinding(this::title, state.step(), state.kind()));
    intakeRule.getItems().setAll(ConflictRule.values());
    nameRules();
    intakeRule.setOnAction(_ -> Choices.chosen(intakeRule, model::rule));
    intakeRule
        .visibleProperty()
        .bind(state.listsPeople().and(state.step().isEqualTo(ImportStep.PLANNING)));
    intakeRuleLabel.visibleProperty().bind(intakeRule.visibleProperty());
    intakeClean.visibleProperty().bind(intakeRule.visibleProperty());
    intakeClean.setOnAction(_ -> model.clean(intakeClean.isSelected()));
    intakePlanHint
        .visibleProperty()
        .bind(
            state
                .step()
                .isEqualTo(ImportStep.PLANNING)
                .and(state.kind().isNotEqualTo(ImportKind.MAIL)));
    intakeLines.editableProperty().bind(intakePlanHint.visibleProperty());
    intakeFind.textProperty().bindBidirectional(state.text());
    intakeOpen.selectedProperty().bindBidirectional(state.onlyOpen());
    intakeOpen.managedProperty().bind(intakeOpen.visibleProperty());
    PlanTable table = new PlanTable(intakeLines, model.plan(), texts);
    subscriptions =
        Subscription.combine(
            columns.subscribe(this::nameRules),
            state.rule().subscribe(intakeRule::setValue),
            state.clean().subscribe(intakeClean::setSelected),
            state.plan().subscribe(this::show),
            state.filter().subscribe(_ -> show(state.plan().get())),
            model.plan().searches().subscribe(_ -> table.show()),
            model.plan().arrivals().subscribe(_ -> intakeLines.refresh()),
            () -> intakeFind.textProperty().unbindBidirectional(state.text()),
            () -> intakeOpen.selectedProperty().unbindBidirectional(state.onlyOpen()));
  }

  /** Which values are the newest depends on what the columns are taken for. */
  private void nameRules() {
    intakeRule.setConverter(Choices.named(rule -> texts.text(rule.label(state.newestBy()))));
  }

  /** Lets go of the model, which outlives the view. */
  void release() {
    subscriptions.unsubscribe();
  }

  private String title() {
    if (state.step().get() == ImportStep.DONE) {
      return texts.text("intake.step.done");
    }
    boolean mail = state.kind().get() == ImportKind.MAIL;
    return texts.text(mail ? "intake.step.planOfMail" : "intake.step.plan");
  }

  private void show(@Nullable PlanSummary plan) {
    intakeNotes.getChildren().clear();
    intakeOutcomes.setVisible(plan != null);
    if (plan == null) {
      return;
    }
    List<Outcome> now = plan.outcomes().stream().map(PlanSummary.Count::outcome).toList();
    if (!now.equals(List.copyOf(chips.keySet()))) {
      chips.clear();
      now.forEach(outcome -> chips.put(outcome, chip(outcome)));
      intakeOutcomes.getChildren().setAll(chips.values());
    }
    plan.outcomes().forEach(this::count);
    intakeOpen.setText(texts.text("intake.chip", texts.text("intake.plan.toDecide"), plan.asked()));
    intakeOpen.setVisible(plan.asked() > 0 || intakeOpen.isSelected());
    plan.notes().forEach(note -> intakeNotes.getChildren().add(note(note)));
  }

  private ToggleButton chip(Outcome outcome) {
    ToggleButton chip = new ToggleButton();
    chip.setOnAction(_ -> model.plan().filter(outcome));
    return chip;
  }

  /** Chips stay where they are while their counts change, so that none loses the focus. */
  private void count(PlanSummary.Count count) {
    Outcome outcome = count.outcome();
    ToggleButton chip = Objects.requireNonNull(chips.get(outcome));
    chip.setText(texts.text("intake.chip", texts.text(outcome.label()), count.rows()));
    chip.setSelected(outcome == state.filter().get());
    chip.setDisable(count.rows() == 0 && outcome != state.filter().get());
  }

  private Label note(Message message) {
    Label note = new Label(texts.text(message));
    note.setWrapText(true);
    return note;
  }
}
