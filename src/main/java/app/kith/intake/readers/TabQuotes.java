package app.kith.intake.readers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Tab-separated text whose quotation marks mean what they mean to its writer. Spreadsheets quote
 * cells; others take a mark for a letter like any other, as the registration with IANA has it, and
 * a reader that pairs those swallows the lines between ({@code 5" pipe}, {@code "Big} Bob). A line
 * with as many cells as the table has columns is a row: a mark that is left open in it is a letter,
 * unless the lines behind it close it and are no rows themselves. Letters are handed on quoted, so
 * that every reader takes them as such.
 */
final class TabQuotes extends Reader {
  /** Longer lines are no table's; they are handed on in pieces as they are. */
  private static final int LONGEST = 1 << 20;

  /** How many lines behind a mark are looked at for the one that closes it. */
  private static final int AHEAD = 100;

  private final BufferedReader text;
  private final Deque<String> ahead = new ArrayDeque<>();
  private long titles;
  private String out = "";
  private int at;
  private int width;
  private boolean open;

  /**
   * Text with its marks told apart.
   *
   * @param titles how many lines stand above the table
   */
  TabQuotes(BufferedReader text, long titles) {
    this.text = text;
    this.titles = titles;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    while (at == out.length()) {
      String line = ahead.isEmpty() ? line() : ahead.remove();
      if (line == null) {
        return -1;
      }
      out = handedOn(line);
      at = 0;
    }
    int count = Math.min(length, out.length() - at);
    out.getChars(at, at + count, buffer, offset);
    at += count;
    return count;
  }

  /** The next line with its end, or a piece of an endless one; null at the end. */
  private @Nullable String line() throws IOException {
    StringBuilder line = new StringBuilder();
    while (line.length() < LONGEST) {
      int c = text.read();
      if (c < 0) {
        return line.isEmpty() ? null : line.toString();
      }
      line.append((char) c);
      if (c == '\n') {
        return line.toString();
      }
      if (c == '\r') {
        text.mark(1);
        if (text.read() == '\n') {
          return line.append('\n').toString();
        }
        text.reset();
        return line.toString();
      }
    }
    return line.toString();
  }

  private String handedOn(String line) throws IOException {
    int cells = cells(line);
    if (titles-- > 0) {
      return line;
    }
    width = width == 0 ? cells : width;
    boolean odd = marks(line) % 2 != 0;
    if (open || cells != width || line.length() >= LONGEST) {
      open ^= odd;
      return line;
    }
    if (line.indexOf('"') < 0 || isWellQuoted(line)) {
      return line;
    }
    if (odd && isClosedBehind()) {
      open = true;
      return line;
    }
    return quoted(line);
  }

  /** True if the lines behind close an open mark before one of them is a row itself. */
  private boolean isClosedBehind() throws IOException {
    int looked = 0;
    for (String line : ahead) {
      looked++;
      if (cells(line) == width) {
        return false;
      }
      if (marks(line) % 2 != 0) {
        return true;
      }
    }
    while (looked++ < AHEAD) {
      String line = line();
      if (line == null) {
        return false;
      }
      ahead.add(line);
      if (cells(line) == width) {
        return false;
      }
      if (marks(line) % 2 != 0) {
        return true;
      }
    }
    return false;
  }

  private static int cells(String line) {
    int cells = 1;
    for (int i = line.indexOf('\t'); i >= 0; i = line.indexOf('\t', i + 1)) {
      cells++;
    }
    return cells;
  }

  private static int marks(String line) {
    int marks = 0;
    for (int i = line.indexOf('"'); i >= 0; i = line.indexOf('"', i + 1)) {
      marks++;
    }
    return marks;
  }

  private static String content(String line) {
    int end = line.length();
    while (end > 0 && (line.charAt(end - 1) == '\n' || line.charAt(end - 1) == '\r')) {
      end--;
    }
    return line.substring(0, end);
  }

  /**
   * True if every cell that begins with a mark also ends with one, and those within are doubled.
   */
  private static boolean isWellQuoted(String line) {
    for (String cell : content(line).split("\t", -1)) {
      if (cell.startsWith("\"")) {
        boolean ends = cell.length() > 1 && cell.endsWith("\"");
        String inner = ends ? cell.substring(1, cell.length() - 1) : cell;
        if (!ends || inner.replace("\"\"", "").indexOf('"') >= 0) {
          return false;
        }
      }
    }
    return true;
  }

  private static String quoted(String line) {
    String content = content(line);
    StringJoiner all = new StringJoiner("\t", "", line.substring(content.length()));
    for (String cell : content.split("\t", -1)) {
      all.add(isWellQuoted(cell) ? cell : '"' + cell.replace("\"", "\"\"") + '"');
    }
    return all.toString();
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
