package app.kith.contact;

import app.kith.base.Message;
import app.kith.base.SpreadsheetCell;
import app.kith.base.UserFacingException;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A CSV file for spreadsheets: UTF-8 with a byte order mark, comma, cells that would be taken for a
 * formula with a visible apostrophe in front. It appears only when it is whole.
 */
public final class SafeCsv implements AutoCloseable {
  private final CsvWriter csv;

  private SafeCsv(CsvWriter csv) {
    this.csv = csv;
  }

  /** Writes the lines of a file. */
  @FunctionalInterface
  public interface Lines {
    /** Writes them and says how many records they are. */
    long write(SafeCsv file);
  }

  /**
   * Writes a file, in place of the one that is there.
   *
   * @return what the lines said
   * @throws UserFacingException if the file cannot be written
   */
  public static long write(Path file, Lines lines) {
    Path folder = file.toAbsolutePath().getParent();
    try {
      Path unfinished = Files.createTempFile(folder, ".kith", ".csv");
      try {
        long written;
        try (Writer out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8);
            SafeCsv csv = new SafeCsv(CsvWriter.builder().build(marked(out)))) {
          written = lines.write(csv);
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        return written;
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new UserFacingException(Message.of("contact.export.failed", file.toString()), e);
    }
  }

  private static Writer marked(Writer out) throws IOException {
    out.write('\ufeff');
    return out;
  }

  /** Writes a line. */
  public void line(List<String> cells) {
    csv.writeRecord(cells.stream().map(SpreadsheetCell::safe).toList());
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
