package app.kith.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** The row trigger of every tracked table. H2 makes one for each table and kind of statement. */
public final class ChangeTrigger implements Trigger {
  private @Nullable TableColumns columns;

  /** Made by H2 when the database opens. */
  public ChangeTrigger() {}

  @Override
  public void init(
      Connection connection, String schema, String trigger, String table, boolean before, int type)
      throws SQLException {
    List<String> names = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT LOWER(column_name) FROM information_schema.columns"
                + " WHERE table_schema = ? AND table_name = ? ORDER BY ordinal_position")) {
      query.setString(1, schema);
      query.setString(2, table);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
    }
    columns = TableColumns.of(table.toLowerCase(Locale.ROOT), names);
  }

  @Override
  public void fire(Connection connection, Object @Nullable [] oldRow, Object @Nullable [] newRow)
      throws SQLException {
    TableColumns table = columns;
    if (table == null || !ChangeRecorder.CURRENT.isBound()) {
      throw new SQLException("customer data may only change inside a change set");
    }
    ChangeRecorder recorder = ChangeRecorder.CURRENT.get();
    if (oldRow != null && newRow != null) {
      recorder.updated(table, oldRow, newRow);
    } else if (oldRow != null) {
      recorder.deleted(table, oldRow);
    }
  }
}
