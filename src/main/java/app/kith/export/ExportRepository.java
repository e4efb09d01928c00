package app.kith.export;

import app.kith.database.Statements;
import app.kith.database.Transaction;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** SQL over every table of customer data, by the database's own description of it. */
final class ExportRepository {
  /** Tables without stamps that belong to the content all the same. */
  private static final Set<String> BESIDE =
      Set.of(
          "suppression",
          "import_recipe",
          "settled_file",
          "setting",
          "campaign_run",
          "campaign_left_out",
          "outbox_message",
          "outbox_attempt");

  /** What a business says of itself; how windows lie and passwords stay where they are. */
  private static final String OF_THE_BUSINESS =
      " WHERE name IN ('business.name', 'business.address', 'currency', 'language', 'mail.host',"
          + " 'mail.port', 'mail.security', 'mail.user', 'mail.fromName', 'mail.fromAddress',"
          + " 'mail.ratePerHour')";

  /** Columns that name rows which may be gone, so that no constraint can say what they point at. */
  private static final Map<String, Map<String, String>> LOOSE =
      Map.of(
          "duplicate_decision", Map.of("one_id", "person", "other_id", "person"),
          "person_identity", Map.of("into_id", "person", "merged_id", "person"),
          "campaign_run", Map.of("campaign_id", "campaign"),
          "campaign_left_out", Map.of("campaign_id", "campaign", "person_id", "person"),
          "outbox_message", Map.of("source_id", "campaign", "person_id", "person"),
          "product", Map.of("offered_segment", "segment"),
          "row_saying", Map.of("record_id", "person"),
          "product_offer", Map.of("segment_id", "segment"));

  /** Every table that goes out, parents before children; a table that a feature adds is found. */
  List<TableShape> tables(Transaction open) {
    Map<String, List<TableShape.Column>> columns = new TreeMap<>();
    Set<String> stamped =
        Set.copyOf(
            Statements.list(
                open,
                "SELECT LOWER(table_name) FROM information_schema.columns"
                    + " WHERE LOWER(column_name) = 'changed_by' AND table_schema = 'PUBLIC'",
                row -> row.getString(1)));
    for (String table : stamped) {
      columns.put(table, columns(open, table));
    }
    for (String table : BESIDE) {
      columns.put(table, columns(open, table));
    }
    Map<String, Map<String, String>> references = references(open);
    return ordered(columns, references);
  }

  private static List<TableShape> ordered(
      Map<String, List<TableShape.Column>> columns, Map<String, Map<String, String>> references) {
    List<TableShape> ordered = new ArrayList<>();
    Map<String, List<TableShape.Column>> left = new LinkedHashMap<>(columns);
    while (!left.isEmpty()) {
      String next =
          left.keySet().stream()
              .filter(
                  name ->
                      references.getOrDefault(name, Map.of()).values().stream()
                          .noneMatch(parent -> !parent.equals(name) && left.containsKey(parent)))
              .findFirst()
              .orElseGet(() -> left.keySet().iterator().next());
      ordered.add(
          new TableShape(
              next,
              List.copyOf(left.getOrDefault(next, List.of())),
              references.getOrDefault(next, Map.of())));
      left.remove(next);
    }
    return ordered;
  }

  private static List<TableShape.Column> columns(Transaction open, String table) {
    List<TableShape.Column> columns = new ArrayList<>();
    try (var statement =
        open.handle()
            .getConnection()
            .prepareStatement("SELECT * FROM " + table + " FETCH FIRST 0 ROWS ONLY")) {
      ResultSetMetaData shape = statement.executeQuery().getMetaData();
      for (int i = 1; i <= shape.getColumnCount(); i++) {
        String name = shape.getColumnName(i).toLowerCase(Locale.ROOT);
        if (!TableShape.STAMPS.contains(name)) {
          columns.add(new TableShape.Column(name, ValueType.of(shape.getColumnType(i))));
        }
      }
      return columns;
    } catch (SQLException e) {
      throw new IllegalStateException(table, e);
    }
  }

  /** The tables that columns point into: table to column to table. */
  private static Map<String, Map<String, String>> references(Transaction open) {
    Map<String, Map<String, String>> references = new HashMap<>();
    Statements.read(
        open,
        """
        SELECT LOWER(child.table_name), LOWER(child.column_name), LOWER(parent.table_name)
        FROM information_schema.referential_constraints link
        JOIN information_schema.key_column_usage child
          ON child.constraint_name = link.constraint_name
          AND child.constraint_schema = link.constraint_schema
        JOIN information_schema.key_column_usage parent
          ON parent.constraint_name = link.unique_constraint_name
          AND parent.constraint_schema = link.unique_constraint_schema
        """,
        row ->
            references
                .computeIfAbsent(row.getString(1), _ -> new HashMap<>())
                .put(row.getString(2), row.getString(3)));
    LOOSE.forEach(
        (table, columns) ->
            references.computeIfAbsent(table, _ -> new HashMap<>()).putAll(columns));
    return references;
  }

  /** Hands over every row of a table as texts, in the order of its first column. */
  void each(Transaction open, TableShape table, Consumer<List<@Nullable String>> consumer) {
    String names = table.names().stream().collect(Collectors.joining(", "));
    Statements.read(
        open,
        "SELECT %s FROM %s%s ORDER BY 1".formatted(names, table.name(), part(table)),
        row -> consumer.accept(texts(row, table)));
  }

  private static List<@Nullable String> texts(ResultSet row, TableShape table) throws SQLException {
    List<@Nullable String> texts = new ArrayList<>(table.columns().size());
    for (int i = 1; i <= table.columns().size(); i++) {
      ValueType type = table.columns().get(i - 1).type();
      texts.add(ValueType.text(type == ValueType.TEXT ? row.getString(i) : row.getObject(i)));
    }
    return texts;
  }

  /**
   * Stores rows; a column in which none of them says anything gets its default.
   *
   * @param changeSet whose id stamped tables get; 0 for the others
   */
  void insert(
      Transaction open, TableShape table, List<List<@Nullable Object>> rows, long changeSet) {
    boolean stamped = changeSet != 0;
    Statements.insert(
        open,
        table.name(),
        String.join(",", table.names()) + (stamped ? ",created_by,changed_by" : ""),
        rows,
        (values, row) -> {
          row.forEach(values::value);
          if (stamped) {
            values.number(changeSet).number(changeSet);
          }
        });
  }

  private static String part(TableShape table) {
    return isSettings(table) ? OF_THE_BUSINESS : "";
  }

  /** How many rows a table has. */
  long count(Transaction open, TableShape table) {
    return Statements.list(open, "SELECT COUNT(*) FROM " + table.name(), row -> row.getLong(1))
        .getFirst();
  }

  /** True for the settings, which every workspace has; those that come in take their place. */
  static boolean isSettings(TableShape table) {
    return table.name().equals("setting");
  }

  /** Takes the settings away that go out. */
  void clearSettings(Transaction open) {
    open.handle().execute("DELETE FROM setting" + OF_THE_BUSINESS);
  }

  /** True for tables whose rows do not belong to change sets. */
  static boolean isBeside(TableShape table) {
    return BESIDE.contains(table.name());
  }
}
