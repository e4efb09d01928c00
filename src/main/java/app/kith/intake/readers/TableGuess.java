package app.kith.intake.readers;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The delimiter of a text, and where under a preamble its table begins. */
final class TableGuess {
  private static final int RECORDS = 200;
  private static final int TEXT = 1 << 18;
  private static final Pattern HINT =
      Pattern.compile("(?i)^\"?sep=(.)\"?[\\r\\n].*", Pattern.DOTALL);
  private static final Pattern VALUE =
      Pattern.compile("[+\\-$€£¥]?[\\d][\\d.,/:\\- ]*%?|[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  private TableGuess() {}

  /**
   * Where a table begins.
   *
   * @param firstRecord the position, from 0, of its header or first row
   * @param named true if it has a header
   */
  record Head(int firstRecord, boolean named) {}

  static Delimiter delimiter(String text) {
    var hint = HINT.matcher(text.substring(0, Math.min(20, text.length())));
    for (Delimiter delimiter : Delimiter.values()) {
      if (hint.matches() && hint.group(1).charAt(0) == delimiter.separator()) {
        return delimiter;
      }
    }
    Delimiter best = Delimiter.COMMA;
    double bestScore = 0;
    for (Delimiter delimiter :
        List.of(Delimiter.COMMA, Delimiter.SEMICOLON, Delimiter.TAB, Delimiter.PIPE)) {
      double score = score(records(text, delimiter));
      if (score > bestScore) {
        best = delimiter;
        bestScore = score;
      }
    }
    return bestScore < 0.5 && looksAligned(text) ? Delimiter.BLANKS : best;
  }

  /** How evenly a delimiter cuts the records: 0 for not at all. */
  private static double score(List<String[]> records) {
    int mode = mode(records);
    if (mode < 2) {
      return 0;
    }
    long filled = records.stream().filter(it -> it.length > 0).count();
    long even = records.stream().filter(it -> it.length == mode).count();
    double share = even / (double) filled;
    return share * share * Math.log(1 + mode) / Math.log(2);
  }

  /** Columns of numbers with nothing but blanks between them. */
  private static boolean looksAligned(String text) {
    String[] lines = text.substring(0, Math.min(TEXT, text.length())).split("\\R", RECORDS + 1);
    int rows = Math.min(RECORDS, lines.length - 1);
    int width = rows < 3 ? 0 : lines[1].strip().split("[ \\t]+", -1).length;
    if (width < 2) {
      return false;
    }
    int even = 0;
    for (int i = 1; i < rows; i++) {
      String[] cells = lines[i].strip().split("[ \\t]+", -1);
      even += cells.length == width && VALUE.matcher(cells[width - 1]).matches() ? 1 : 0;
    }
    return even >= 0.95 * (rows - 1);
  }

  static Head head(String text, Delimiter delimiter) {
    String cut =
        delimiter == Delimiter.BLANKS
            ? text.replaceAll("(?m)^[ \\t]+|[ \\t]+$", "").replaceAll("[ \\t]+", "\t")
            : text;
    List<String[]> records = records(cut, delimiter);
    int mode = mode(records);
    int needed = Math.max(Math.min(2, mode), (int) Math.ceil(0.4 * mode));
    for (int i = 0; i < records.size(); i++) {
      if (filled(records.get(i)) >= needed) {
        return new Head(i, named(records, i));
      }
    }
    return new Head(0, true);
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
      values += VALUE.matcher(cell).matches() ? 1 : 0;
      if (!cell.isEmpty() && comesBack(records, first, column, head[column])) {
        return false;
      }
    }
    return values * 2 < filled(head);
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

  /** The width that most records have; of two the larger. */
  private static int mode(List<String[]> records) {
    Map<Integer, Integer> widths = new HashMap<>();
    for (String[] record : records) {
      if (record.length > 1 || filled(record) > 0) {
        widths.merge(record.length, 1, Integer::sum);
      }
    }
    int mode = 0;
    int most = 0;
    for (var entry : widths.entrySet()) {
      boolean more = entry.getValue() > most;
      if (more || (entry.getValue() == most && entry.getKey() > mode)) {
        mode = entry.getKey();
        most = entry.getValue();
      }
    }
    return mode;
  }

  private static List<String[]> records(String text, Delimiter delimiter) {
    String piece = text.substring(0, Math.min(TEXT, text.length()));
    RecordReader reader = new RecordReader(new StringReader(piece), delimiter);
    List<String[]> records = new ArrayList<>();
    try {
      TextRecord next = reader.next();
      while (next != null && records.size() < RECORDS) {
        records.add(next.cells());
        next = reader.next();
      }
    } catch (RecordReader.BrokenRecord e) {
      return records; // what was read before it is enough to guess from
    }
    return records;
  }
}
