package app.kith.contact.ui;

import app.kith.contact.Lifecycle;
import app.kith.contact.PersonRow;
import app.kith.fx.Texts;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list: name, company, e-mail, place, state. Laid out by hand, because it is done
 * for every line that scrolls by.
 */
final class PersonCell extends ListCell<Integer> {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final double NARROW = 560;
  private static final double GAP = 16;
  private static final double STATE = 72;

  private final PeopleViewModel model;
  private final Texts texts;
  private final Label name = label("person-name");
  private final Label company = label("text-muted");
  private final Label email = label("text-muted");
  private final Label state = label("state");
  private final Columns columns = new Columns();
  private @Nullable PersonRow shown;

  PersonCell(PeopleViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("person-cell");
    columns.setMinWidth(0);
    setPrefWidth(0);
  }

  private static Label label(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.setMinWidth(0);
    return label;
  }

  @Override
  protected void updateItem(Integer line, boolean empty) {
    super.updateItem(line, empty);
    fill(empty || line == null ? null : model.row(line), empty || line == null);
  }

  /** Shows the line's content anew if it has arrived meanwhile. */
  void refresh() {
    if (!isEmpty() && getItem() != null) {
      fill(model.row(getItem()), false);
    }
  }

  private void fill(@Nullable PersonRow row, boolean empty) {
    pseudoClassStateChanged(CHOSEN, !empty && model.allChosen().get());
    if (empty) {
      shown = null;
      setGraphic(null);
      return;
    }
    if (getGraphic() == null) {
      setGraphic(columns);
    }
    if (row != null && row.equals(shown)) {
      return;
    }
    shown = row;
    name.setText(row == null ? "…" : row.name());
    company.setText(row == null ? "" : text(row.company(), row.place()));
    email.setText(row == null ? "" : text(row.email(), ""));
    state.setText(row == null ? "" : texts.text(row.lifecycle().label()));
    state.getStyleClass().setAll("label", "state", styleOf(row));
    setAccessibleText(row == null ? null : accessible(row));
  }

  private String accessible(PersonRow row) {
    return String.join(
        ", ", List.of(row.name(), text(row.company(), ""), text(row.email(), ""), state.getText()));
  }

  private static String text(@Nullable String text, @Nullable String other) {
    if (text != null) {
      return text;
    }
    return other == null ? "" : other;
  }

  private static String styleOf(@Nullable PersonRow row) {
    return row == null ? "state-other" : styleOf(row.lifecycle());
  }

  static String styleOf(Lifecycle lifecycle) {
    return "state-" + lifecycle.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Four columns whose widths follow the list's. */
  private final class Columns extends Region {
    Columns() {
      getChildren().addAll(name, company, email, state);
    }

    @Override
    protected double computePrefHeight(double width) {
      return 20;
    }

    @Override
    protected void layoutChildren() {
      double width = getWidth();
      double height = getHeight();
      boolean narrow = width < NARROW;
      email.setVisible(!narrow);
      double left = width - STATE - GAP;
      double nameWidth = left * (narrow ? 0.52 : 0.23);
      double companyWidth = left * (narrow ? 0.48 : 0.29);
      name.resizeRelocate(0, 0, nameWidth - GAP, height);
      company.resizeRelocate(nameWidth, 0, companyWidth - GAP, height);
      email.resizeRelocate(
          nameWidth + companyWidth, 0, Math.max(0, left - nameWidth - companyWidth), height);
      state.resizeRelocate(width - STATE, 0, STATE, height);
    }
  }
}
