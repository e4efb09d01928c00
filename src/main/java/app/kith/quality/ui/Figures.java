package app.kith.quality.ui;

import app.kith.fx.Texts;
import app.kith.quality.FieldQuality;
import app.kith.quality.check.Finding;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/** The columns of the board that count a finding; each figure leads to its people. */
final class Figures {
  static final List<Finding> ON_THE_BOARD =
      List.of(
          Finding.MISSING,
          Finding.GUESSED,
          Finding.INVALID,
          Finding.REPAIRABLE,
          Finding.DOUBTFUL,
          Finding.SHARED,
          Finding.OUTLIER,
          Finding.OLD);

  private Figures() {}

  static TableColumn<FieldQuality, FieldQuality> column(
      Finding finding, BoardViewModel model, Texts texts) {
    TableColumn<FieldQuality, FieldQuality> column =
        new TableColumn<>(texts.text("quality.column." + finding.name().toLowerCase(Locale.ROOT)));
    column.getStyleClass().add("numeric");
    column.setSortable(false);
    column.setReorderable(false);
    column.setPrefWidth(104);
    column.setMinWidth(80);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(_ -> new FigureCell(finding, model, texts));
    return column;
  }

  /** A number to click; nothing where nobody is behind it. */
  private static final class FigureCell extends TableCell<FieldQuality, FieldQuality> {
    private final Finding finding;
    private final Texts texts;
    private final Hyperlink link = new Hyperlink();

    FigureCell(Finding finding, BoardViewModel model, Texts texts) {
      this.finding = finding;
      this.texts = texts;
      getStyleClass().add("numeric");
      link.setOnAction(
          _ -> {
            link.setVisited(false);
            FieldQuality state = getItem();
            if (state != null) {
              model.choose(state.field(), state.label(), finding);
            }
          });
    }

    @Override
    protected void updateItem(@Nullable FieldQuality state, boolean none) {
      super.updateItem(state, none);
      long count = none || state == null ? 0 : state.count(finding);
      link.setText(texts.number(count));
      setGraphic(count == 0 ? null : link);
      if (state != null && count > 0) {
        link.setAccessibleText(
            texts.text("quality.rows.title", texts.text(state.label()), texts.text(finding.label()))
                + " "
                + link.getText());
      }
    }
  }
}
