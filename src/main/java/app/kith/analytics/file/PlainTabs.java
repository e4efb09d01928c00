package app.kith.analytics.file;

import app.kith.intake.readers.SourceFormat;
import app.kith.intake.values.Cells;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Tab-separated text in which a quotation mark is a letter like any other, as its registration with
 * IANA has it. Messages of people hold single ones, and a reader that pairs them swallows the lines
 * between.
 */
final class PlainTabs {
  private PlainTabs() {}

  /** The same file line by line, if every line is a row and the table lost some; else the table. */
  static TableFile instead(Path file, SourceFormat format, TableFile table) {
    List<String> lines;
    try {
      lines =
          Files.readAllLines(file, format.encoding().charset()).stream()
              .skip(format.firstRecord() + (format.named() ? 1L : 0))
              .filter(line -> !line.isBlank())
              .toList();
    } catch (IOException e) {
      // packed, or not readable as lines: the table that could be read stands
      return table;
    }
    int width = table.header().size();
    boolean whole = lines.stream().allMatch(line -> line.split("\t", -1).length == width);
    if (lines.size() <= table.rows() || !whole) {
      return table;
    }
    List<List<String>> columns = new ArrayList<>();
    for (int c = 0; c < width; c++) {
      columns.add(new ArrayList<>());
    }
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      for (int c = 0; c < width; c++) {
        columns.get(c).add(Cells.trimmed(cells[c]));
      }
    }
    return new TableFile(table.name(), table.header(), columns, lines.size(), 0);
  }
}
