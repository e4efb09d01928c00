package app.kith.outbox.ui;

import app.kith.fx.Texts;
import app.kith.outbox.OutboxMessage;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * The columns of the ledger.
 *
 * @param texts the user's language
 */
record LedgerColumns(Texts texts) {

  void addTo(TableView<OutboxMessage> table) {
    Story story = new Story(texts);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    add(table, "outbox.column.address", 248, 160, OutboxMessage::address);
    add(table, "outbox.column.state", 128, 88, row -> texts.text(Story.state(row.state())));
    add(table, "outbox.column.since", 176, 176, row -> texts.dateTime(row.changedAt()));
    add(table, "outbox.column.tries", 64, 64, row -> texts.number(row.attempts()))
        .getStyleClass()
        .add("numeric");
    add(table, "outbox.column.words", 280, 96, story::shortly);
  }

  private TableColumn<OutboxMessage, String> add(
      TableView<OutboxMessage> table,
      String title,
      double width,
      double least,
      Function<OutboxMessage, String> text) {
    TableColumn<OutboxMessage, String> column = new TableColumn<>(texts.text(title));
    column.setPrefWidth(width);
    column.setMinWidth(least);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
    table.getColumns().add(column);
    return column;
  }
}
