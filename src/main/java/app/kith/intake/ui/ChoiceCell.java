package app.kith.intake.ui;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A cell with a box to choose from, for one property of a file's column. */
final class ChoiceCell<T> extends TableCell<ColumnChoice, ColumnChoice> {
  private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");

  private final ComboBox<T> box = new ComboBox<>();
  private final Function<ColumnChoice, @Nullable T> shown;
  private final Function<ColumnChoice, List<? extends T>> items;
  private boolean marksDoubt = true;
  private boolean updating;

  /**
   * A cell.
   *
   * @param items what can be chosen
   * @param shown what is chosen; null hides the box
   * @param name an item's name
   * @param chosen told the column's index and the item when a person chooses
   */
  ChoiceCell(
      Function<ColumnChoice, List<? extends T>> items,
      Function<ColumnChoice, @Nullable T> shown,
      Function<T, String> name,
      BiConsumer<Integer, T> chosen) {
    this.items = items;
    this.shown = shown;
    box.getStyleClass().add("intake-cell-combo");
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(Choices.named(name));
    box.setOnAction(
        _ -> {
          ColumnChoice choice = getItem();
          if (!updating && choice != null && box.getValue() != null) {
            chosen.accept(choice.index(), box.getValue());
          }
        });
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  /** The same cell for something that is never in doubt. */
  ChoiceCell<T> undoubted() {
    marksDoubt = false;
    return this;
  }

  @Override
  protected void updateItem(@Nullable ColumnChoice choice, boolean empty) {
    super.updateItem(choice, empty);
    T value = empty || choice == null ? null : shown.apply(choice);
    setGraphic(value == null ? null : box);
    if (value != null && choice != null) {
      updating = true;
      box.getItems().setAll(items.apply(choice));
      box.setValue(value);
      box.pseudoClassStateChanged(DOUBTFUL, marksDoubt && !choice.certain());
      box.setAccessibleText(choice.header());
      updating = false;
    }
  }
}
