package app.kith.intake.readers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Path;

/**
 * A file's characters: the byte order mark left out, a number of lines skipped without holding
 * them, and, where blanks delimit, each run of blanks turned into one tab.
 */
final class SourceReader extends Reader {
  private static final char BOM = '\uFEFF';

  private final SourceInput input;
  private final Reader reader;
  private final boolean joinBlanks;
  private boolean lineStart = true;
  private boolean blankPending;

  private SourceReader(SourceInput input, Reader reader, boolean joinBlanks) {
    this.input = input;
    this.reader = reader;
    this.joinBlanks = joinBlanks;
  }

  /**
   * Opens a file.
   *
   * @param encodings says which lines are in another encoding; not asked where a person has chosen
   */
  static SourceReader open(
      Path file, SourceFormat format, long skippedLines, LineEncodings encodings)
      throws IOException {
    SourceInput input = SourceInput.open(file);
    Encoding encoding = format.encoding();
    BufferedReader reader =
        new BufferedReader(
            format.chosen() || !encoding.holdsAscii()
                ? new InputStreamReader(input, encoding.charset())
                : new LineReader(input, encodings),
            65536);
    reader.mark(1);
    if (reader.read() != BOM) {
      reader.reset();
    }
    skip(reader, skippedLines);
    Reader text =
        format.delimiter() == Delimiter.TAB
            ? new TabQuotes(reader, Math.max(0, format.firstRecord() - skippedLines))
            : reader;
    return new SourceReader(input, text, format.delimiter() == Delimiter.BLANKS);
  }

  private static void skip(Reader reader, long lines) throws IOException {
    long left = lines;
    while (left > 0) {
      int c = reader.read();
      if (c < 0) {
        return;
      }
      if (c == '\r') {
        reader.mark(1);
        if (reader.read() != '\n') {
          reader.reset();
        }
      }
      if (c == '\r' || c == '\n') {
        left--;
      }
    }
  }

  double fraction() {
    return input.fraction();
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (!joinBlanks || length < 2) {
      return reader.read(buffer, offset, length);
    }
    int kept = 0;
    while (kept == 0) {
      int n = reader.read(buffer, offset + 1, length - 1);
      if (n < 0) {
        return n;
      }
      kept = join(buffer, offset, n);
    }
    return kept;
  }

  /** One place is kept free for the tab of a run of blanks that ended the text before. */
  private int join(char[] buffer, int offset, int n) {
    int out = offset;
    for (int in = offset + 1; in <= offset + n; in++) {
      char c = buffer[in];
      if (c == '\n' || c == '\r') {
        lineStart = true;
        blankPending = false;
        buffer[out++] = c;
      } else if (c == ' ' || c == '\t') {
        blankPending = !lineStart;
      } else {
        if (blankPending) {
          buffer[out++] = '\t';
          blankPending = false;
        }
        lineStart = false;
        buffer[out++] = c;
      }
    }
    return out - offset;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
