package app.kith.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prepared statements without ceremony, for the repositories. Jdbi's own batches cost several times
 * the insert itself when a million rows go in.
 */
public final class Statements {
  /** How many rows one batch carries. */
  public static final int BATCH = 1_000;

  /** How many rows one statement inserts. */
  private static final int ROWS = 100;

  /** Of how many rows it is asked which columns say something. */
  private static final int PORTION = 20 * ROWS;

  private Statements() {}

  /** Sets a statement's parameters from a value. */
  @FunctionalInterface
  public interface Binder<T> {
    /** Sets the parameters. */
    void bind(PreparedStatement statement, T value) throws SQLException;
  }

  /** Gives the values of a row to be inserted. */
  @FunctionalInterface
  public interface ValueBinder<T> {
    /** Adds the values. */
    void bind(Values values, T row);
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
   * statement; a column in which no row says anything costs nothing, and stays empty.
   *
   * @param table the table's name
   * @param columns names of columns with commas between
   * @param binder gives the values of a row in the order of the columns
   */
  public static <T> void insert(
      Transaction transaction,
      String table,
      String columns,
      List<T> rows,
      ValueBinder<? super T> binder) {
    String[] names = columns.split(",", -1);
    for (int from = 0; from < rows.size(); from += PORTION) {
      Values values = new Values();
      List<T> portion = rows.subList(from, Math.min(rows.size(), from + PORTION));
      portion.forEach(row -> binder.bind(values, row));
      insert(transaction, table, names, portion.size(), values);
    }
  }

  private static void insert(
      Transaction transaction, String table, String[] names, int rows, Values values) {
    int[] used = values.columns(names.length);
    String into =
        Arrays.stream(used)
            .mapToObj(column -> names[column])
            .collect(Collectors.joining(",", "INSERT INTO " + table + " (", ") VALUES "));
    String row = "(" + marks(used.length) + ")";
    int together = rows / ROWS * ROWS;
    try {
      if (together > 0) {
        String many = into + row + (", " + row).repeat(ROWS - 1);
        try (PreparedStatement statement = prepare(transaction, many)) {
          for (int from = 0; from < together; from += ROWS) {
            values.into(statement, from, from + ROWS, names.length, used);
            statement.executeUpdate();
          }
        }
      }
      if (together < rows) {
        try (PreparedStatement statement = prepare(transaction, into + row)) {
          for (int from = together; from < rows; from++) {
            values.into(statement, from, from + 1, names.length, used);
            statement.addBatch();
          }
          statement.executeBatch();
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(into, e);
    }
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
