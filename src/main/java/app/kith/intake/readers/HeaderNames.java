package app.kith.intake.readers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Columns' names as every source hands them out: distinct, ignoring case, and never blank. */
public final class HeaderNames {
  private HeaderNames() {}

  /**
   * The names of a table's columns.
   *
   * @param cells its first record
   * @param named true if these are names; else columns are called by their positions
   * @param number the record's row number
   * @param problems hears of blank names and of names that had to be told apart
   */
  public static List<String> of(String[] cells, boolean named, long number, Problems problems) {
    List<String> names = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    Map<String, Integer> last = new HashMap<>();
    for (int i = 0; i < cells.length; i++) {
      String cell = named ? cells[i].strip() : "";
      String name = cell.isEmpty() ? "#" + (i + 1) : cell;
      if (named && cell.isEmpty()) {
        problems.add(ProblemKind.BLANK_HEADER, number, name);
      }
      String distinct = name;
      while (!taken.add(distinct.toLowerCase(Locale.ROOT))) {
        distinct = name + " (" + next(last, name) + ")";
      }
      if (!distinct.equals(name)) {
        problems.add(ProblemKind.DUPLICATE_HEADER, number, distinct);
      }
      names.add(distinct);
    }
    return List.copyOf(names);
  }

  /** The number of a name that was there before: 2 the first time. */
  private static int next(Map<String, Integer> last, String name) {
    return last.merge(name.toLowerCase(Locale.ROOT), 2, (before, _) -> before + 1);
  }
}
