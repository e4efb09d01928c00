package app.kith.intake.ui;

import app.kith.base.Message;
import app.kith.fx.Texts;
import app.kith.intake.plan.Likeness;
import app.kith.intake.plan.PlanRow;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/**
 * Whom a row looks like and why, with the two answers; or whom its keys meet, and the answer that
 * it is somebody new all the same. An answer that is pressed again is none.
 */
final class AlikeCell extends TableCell<Integer, Integer> {
  private final PlanViewModel model;
  private final Texts texts;
  private final Label whom = new Label();
  private final ToggleButton same = new ToggleButton();
  private final ToggleButton different = new ToggleButton();
  private final ToggleButton apart = new ToggleButton();
  private final HBox content = new HBox();

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
    apart.setText(texts.text("intake.met.apart"));
    apart.setMinWidth(USE_PREF_SIZE);
    apart.setOnAction(_ -> keepApart(apart.isSelected()));
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  private void answer(boolean given, boolean isSame) {
    Likeness likeness = likeness();
    if (likeness != null) {
      model.verdicts().decide(List.of(likeness), given ? Boolean.valueOf(isSame) : null);
      show();
    }
  }

  private void keepApart(boolean isNew) {
    PlanRow row = row();
    if (row != null) {
      model.verdicts().keepApart(row, isNew);
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
    if (row != null && row.likeness() != null) {
      showAlike(row, row.likeness());
    } else if (row != null && row.met() != null && model.verdicts().isMet(row)) {
      showMet(row, row.met());
    } else {
      setGraphic(null);
      setTooltip(null);
    }
  }

  private void showAlike(PlanRow row, Likeness likeness) {
    Boolean verdict = model.verdicts().verdict(row);
    String said = texts.text(likeness.sentence());
    String why = texts.text(likeness.because());
    same.setSelected(Boolean.TRUE.equals(verdict));
    different.setSelected(Boolean.FALSE.equals(verdict));
    show(said, said + "\n" + why, same, different, whom);
  }

  private void showMet(PlanRow row, Message met) {
    apart.setSelected(model.verdicts().isApart(row));
    show(texts.text(met), texts.text(met), apart, whom);
  }

  private void show(String said, String tip, Node... nodes) {
    whom.setText(said);
    setTooltip(new Tooltip(tip));
    content.getChildren().setAll(nodes);
    setGraphic(content);
  }
}
