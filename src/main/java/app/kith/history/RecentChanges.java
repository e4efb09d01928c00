package app.kith.history;

import app.kith.database.Database;
import app.kith.database.Transaction;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.ObjLongConsumer;

/** Which fields were given a value lately, over all rows of a table. Thread-safe; reads only. */
public final class RecentChanges {
  private final Database database;
  private final ChangeBlockRepository blocks = new ChangeBlockRepository();

  /** The recent changes of a database. */
  public RecentChanges(Database database) {
    this.database = database;
  }

  /**
   * Tells every field that was changed since a moment, by whatever but undo and redo.
   *
   * @param table a table of customer data
   * @param heard hears the column and the row's id, once for each change
   */
  public void since(String table, Instant moment, ObjLongConsumer<String> heard) {
    for (long block : database.read(open -> ids(open, table, moment))) {
      for (ChangeBlock.RowChange change :
          database.read(open -> blocks.find(open, block)).changes()) {
        change.cells().forEach(cell -> heard.accept(cell.column(), change.rowId()));
      }
    }
  }

  private static List<Long> ids(Transaction open, String table, Instant moment) {
    return open.handle()
        .createQuery(
            "SELECT b.id FROM change_block b JOIN change_set s ON s.id = b.change_set_id"
                + " WHERE b.table_name = ? AND b.operation = 'U' AND s.started_at >= ?"
                + " AND s.state = 'APPLIED' AND s.kind NOT IN ('UNDO', 'REDO') ORDER BY b.id")
        .bind(0, table)
        .bind(1, moment.atOffset(ZoneOffset.UTC))
        .mapTo(Long.class)
        .list();
  }
}
