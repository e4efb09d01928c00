package app.kith.intake.readers.sheet;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.intake.readers.FileKind;
import app.kith.intake.readers.HeaderNames;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Problems;
import app.kith.intake.readers.Row;
import app.kith.intake.readers.RowSource;
import app.kith.intake.readers.SourceFormat;
import app.kith.intake.readers.TableHead;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** One sheet of a workbook as rows. */
public final class SheetRowSource implements RowSource {
  private static final int SAMPLE = 200;

  private final Workbook workbook;
  private final SheetCursor cursor;
  private final Problems problems = new Problems();
  private final List<String> header;
  private @Nullable SheetRow pending;
  private long last;
  private long records;
  private long blanks;

  private SheetRowSource(Workbook workbook, SourceFormat format)
      throws IOException, XMLStreamException {
    this.workbook = workbook;
    this.cursor = workbook.rows(format.sheet());
    SheetRow first = cursor.next();
    while (first != null && first.number() <= format.firstRecord()) {
      first = cursor.next();
    }
    if (first == null) {
      throw refused("intake.refused.empty");
    }
    this.header = HeaderNames.of(first.cells(), format.named(), first.number(), problems);
    this.pending = format.named() ? null : first;
    this.last = format.named() ? first.number() : first.number() - 1;
  }

  /**
   * Opens a workbook and reads the header of the sheet that the format names.
   *
   * @throws UserFacingException if it cannot be read, is empty, or is hostile
   */
  public static SheetRowSource open(Path file, SourceFormat format) {
    Workbook workbook = Workbook.open(file, format.kind());
    SheetRowSource source = null;
    try {
      source = new SheetRowSource(workbook, format);
      return source;
    } catch (IOException | XMLStreamException e) {
      throw Workbook.unreadable(workbook.archive().file(), e);
    } finally {
      if (source == null) {
        workbook.close();
      }
    }
  }

  /**
   * Guesses where the table of a workbook is: the first sheet of at least two columns, or else the
   * first.
   *
   * @param sheet the sheet that a person has chosen, or null
   */
  public static SourceFormat guess(Path file, FileKind kind, @Nullable Integer sheet) {
    try (Workbook workbook = Workbook.open(file, kind)) {
      int count = workbook.sheets().size();
      int first = sheet == null ? 0 : Math.clamp(sheet, 0, count - 1);
      List<String[]> chosen = head(workbook, first);
      int at = first;
      for (int i = 1; sheet == null && i < count && !isTable(chosen); i++) {
        List<String[]> other = head(workbook, i);
        if (isTable(other)) {
          chosen = other;
          at = i;
        }
      }
      return SourceFormat.ofSheet(kind, at, TableHead.of(chosen));
    } catch (IOException | XMLStreamException e) {
      throw Workbook.unreadable(String.valueOf(file.getFileName()), e);
    }
  }

  private static boolean isTable(List<String[]> rows) {
    return rows.stream().anyMatch(row -> row.length > 1);
  }

  /** The first rows by position; blank ones are empty. */
  private static List<String[]> head(Workbook workbook, int sheet)
      throws IOException, XMLStreamException {
    List<String[]> rows = new ArrayList<>();
    try (SheetCursor cursor = workbook.rows(sheet)) {
      SheetRow row = cursor.next();
      while (row != null && rows.size() < SAMPLE) {
        while (rows.size() < Math.min(SAMPLE, row.number() - 1)) {
          rows.add(new String[0]);
        }
        rows.add(row.cells());
        row = cursor.next();
      }
    }
    return rows;
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public @Nullable Row next() {
    SheetRow row = pending != null ? pending : read();
    pending = null;
    if (row == null) {
      return null;
    }
    long skipped = Math.max(0, row.number() - last - 1);
    blanks += skipped;
    records += skipped + 1;
    last = row.number();
    ProblemKind fault = null;
    for (int i = header.size(); i < row.cells().length; i++) {
      fault = row.cells()[i].isBlank() ? fault : ProblemKind.LONG_ROW;
    }
    if (fault != null) {
      problems.add(fault, row.number(), String.join(", ", row.cells()));
    }
    return Row.of(row.number(), row.cells(), fault);
  }

  private @Nullable SheetRow read() {
    try {
      return cursor.next();
    } catch (XMLStreamException e) {
      throw new UserFacingException(
          Message.of("intake.refused.brokenSheet", workbook.archive().file(), last), e);
    }
  }

  private UserFacingException refused(String key) {
    return new UserFacingException(Message.of(key, workbook.archive().file()));
  }

  @Override
  public Problems problems() {
    return problems;
  }

  @Override
  public long records() {
    return records;
  }

  @Override
  public long blankRecords() {
    return blanks;
  }

  @Override
  public double fraction() {
    return cursor.fraction();
  }

  @Override
  public void close() {
    cursor.close();
    workbook.close();
  }
}
