package app.kith.intake.readers;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delimited text file as rows. Where a quotation mark is never closed or a row has no end, that
 * one line is handed out as a faulty row and reading goes on with the next line.
 */
public final class CsvRowSource implements RowSource {
  private static final int MOST_BREAKS = 100;

  private final Path file;
  private final SourceFormat format;
  private final Problems problems = new Problems();
  private final List<String> header;
  private final LineEncodings encodings;
  private SourceReader text;
  private RecordReader records;
  private @Nullable TextRecord pending;
  private long skippedLines;
  private long number;
  private long rows;
  private long blanks;
  private int breaks;

  private CsvRowSource(Path file, SourceFormat format) throws IOException {
    this.file = file;
    this.format = format;
    this.encodings = new LineEncodings(file, format.encoding(), problems);
    this.text = SourceReader.open(file, format, 0, encodings);
    this.records = new RecordReader(text, format.delimiter());
    this.header = List.copyOf(readHeader());
  }

  /**
   * Opens a file and reads its header.
   *
   * @throws UserFacingException if it cannot be read, is empty, or its head is no table
   */
  public static CsvRowSource open(Path file, SourceFormat format) {
    try {
      return new CsvRowSource(file, format);
    } catch (IOException e) {
      throw TextFile.unreadable(file, e);
    }
  }

  /** Opens a file whose format is guessed. */
  public static CsvRowSource open(Path file) {
    return open(file, FormatGuess.of(file));
  }

  private List<String> readHeader() {
    for (int i = 0; i < format.firstRecord(); i++) {
      if (read() == null) {
        throw refused("intake.refused.empty");
      }
    }
    TextRecord first = read();
    if (first == null) {
      throw refused("intake.refused.empty");
    }
    if (!format.named()) {
      pending = first;
      number--;
    }
    return HeaderNames.of(first.cells(), format.named(), number, problems);
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public @Nullable Row next() {
    while (true) {
      TextRecord record = pending != null ? pending : null;
      pending = null;
      try {
        if (record == null) {
          record = records.next();
        }
      } catch (RecordReader.BrokenRecord e) {
        return brokenRow(e);
      } catch (UncheckedIOException e) {
        throw TextFile.unreadable(file, e);
      }
      if (record == null) {
        return null;
      }
      number++;
      rows++;
      if (!record.isBlank()) {
        return row(record);
      }
      blanks++;
    }
  }

  private Row row(TextRecord record) {
    ProblemKind fault = null;
    int width = record.cells().length;
    if (width > header.size() && contentBeyond(record.cells(), header.size())) {
      fault = ProblemKind.LONG_ROW;
    } else if (width < header.size() && record.spansLines()) {
      fault = ProblemKind.OPEN_QUOTE;
    } else if (width < header.size()) {
      problems.add(ProblemKind.SHORT_ROW, number, null);
    }
    if (record.oddity() != null) {
      problems.add(record.oddity(), number, String.join(", ", record.cells()));
    }
    if (fault != null) {
      problems.add(fault, number, String.join(", ", record.cells()));
    }
    return new Row(number, skippedLines + record.line(), record.cells(), fault);
  }

  private static boolean contentBeyond(String[] cells, int from) {
    for (int i = from; i < cells.length; i++) {
      if (!cells[i].isBlank()) {
        return true;
      }
    }
    return false;
  }

  private Row brokenRow(RecordReader.BrokenRecord e) {
    number++;
    rows++;
    problems.add(e.kind(), number, null);
    long line = resumeAfter(e);
    return new Row(number, line, new String[0], e.kind());
  }

  /** Opens the file again behind the line that broke. */
  private long resumeAfter(RecordReader.BrokenRecord e) {
    long line = skippedLines + records.line();
    if (++breaks > MOST_BREAKS) {
      throw new UserFacingException(
          Message.of("intake.refused.broken", SourceInput.name(file), number, line), e);
    }
    try {
      text.close();
      text = SourceReader.open(file, format, line, encodings);
      records = new RecordReader(text, format.delimiter());
      skippedLines = line;
      return line;
    } catch (IOException io) {
      throw TextFile.unreadable(file, io);
    }
  }

  private @Nullable TextRecord read() {
    try {
      number++;
      return records.next();
    } catch (RecordReader.BrokenRecord e) {
      String name = SourceInput.name(file);
      throw new UserFacingException(
          e.isWide()
              ? Message.of("intake.refused.tooWide", name, RecordReader.MAX_CELLS)
              : Message.of("intake.refused.noTable", name, records.line()),
          e);
    } catch (UncheckedIOException e) {
      throw TextFile.unreadable(file, e);
    }
  }

  private UserFacingException refused(String key) {
    return new UserFacingException(Message.of(key, SourceInput.name(file)));
  }

  @Override
  public Problems problems() {
    return problems;
  }

  @Override
  public long records() {
    return rows;
  }

  @Override
  public long blankRecords() {
    return blanks;
  }

  @Override
  public double fraction() {
    return text.fraction();
  }

  @Override
  public void close() {
    try {
      text.close();
    } catch (IOException e) {
      throw TextFile.unreadable(file, e);
    }
  }
}
