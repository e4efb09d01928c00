package app.kith.history;

import app.kith.database.Transaction;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Rows of any tracked table by column name, as undo needs them. */
final class RowRepository {

  /** The class of SQL states for violated constraints. */
  private static final String INTEGRITY = "23";

  RowRepository() {}

  /** The present rows among the given ids: id to column to value. */
  Map<Long, Map<String, @Nullable Object>> find(
      Transaction open, String table, Collection<Long> ids) {
    Map<Long, Map<String, @Nullable Object>> found = new HashMap<>();
    open.handle()
        .createQuery("SELECT * FROM " + table + " WHERE id = ANY(?)")
        .bind(0, ids.toArray(Long[]::new))
        .map((row, _) -> columns(row))
        .forEach(row -> found.put((Long) row.get("id"), row));
    return found;
  }

  /** Inserts a row with the given columns. */
  void insert(Transaction open, String table, List<ChangeBlock.RowChange> images) {
    if (images.isEmpty()) {
      return;
    }
    List<String> names = images.getFirst().cells().stream().map(ChangeBlock.Cell::column).toList();
    String marks = String.join(", ", names.stream().map(_ -> "?").toList());
    PreparedBatch batch =
        open.handle()
            .prepareBatch(
                "INSERT INTO %s (%s) VALUES (%s)"
                    .formatted(table, String.join(", ", names), marks));
    for (ChangeBlock.RowChange image : images) {
      for (int i = 0; i < names.size(); i++) {
        batch.bind(i, image.cells().get(i).before());
      }
      batch.add();
    }
    batch.execute();
  }

  /**
   * Writes columns of rows.
   *
   * @param values id to column to value
   * @return the rows that the database refused, for instance because what they point at is gone
   */
  List<Long> update(
      Transaction open, String table, Map<Long, Map<String, @Nullable Object>> values) {
    List<Long> refused = new ArrayList<>();
    Map<Set<String>, List<Long>> alike = new LinkedHashMap<>();
    values.forEach(
        (id, columns) -> alike.computeIfAbsent(columns.keySet(), _ -> new ArrayList<>()).add(id));
    for (List<Long> ids : alike.values()) {
      if (!updateTogether(open, table, ids, values)) {
        for (long id : ids) {
          if (!updateTogether(open, table, List.of(id), values)) {
            refused.add(id);
          }
        }
      }
    }
    return refused;
  }

  private static boolean updateTogether(
      Transaction open,
      String table,
      List<Long> ids,
      Map<Long, Map<String, @Nullable Object>> values) {
    List<String> names = List.copyOf(values.get(ids.getFirst()).keySet());
    String sets = String.join(", ", names.stream().map(name -> name + " = ?").toList());
    try (PreparedBatch batch =
        open.handle().prepareBatch("UPDATE " + table + " SET " + sets + " WHERE id = ?")) {
      for (long id : ids) {
        for (int i = 0; i < names.size(); i++) {
          batch.bind(i, values.get(id).get(names.get(i)));
        }
        batch.bind(names.size(), id).add();
      }
      batch.execute();
      return true;
    } catch (JdbiException e) {
      refusedOrThrow(e);
      return false;
    }
  }

  /** Returns if a constraint refused a row, which is a conflict; anything else is thrown. */
  static void refusedOrThrow(JdbiException failure) {
    boolean isConstraint =
        failure.getCause() instanceof SQLException cause
            && cause.getSQLState() != null
            && cause.getSQLState().startsWith(INTEGRITY);
    if (!isConstraint) {
      throw failure;
    }
  }

  void delete(Transaction open, String table, Collection<Long> ids) {
    open.handle()
        .createUpdate("DELETE FROM " + table + " WHERE id = ANY(?)")
        .bind(0, ids.toArray(Long[]::new))
        .execute();
  }

  /** Deletes the rows of an id window that a change set inserted. */
  long deleteInserted(Transaction open, String table, long first, long last, long createdBy) {
    return open.handle()
        .execute(
            "DELETE FROM " + table + " WHERE id BETWEEN ? AND ? AND created_by = ?",
            first,
            last,
            createdBy);
  }

  /** The ids in a window that a change set inserted. */
  List<Long> insertedIds(Transaction open, String table, long first, long last, long createdBy) {
    return window(open.handle(), table, first, last, createdBy, "");
  }

  /** The ids in a window that a change set inserted and a later one changed. */
  List<Long> insertedAndChanged(
      Transaction open, String table, long first, long last, long createdBy) {
    return window(open.handle(), table, first, last, createdBy, " AND changed_by <> created_by");
  }

  /** The ids in a window that rows of other tables point at. */
  Set<Long> usedInWindow(Transaction open, TrackedTable table, long first, long last) {
    Set<Long> used = new HashSet<>();
    for (Map.Entry<String, String> dependent : table.dependents()) {
      used.addAll(
          open.handle()
              .createQuery(
                  "SELECT DISTINCT %2$s FROM %1$s WHERE %2$s BETWEEN ? AND ?"
                      .formatted(dependent.getKey(), dependent.getValue()))
              .bind(0, first)
              .bind(1, last)
              .mapTo(Long.class)
              .list());
    }
    return used;
  }

  /** The rows about some people that a change set inserted: whether a later one changed them. */
  Map<Long, Boolean> insertedAbout(
      Transaction open, TrackedTable table, long createdBy, AboutPeople about) {
    Map<Long, Boolean> found = new HashMap<>();
    for (String column : table.peopleColumns()) {
      open.handle()
          .createQuery(
              "SELECT id, changed_by <> created_by FROM %s WHERE %s = ANY(?) AND created_by = ?"
                      .formatted(table.sql(), column)
                  + " AND id >= ?")
          .bind(0, about.people().toArray(Long[]::new))
          .bind(1, createdBy)
          .bind(2, about.after())
          .map((row, _) -> Map.entry(row.getLong(1), row.getBoolean(2)))
          .forEach(row -> found.put(row.getKey(), row.getValue()));
    }
    return found;
  }

  /** The last id of a table. */
  long lastId(Transaction open, String table) {
    return open.handle()
        .createQuery("SELECT COALESCE(MAX(id), 0) FROM " + table)
        .mapTo(Long.class)
        .one();
  }

  private static List<Long> window(
      Handle handle, String table, long first, long last, long createdBy, String condition) {
    return handle
        .createQuery(
            "SELECT id FROM " + table + " WHERE id BETWEEN ? AND ? AND created_by = ?" + condition)
        .bind(0, first)
        .bind(1, last)
        .bind(2, createdBy)
        .mapTo(Long.class)
        .list();
  }

  private static Map<String, @Nullable Object> columns(ResultSet row) throws SQLException {
    ResultSetMetaData meta = row.getMetaData();
    Map<String, @Nullable Object> values = HashMap.newHashMap(meta.getColumnCount());
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      values.put(
          meta.getColumnName(i).toLowerCase(Locale.ROOT), ValueCodec.normal(row.getObject(i)));
    }
    return values;
  }
}
