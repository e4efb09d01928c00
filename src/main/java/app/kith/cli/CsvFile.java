package app.kith.cli;

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

  /**
   * Writes a file.
   *
   * @param file replaced if it exists
   * @param rows writes the rows
   * @throws app.kith.base.UserFacingException if the file cannot be written
   */
  static void write(Path file, List<String> header, Consumer<CsvWriter> rows) {
    Path target = file.toAbsolutePath();
    Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
    try {
      Files.createDirectories(target.getParent());
      try (CsvWriter csv = CsvWriter.builder().build(unfinished, StandardCharsets.UTF_8)) {
        csv.writeRecord(header);
        rows.accept(csv);
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
