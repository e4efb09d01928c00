package app.kith.cli;

import app.kith.base.SpreadsheetCell;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes an export: UTF-8 CSV with a header line, put in place only when it is whole. */
final class CsvFile {
  private CsvFile() {}

  /** Takes the rows of a file. */
  @FunctionalInterface
  interface Rows {
    /** Writes a row, its cells such that no spreadsheet takes one for a formula. */
    void writeRecord(List<String> cells);
  }

  /**
   * Writes a file.
   *
   * @param file replaced if it exists
   * @param rows writes the rows
   * @throws app.kith.base.UserFacingException if the file cannot be written
   */
  static void write(Path file, List<String> header, Consumer<Rows> rows) {
    Path target = file.toAbsolutePath();
    Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
    try {
      Files.createDirectories(target.getParent());
      try (CsvWriter csv = CsvWriter.builder().build(unfinished, StandardCharsets.UTF_8)) {
        Rows safe = cells -> csv.writeRecord(cells.stream().map(SpreadsheetCell::safe).toList());
        safe.writeRecord(header);
        rows.accept(safe);
      }
      Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw Session.refused("cli.export.failed", file.toString());
    }
  }

  /** A cell's text: nothing for null. */
  static String cell(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
