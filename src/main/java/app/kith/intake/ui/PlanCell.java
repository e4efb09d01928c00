package app.kith.intake.ui;

import app.kith.fx.Texts;
import app.kith.intake.plan.CellChange;
import app.kith.intake.plan.PlanRow;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the file in the plan: what it says, what it changes, and a place to correct it. Enter
 * and leaving keep what was typed, Escape does not.
 */
final class PlanCell extends TableCell<Integer, Integer> {
  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
  private static final PseudoClass CORRECTED = PseudoClass.getPseudoClass("corrected");

  private final PlanViewModel model;
  private final PlanColumn column;
  private final Texts texts;
  private final TextField field = new TextField();
  private final ToggleButton old = new ToggleButton();
  private final ToggleButton fresh = new ToggleButton();
  private final HBox question = new HBox(old, fresh);

  PlanCell(PlanViewModel model, PlanColumn column, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.column = column;
    getStyleClass().add("intake-plan-cell");
    field.getStyleClass().add("intake-cell-field");
    field.setAccessibleText(column.heading(texts));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    field.focusedProperty().subscribe(focused -> left(focused));
    question.getStyleClass().add("intake-question");
    old.setOnAction(_ -> answer(false));
    fresh.setOnAction(_ -> answer(true));
  }

  private void answer(boolean takesNew) {
    PlanRow row = row();
    if (row != null) {
      column.change(row).ifPresent(change -> model.answer(row, change, takesNew));
      show();
    }
  }

  private @Nullable PlanRow row() {
    Integer line = getItem();
    return line == null ? null : model.row(line);
  }

  @Override
  public void startEdit() {
    PlanRow row = row();
    super.startEdit();
    if (row == null || !isEditing()) {
      cancelEdit();
      return;
    }
    field.setText(model.cell(row, column.index()));
    setGraphic(field);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    field.requestFocus();
    field.selectAll();
  }

  @Override
  public void cancelEdit() {
    super.cancelEdit();
    show();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      keep();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      cancelEdit();
      event.consume();
    }
  }

  private void left(boolean focused) {
    if (!focused && isEditing()) {
      keep();
    }
  }

  private void keep() {
    PlanRow row = row();
    String text = field.getText();
    super.cancelEdit();
    if (row != null) {
      model.correct(row, column.index(), text);
    }
    show();
    getTableView().requestFocus();
  }

  @Override
  protected void updateItem(@Nullable Integer line, boolean empty) {
    super.updateItem(line, empty);
    show();
  }

  private void show() {
    if (isEditing()) {
      return;
    }
    setGraphic(null);
    setContentDisplay(ContentDisplay.TEXT_ONLY);
    PlanRow row = isEmpty() ? null : row();
    Optional<CellChange> change =
        row == null
            ? Optional.empty()
            : column.change(row).filter(it -> it.state() != CellChange.State.NEWER_HERE);
    setText(
        row == null
            ? ""
            : change
                .filter(it -> !it.before().isEmpty())
                .map(it -> it.before() + " → " + it.after())
                .orElse(MailWords.cell(column.field(), model.cell(row, column.index()), texts)));
    change.filter(it -> it.state().isQuestion()).ifPresent(it -> ask(row, it));
    pseudoClassStateChanged(CHANGED, change.isPresent());
    pseudoClassStateChanged(CORRECTED, row != null && model.isCorrected(row, column.index()));
  }

  /** Shows both values to choose from; neither is chosen until a person does. */
  private void ask(@Nullable PlanRow row, CellChange change) {
    CellChange.State state = row == null ? change.state() : model.state(row, change);
    old.setText(change.before());
    fresh.setText(change.after());
    old.setSelected(state == CellChange.State.KEPT);
    fresh.setSelected(state == CellChange.State.TAKEN);
    setGraphic(question);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }
}
