package app.kith.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One CSV file a table, UTF-8. A text that a spreadsheet could run, one that begins with an
 * apostrophe and an empty one get an apostrophe in front: nothing is a formula, nothing is lost,
 * and an empty cell is an absent value.
 */
final class CsvSink implements TableSink {
  private static final String RISKY = "=+-@\t\r\n'＝＋－＠";

  private final Path folder;
  private @Nullable CsvWriter csv;
  private List<TableShape.Column> columns = List.of();

  CsvSink(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  @Override
  public void begin(TableShape table) throws IOException {
    columns = table.columns();
    CsvWriter made =
        CsvWriter.builder().build(folder.resolve(table.name() + ".csv"), StandardCharsets.UTF_8);
    made.writeRecord(table.names());
    csv = made;
  }

  @Override
  public void row(List<@Nullable String> texts) {
    CsvWriter open = csv;
    if (open == null) {
      throw new IllegalStateException("no table has begun");
    }
    String[] cells = new String[texts.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cell(texts.get(i), columns.get(i).type());
    }
    open.writeRecord(cells);
  }

  /** A value as a cell. */
  static String cell(@Nullable String text, ValueType type) {
    if (text == null) {
      return "";
    }
    boolean risky = text.isEmpty() || RISKY.indexOf(text.charAt(0)) >= 0;
    return type == ValueType.TEXT && risky ? "'" + text : text;
  }

  /** The value of a cell. */
  static @Nullable String text(String cell) {
    if (cell.isEmpty()) {
      return null;
    }
    return cell.charAt(0) == '\'' ? cell.substring(1) : cell;
  }

  @Override
  public void end() throws IOException {
    if (csv != null) {
      csv.close();
      csv = null;
    }
  }

  @Override
  public void close() throws IOException {
    end();
  }
}
