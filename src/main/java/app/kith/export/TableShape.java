package app.kith.export;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table as it goes out: without the stamps of the change sets, which belong to one workspace.
 *
 * @param name the table's name
 * @param columns its columns in order
 * @param references the tables that columns point into, by column
 */
record TableShape(String name, List<Column> columns, Map<String, String> references) {
  /** Columns that mean nothing outside their workspace. */
  static final Set<String> STAMPS = Set.of("created_by", "changed_by", "changed_row");

  /** A column and what it holds. */
  record Column(String name, ValueType type) {}

  /** True if rows have an id of their own. */
  boolean hasId() {
    return columns.getFirst().name().equals("id");
  }

  /** The names of the columns. */
  List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  /** The names of the tables that others point into. */
  static Set<String> parents(List<TableShape> tables) {
    return tables.stream()
        .flatMap(table -> table.references().values().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
