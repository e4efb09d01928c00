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
  private static final double ANY = Double.MAX_VALUE;

  void addTo(TableView<OutboxMessage> table) {
    Story story = new Story(texts);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    add(table, "outbox.column.address", 120, ANY, OutboxMessage::address);
    add(table, "outbox.column.state", 96, 112, row -> texts.text(Story.state(row.state())));
    add(table, "outbox.column.since", 158, 166, row -> texts.dateTime(row.changedAt()));
    add(table, "outbox.column.tries", 56, 64, row -> texts.number(row.attempts()))
        .getStyleClass()
        .add("numeric");
    add(table, "outbox.column.words", 150, ANY, story::shortly);
  }

  private TableColumn<OutboxMessage, String> add(
      TableView<OutboxMessage> table,
      String title,
      double least,
      double most,
      Function<OutboxMessage, String> text) {
    TableColumn<OutboxMessage, String> column = new TableColumn<>(texts.text(title));
    column.setMinWidth(least);
    column.setMaxWidth(most);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
    table.getColumns().add(column);
    return column;
  }
}
