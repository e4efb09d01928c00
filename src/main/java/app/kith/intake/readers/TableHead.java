package app.kith.intake.readers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where a table begins under a preamble.
 *
 * @param firstRecord the position, from 0, of its header or first row
 * @param named true if it has a header
 */
public record TableHead(int firstRecord, boolean named) {
  static final Pattern VALUE =
      Pattern.compile("[+\\-$€£¥]?[\\d][\\d.,/:\\- ]*%?|[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  /** The head of a table, told from its first records; a blank record is an empty array. */
  public static TableHead of(List<String[]> records) {
    int mode = mode(records);
    int needed = Math.max(Math.min(2, mode), (int) Math.ceil(0.4 * mode));
    for (int i = 0; i < records.size(); i++) {
      if (filled(records.get(i)) >= needed) {
        return new TableHead(i, named(records, i));
      }
    }
    return new TableHead(0, true);
  }

  /** Names are no values, and do not come back further down in their column. */
  private static boolean named(List<String[]> records, int first) {
    String[] head = records.get(first);
    int values = 0;
    for (int column = 0; column < head.length; column++) {
      String cell = head[column].strip();
      if (cell.contains("@") && VALUE.matcher(cell).matches()) {
        return false;
      }
      if (isLong(cell) && longBelow(records, first, column)) {
        return false;
      }
      values += VALUE.matcher(cell).matches() ? 1 : 0;
      if (!cell.isEmpty() && comesBack(records, first, column, head[column])) {
        return false;
      }
    }
    return values * 2 < filled(head);
  }

  /** A phone number, a day or a long number: no column is called so above others of its kind. */
  private static boolean isLong(String cell) {
    return VALUE.matcher(cell).matches() && cell.chars().filter(Character::isDigit).count() >= 6;
  }

  private static boolean longBelow(List<String[]> records, int first, int column) {
    int filled = 0;
    int alike = 0;
    for (String[] record : records.subList(first + 1, records.size())) {
      String cell = column < record.length ? record[column].strip() : "";
      filled += cell.isEmpty() ? 0 : 1;
      alike += isLong(cell) ? 1 : 0;
    }
    return alike > 0 && alike >= 0.8 * filled;
  }

  private static boolean comesBack(List<String[]> records, int first, int column, String cell) {
    int count = 0;
    for (String[] record : records.subList(first + 1, records.size())) {
      count += column < record.length && record[column].equals(cell) ? 1 : 0;
    }
    return count > 1 && count * 20 > records.size() - first;
  }

  private static int filled(String[] record) {
    int count = 0;
    for (String cell : record) {
      count += cell.isBlank() ? 0 : 1;
    }
    return count;
  }

  /**
   * The width that most records have; of two the larger, unless the smaller one comes first and is
   * a table's: then the other is a row with too many cells.
   */
  static int mode(List<String[]> records) {
    Map<Integer, Integer> widths = new LinkedHashMap<>();
    for (String[] record : records) {
      if (record.length > 1 || filled(record) > 0) {
        widths.merge(record.length, 1, Integer::sum);
      }
    }
    int mode = 0;
    int most = 0;
    for (var entry : widths.entrySet()) {
      boolean more = entry.getValue() > most;
      if (more || (entry.getValue() == most && entry.getKey() > mode && mode < 2)) {
        mode = entry.getKey();
        most = entry.getValue();
      }
    }
    return mode;
  }
}
