package app.kith.history;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A tracked table's columns in the order of the table; the first is the id.
 *
 * @param name the table's name
 * @param names the columns' names
 * @param changedBy the position of {@code changed_by}
 */
record TableColumns(String name, List<String> names, int changedBy) {

  /** Finds the position of the stamp. */
  static TableColumns of(String table, List<String> names) {
    if (!names.getFirst().equals("id")) {
      throw new IllegalStateException(table + " does not begin with its id");
    }
    return new TableColumns(table, List.copyOf(names), names.indexOf("changed_by"));
  }

  /** The positions of all columns. */
  List<Integer> all() {
    return IntStream.range(0, names.size()).boxed().toList();
  }
}
