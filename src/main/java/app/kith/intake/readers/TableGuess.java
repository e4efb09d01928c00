package app.kith.intake.readers;

import java.io.BufferedReader;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The delimiter of a text, and where under a preamble its table begins. */
final class TableGuess {
  private static final int RECORDS = 200;
  private static final int TEXT = 1 << 18;
  private static final Pattern HINT =
      Pattern.compile("(?i)^\"?sep=(.)\"?[\\r\\n].*", Pattern.DOTALL);

  private TableGuess() {}

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
    int mode = TableHead.mode(records);
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
      even += cells.length == width && TableHead.VALUE.matcher(cells[width - 1]).matches() ? 1 : 0;
    }
    return even >= 0.95 * (rows - 1);
  }

  static TableHead head(String text, Delimiter delimiter) {
    String cut =
        delimiter == Delimiter.BLANKS
            ? text.replaceAll("(?m)^[ \\t]+|[ \\t]+$", "").replaceAll("[ \\t]+", "\t")
            : text;
    return TableHead.of(records(cut, delimiter));
  }

  private static List<String[]> records(String text, Delimiter delimiter) {
    String piece = text.substring(0, Math.min(TEXT, text.length()));
    Reader plain = new StringReader(piece);
    Reader told = delimiter == Delimiter.TAB ? new TabQuotes(new BufferedReader(plain), 0) : plain;
    RecordReader reader = new RecordReader(told, delimiter);
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
