package app.kith.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Sets the parameters of a prepared statement one after another, from the first on. */
public final class Values {
  private final PreparedStatement statement;
  private int next = 1;

  /** The parameters of a statement. */
  public Values(PreparedStatement statement) {
    this.statement = statement;
  }

  /** Sets the next parameter to a number. */
  public Values number(long value) throws SQLException {
    statement.setLong(next++, value);
    return this;
  }

  /** Sets the next parameter to a text, or to nothing. */
  public Values text(@Nullable String value) throws SQLException {
    statement.setString(next++, value);
    return this;
  }

  /**
   * Sets the next parameter to a day, a point in time, a boxed or an exact number, or to nothing.
   */
  public Values value(@Nullable Object value) throws SQLException {
    statement.setObject(next++, value);
    return this;
  }

  /** How many parameters are set. */
  int count() {
    return next - 1;
  }
}
