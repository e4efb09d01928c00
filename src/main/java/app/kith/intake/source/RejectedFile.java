package app.kith.intake.source;

import app.kith.base.Message;
import app.kith.base.SpreadsheetCell;
import app.kith.base.UserFacingException;
import app.kith.intake.plan.RowChoices;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Row;
import app.kith.intake.readers.RowSource;
import app.kith.intake.readers.SourceFormat;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the rows that an import rejects into a CSV file, each with its number and the reason. */
public final class RejectedFile {
  private RejectedFile() {}

  /**
   * Reads a file once more and writes what is rejected.
   *
   * @param file the file
   * @param format how it is written
   * @param choices what was corrected
   * @param verdict why a row is rejected, null for one that is not
   * @param target the CSV file to write, UTF-8
   * @param texts gives a message in the user's language
   * @return how many rows were written
   */
  public static long write(
      Path file,
      SourceFormat format,
      RowChoices choices,
      Function<Row, @Nullable ProblemKind> verdict,
      Path target,
      Function<Message, String> texts) {
    long written = 0;
    try (RowSource source = choices.applied(Sources.open(file, format));
        CsvWriter csv = CsvWriter.builder().build(target, StandardCharsets.UTF_8)) {
      List<String> header = new ArrayList<>(source.header());
      header.add(texts.apply(Message.of("intake.rejected.row")));
      header.add(texts.apply(Message.of("intake.rejected.reason")));
      csv.writeRecord(safe(header));
      for (Row row = source.next(); row != null; row = source.next()) {
        ProblemKind reason = verdict.apply(row);
        if (reason != null) {
          csv.writeRecord(safe(cells(row, source.header().size(), texts.apply(reason.reason()))));
          written++;
        }
      }
      return written;
    } catch (IOException e) {
      throw new UserFacingException(
          Message.of("intake.rejected.unwritable", String.valueOf(target.getFileName())), e);
    }
  }

  private static List<String> safe(List<String> cells) {
    return cells.stream().map(SpreadsheetCell::safe).toList();
  }

  private static List<String> cells(Row row, int width, String reason) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      cells.add(row.cell(i));
    }
    cells.add(Long.toString(row.number()));
    cells.add(reason);
    row.cells().stream().skip(width).forEach(cells::add);
    return cells;
  }
}
