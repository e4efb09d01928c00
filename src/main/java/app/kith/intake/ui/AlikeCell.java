package app.kith.intake.ui;

import app.kith.fx.Texts;
import app.kith.intake.plan.Likeness;
import app.kith.intake.plan.PlanRow;
import java.util.List;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** Whom a row looks like and why, with the two answers; an answer that is pressed again is none. */
final class AlikeCell extends TableCell<Integer, Integer> {
  private final PlanViewModel model;
  private final Texts texts;
  private final Label whom = new Label();
  private final ToggleButton same = new ToggleButton();
  private final ToggleButton different = new ToggleButton();
  private final HBox content = new HBox(same, different, whom);

  AlikeCell(PlanViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    content.getStyleClass().add("intake-question");
    whom.setTextOverrun(OverrunStyle.ELLIPSIS);
    whom.setMinWidth(0);
    HBox.setHgrow(whom, Priority.ALWAYS);
    same.setText(texts.text("intake.like.same"));
    different.setText(texts.text("intake.like.different"));
    same.setMinWidth(USE_PREF_SIZE);
    different.setMinWidth(USE_PREF_SIZE);
    same.setOnAction(_ -> answer(same.isSelected(), true));
    different.setOnAction(_ -> answer(different.isSelected(), false));
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  private void answer(boolean given, boolean isSame) {
    Likeness likeness = likeness();
    if (likeness != null) {
      model.decide(List.of(likeness), given ? Boolean.valueOf(isSame) : null);
      show();
    }
  }

  private @Nullable PlanRow row() {
    Integer line = getItem();
    return isEmpty() || line == null ? null : model.row(line);
  }

  private @Nullable Likeness likeness() {
    PlanRow row = row();
    return row == null ? null : row.likeness();
  }

  @Override
  protected void updateItem(@Nullable Integer line, boolean empty) {
    super.updateItem(line, empty);
    show();
  }

  private void show() {
    PlanRow row = row();
    Likeness likeness = likeness();
    if (row == null || likeness == null) {
      setGraphic(null);
      setTooltip(null);
      return;
    }
    Boolean verdict = model.verdict(row);
    String said = texts.text(likeness.sentence());
    String why = texts.text(likeness.because());
    whom.setText(said);
    setTooltip(new Tooltip(said + "\n" + why));
    same.setSelected(Boolean.TRUE.equals(verdict));
    different.setSelected(Boolean.FALSE.equals(verdict));
    setGraphic(content);
  }
}
