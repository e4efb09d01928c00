package app.kith.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Prepared statements without ceremony, for the repositories. Jdbi's own batches cost several times
 * the insert itself when a million rows go in.
 */
public final class Statements {
  /** How many rows one batch carries. */
  public static final int BATCH = 1_000;

  /** How many rows one statement inserts. */
  private static final int ROWS = 100;

  private Statements() {}

  /** Sets a statement's parameters from a value. */
  @FunctionalInterface
  public interface Binder<T> {
    /** Sets the parameters. */
    void bind(PreparedStatement statement, T value) throws SQLException;
  }

  /** Sets the values of a row to be inserted. */
  @FunctionalInterface
  public interface ValueBinder<T> {
    /** Sets the values. */
    void bind(Values values, T row) throws SQLException;
  }

  /** Reads the current row. */
  @FunctionalInterface
  public interface RowReader<R> {
    /** The current row's value. */
    R read(ResultSet row) throws SQLException;
  }

  /** Receives the current row. */
  @FunctionalInterface
  public interface RowConsumer {
    /** Takes the current row. */
    void accept(ResultSet row) throws SQLException;
  }

  /** Runs a statement once for each value, in batches of {@link #BATCH}. */
  public static <T> void batch(
      Transaction transaction, String sql, List<T> values, Binder<? super T> binder) {
    if (values.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = prepare(transaction, sql)) {
      int waiting = 0;
      for (T value : values) {
        binder.bind(statement, value);
        statement.addBatch();
        if (++waiting == BATCH) {
          statement.executeBatch();
          waiting = 0;
        }
      }
      if (waiting > 0) {
        statement.executeBatch();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /**
   * Inserts rows, many with one statement: a row costs its values then, and no start of a
   * statement.
   *
   * @param table the table's name
   * @param columns names of columns with commas between
   * @param binder sets the values of a row in the order of the columns
   */
  public static <T> void insert(
      Transaction transaction,
      String table,
      String columns,
      List<T> rows,
      ValueBinder<? super T> binder) {
    String into = "INSERT INTO " + table + " (" + columns + ") VALUES ";
    String row = "(" + marks(columns.split(",", -1).length) + ")";
    int together = rows.size() / ROWS * ROWS;
    if (together > 0) {
      String many = into + row + (", " + row).repeat(ROWS - 1);
      try (PreparedStatement statement = prepare(transaction, many)) {
        for (int from = 0; from < together; from += ROWS) {
          Values values = new Values(statement);
          for (int i = from; i < from + ROWS; i++) {
            binder.bind(values, rows.get(i));
          }
          statement.executeUpdate();
        }
      } catch (SQLException e) {
        throw new IllegalStateException(into, e);
      }
    }
    batch(
        transaction,
        into + row,
        rows.subList(together, rows.size()),
        (statement, rest) -> binder.bind(new Values(statement), rest));
  }

  /**
   * Runs a statement whose {@code %s} stands for a list of ids, in portions of {@link #BATCH}.
   *
   * @return how many rows were changed in all
   */
  public static long updateByIds(Transaction transaction, String sql, long... ids) {
    long changed = 0;
    for (int from = 0; from < ids.length; from += BATCH) {
      int to = Math.min(ids.length, from + BATCH);
      try (PreparedStatement statement = prepare(transaction, sql.formatted(marks(to - from)))) {
        setIds(statement, ids, from, to);
        changed += statement.executeUpdate();
      } catch (SQLException e) {
        throw new IllegalStateException(sql, e);
      }
    }
    return changed;
  }

  /** Reads with a statement whose {@code %s} stands for a list of ids, in portions. */
  public static void readByIds(
      Transaction transaction, String sql, RowConsumer consumer, long... ids) {
    for (int from = 0; from < ids.length; from += BATCH) {
      int to = Math.min(ids.length, from + BATCH);
      try (PreparedStatement statement = prepare(transaction, sql.formatted(marks(to - from)))) {
        setIds(statement, ids, from, to);
        each(statement, consumer);
      } catch (SQLException e) {
        throw new IllegalStateException(sql, e);
      }
    }
  }

  /** All rows of a query; parameters are set by position. */
  public static <R> List<R> list(
      Transaction transaction, String sql, RowReader<R> reader, Object... parameters) {
    List<R> rows = new ArrayList<>();
    read(transaction, sql, row -> rows.add(reader.read(row)), parameters);
    return rows;
  }

  /** Hands over the rows of a query one by one; parameters are set by position. */
  public static void read(
      Transaction transaction, String sql, RowConsumer consumer, Object... parameters) {
    try (PreparedStatement statement = prepare(transaction, sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      each(statement, consumer);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Question marks with commas between. */
  public static String marks(int count) {
    return "?" + ", ?".repeat(count - 1);
  }

  private static void each(PreparedStatement statement, RowConsumer consumer) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        consumer.accept(rows);
      }
    }
  }

  private static void setIds(PreparedStatement statement, long[] ids, int from, int to)
      throws SQLException {
    for (int i = from; i < to; i++) {
      statement.setLong(i - from + 1, ids[i]);
    }
  }

  private static PreparedStatement prepare(Transaction transaction, String sql)
      throws SQLException {
    return transaction.handle().getConnection().prepareStatement(sql);
  }
}
