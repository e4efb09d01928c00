package app.kith.analytics;

import app.kith.database.Statements;
import app.kith.database.Transaction;
import app.kith.history.TouchedRows;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** SQL that finds whose figures a change concerns. Stateless. */
final class TouchedRepository {
  private static final String ORDERED =
      "SELECT DISTINCT person_id FROM sales_order WHERE placed_at >= ? AND placed_at < ?";
  private static final String EVENTS =
      "SELECT DISTINCT person_id FROM timeline_event WHERE happened_at >= ? AND happened_at < ?";
  private static final String SENT =
      "SELECT DISTINCT COALESCE(i.person_id, m.person_id) FROM outbox_message m"
          + " LEFT JOIN person_identity i ON i.merged_id = m.person_id WHERE m.changed_at >= ?";

  /** The people of rows of a table that a change set inserted. */
  void inserted(Transaction open, Source source, TouchedRows range, long changeSet, Set<Long> to) {
    Statements.read(
        open,
        source.people() + " AND t.id BETWEEN ? AND ? AND t.created_by = ?",
        row -> to.add(row.getLong(1)),
        range.firstId(),
        range.lastId(),
        changeSet);
  }

  /** The people of some rows of a table. */
  void people(Transaction open, Source source, long[] rows, Set<Long> to) {
    Statements.readByIds(
        open, source.people() + " AND t.id IN (%s)", row -> to.add(row.getLong(1)), rows);
  }

  /** The people who placed some orders. */
  void buyers(Transaction open, long[] orders, Set<Long> to) {
    Statements.readByIds(
        open,
        "SELECT person_id FROM sales_order WHERE id IN (%s)",
        row -> to.add(row.getLong(1)),
        orders);
  }

  /** Those of whom something that lay ahead at one moment is past at another. */
  Set<Long> overtaken(Transaction open, Instant from, Instant to) {
    Set<Long> people = new HashSet<>();
    for (String sql : new String[] {ORDERED, EVENTS}) {
      Statements.read(
          open,
          sql,
          row -> people.add(row.getLong(1)),
          FeatureTableRepository.moment(from),
          FeatureTableRepository.moment(to));
    }
    return people;
  }

  /** Those to whom a message changed its state since a moment. */
  Set<Long> sentTo(Transaction open, Instant since) {
    Set<Long> people = new HashSet<>();
    Statements.read(
        open, SENT, row -> people.add(row.getLong(1)), FeatureTableRepository.moment(since));
    return people;
  }

  /** A table whose rows tell of people. */
  enum Source {
    PERSON("id"),
    CUSTOM_VALUE("person_id"),
    SALES_ORDER("person_id"),
    TIMELINE_EVENT("person_id"),
    PERSON_IDENTITY("person_id"),
    ORDER_LINE("order_id");

    private final String column;

    Source(String column) {
      this.column = column;
    }

    String table() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The column that says whose row it is, or of which order. */
    String column() {
      return column;
    }

    String people() {
      return this == ORDER_LINE
          ? "SELECT o.person_id FROM order_line t JOIN sales_order o ON o.id = t.order_id WHERE 1 = 1"
          : "SELECT t." + column + " FROM " + table() + " t WHERE 1 = 1";
    }

    static boolean knows(String table) {
      return Arrays.stream(values()).anyMatch(source -> source.table().equals(table));
    }
  }
}
