package app.kith.intake.readers;

import app.kith.base.SpreadsheetCell;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Reader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Records of a delimited text: cells as they stand, NUL characters left out, sizes bounded. */
final class RecordReader {
  /** A cell longer than this is no cell of a table. */
  static final int MAX_CELL = 1 << 20;

  /** A record with more cells than this is no row of a table. */
  static final int MAX_CELLS = 16_384;

  private static final int MAX_RECORD = 1 << 22;

  /** Thrown where the text cannot be cut into records any further. */
  static final class BrokenRecord extends Exception {
    private static final long serialVersionUID = 1L;
    private final ProblemKind kind;
    private final boolean wide;

    BrokenRecord(ProblemKind kind, boolean wide, Throwable cause) {
      super(cause);
      this.kind = kind;
      this.wide = wide;
    }

    /** True if it has more than {@link #MAX_CELLS} cells. */
    boolean isWide() {
      return wide;
    }

    ProblemKind kind() {
      return kind;
    }
  }

  private final CloseableIterator<TextRecord> records;
  private final Handler handler = new Handler();

  // a name like "Big" Bob is common in hand-made files; the library names no successor of the
  // option
  @SuppressWarnings("removal")
  RecordReader(Reader text, Delimiter delimiter) {
    this.records =
        CsvReader.builder()
            .fieldSeparator(delimiter.separator())
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowExtraCharsAfterClosingQuote(true)
            .allowUnclosedQuote(false)
            .maxBufferSize(MAX_CELL)
            .build(handler, text)
            .iterator();
  }

  /** The next record, or null at the end. */
  @Nullable TextRecord next() throws BrokenRecord {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (CsvParseException e) {
      throw new BrokenRecord(handler.reason(e), handler.wide, e);
    }
  }

  /** The line on which the record that broke begins. */
  long line() {
    return handler.line();
  }

  private static final class Handler extends AbstractBaseCsvCallbackHandler<TextRecord> {
    private String[] cells = new String[64];
    private int count;
    private long size;
    private boolean wide;
    private @Nullable ProblemKind oddity;

    long line() {
      return getStartingLineNumber();
    }

    ProblemKind reason(CsvParseException e) {
      String text = String.valueOf(e.getMessage());
      return text.contains("quote") ? ProblemKind.OPEN_QUOTE : ProblemKind.HUGE_ROW;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
      count = 0;
      size = 0;
      oddity = null;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
      size += length + 1L;
      wide = index >= MAX_CELLS;
      if (wide || size > MAX_RECORD) {
        throw new CsvParseException("record too large");
      }
      if (index == cells.length) {
        cells = Arrays.copyOf(cells, 2 * index);
      }
      cells[index] = cell(buffer, offset, length);
      count = index + 1;
    }

    private String cell(char[] buffer, int offset, int length) {
      for (int i = offset; i < offset + length; i++) {
        char c = buffer[i];
        if (c == 0) {
          oddity = ProblemKind.NUL_CHARACTER;
          return new String(buffer, offset, length).replace("\0", "");
        }
        if (c == '\uFFFD') {
          oddity = ProblemKind.UNREADABLE_CHARACTER;
        }
      }
      return length == 0 ? "" : SpreadsheetCell.plain(new String(buffer, offset, length));
    }

    @Override
    protected void handleEmpty() {
      count = 0;
    }

    @Override
    protected TextRecord buildRecord() {
      return new TextRecord(getStartingLineNumber(), Arrays.copyOf(cells, count), oddity);
    }
  }
}
