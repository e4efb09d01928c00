package app.kith.segment.ui.scatter;

import java.text.NumberFormat;
import java.util.Locale;
import javafx.scene.control.TableCell;

/**
 * A cell that writes numbers as the user reads them, to the right, and nothing for missing ones.
 */
final class PlotCell<T> extends TableCell<Integer, T> {
  private final NumberFormat format;

  PlotCell(Locale locale) {
    format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(2);
  }

  @Override
  protected void updateItem(T item, boolean empty) {
    super.updateItem(item, empty);
    getStyleClass().remove("number");
    if (empty || item == null) {
      setText(null);
    } else if (item instanceof Double number) {
      getStyleClass().add("number");
      setText(Double.isFinite(number) ? format.format(number) : "");
    } else {
      setText(item.toString());
    }
  }
}
