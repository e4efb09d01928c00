package app.kith.intake.readers.card;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One card's values under the columns' names, as Google names them. */
final class CardCells {
  private final Map<String, String> cells = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  /** A text of several lines, as in a street, as one line with commas. */
  static String inOneLine(String text) {
    return text.strip().replaceAll("[\\s,]*\\R\\s*", ", ");
  }

  /** The values by column. */
  Map<String, String> map() {
    return cells;
  }

  /** True if a column has a value. */
  boolean has(String column) {
    return cells.containsKey(column);
  }

  /** Puts a value; a second one of the same column is added behind a comma. */
  void put(String column, @Nullable String value) {
    put(column, value, ", ");
  }

  /** Puts a value; a second one of the same column is added behind a sign. */
  void put(String column, @Nullable String value, String between) {
    if (value != null && !value.isBlank()) {
      cells.merge(column, value.strip(), (one, two) -> one + between + two);
    }
  }

  /** Puts the next value of a kind of which there can be several, with what sort it is. */
  void next(String kind, @Nullable String type, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      String stem = stem(kind);
      put(stem + " - Type", type);
      put(stem + " - Value", value);
    }
  }

  /** The beginning of the names of the columns of the next one of a kind: Address 2. */
  String stem(String kind) {
    return kind + " " + counts.merge(kind, 1, Integer::sum);
  }
}
