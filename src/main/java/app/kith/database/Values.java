package app.kith.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The values of rows one after another, as they go into a statement's parameters. */
public final class Values {
  private @Nullable Object[] gathered = new Object[32];
  private int count;

  /** Adds a number. */
  public Values number(long value) {
    return value(value);
  }

  /** Adds a text, or nothing. */
  public Values text(@Nullable String value) {
    return value(value);
  }

  /** Adds a day, a point in time, a number, or nothing. */
  public Values value(@Nullable Object value) {
    if (count == gathered.length) {
      gathered = Arrays.copyOf(gathered, count * 2);
    }
    gathered[count++] = value;
    return this;
  }

  /** Sets a statement's parameters, from the first on. */
  public void into(PreparedStatement statement) throws SQLException {
    for (int i = 0; i < count; i++) {
      set(statement, i + 1, gathered[i]);
    }
  }

  /** Sets a statement's parameters to some columns of some rows. */
  void into(PreparedStatement statement, int from, int to, int width, int... columns)
      throws SQLException {
    int next = 1;
    for (int row = from; row < to; row++) {
      for (int column : columns) {
        set(statement, next++, gathered[row * width + column]);
      }
    }
  }

  private static void set(PreparedStatement statement, int at, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case String text -> statement.setString(at, text);
      case Long number -> statement.setLong(at, number);
      case null, default -> statement.setObject(at, value);
    }
  }

  /** The columns in which rows of a width say something at all. */
  int[] columns(int width) {
    boolean[] says = new boolean[width];
    for (int i = 0; i < count; i++) {
      says[i % width] |= gathered[i] != null;
    }
    int[] columns = new int[width];
    int used = 0;
    for (int column = 0; column < width; column++) {
      if (says[column]) {
        columns[used++] = column;
      }
    }
    return Arrays.copyOf(columns, used);
  }
}
