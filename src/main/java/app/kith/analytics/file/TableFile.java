package app.kith.analytics.file;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.intake.readers.CsvRowSource;
import app.kith.intake.readers.FormatGuess;
import app.kith.intake.readers.Row;
import app.kith.intake.readers.SourceFormat;
import app.kith.quality.values.Cells;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A delimited text file, held whole as columns of trimmed cells. Immutable. */
public final class TableFile {
  private final String name;
  private final List<String> header;
  private final List<List<String>> columns;
  private final int rows;
  private final int rejected;

  TableFile(String name, List<String> header, List<List<String>> columns, int rows, int rejected) {
    this.name = name;
    this.header = List.copyOf(header);
    this.columns = columns;
    this.rows = rows;
    this.rejected = rejected;
  }

  /**
   * Reads a file of any encoding and delimiter, also packed with gzip.
   *
   * @throws UserFacingException if it cannot be read or is no table
   */
  public static TableFile read(Path file) {
    return read(file, FormatGuess.of(file));
  }

  private static TableFile read(Path file, SourceFormat format) {
    try (CsvRowSource source = CsvRowSource.open(file, format)) {
      int width = source.header().size();
      List<List<String>> columns = new ArrayList<>();
      List<Map<String, String>> known = new ArrayList<>();
      for (int c = 0; c < width; c++) {
        columns.add(new ArrayList<>());
        known.add(new HashMap<>());
      }
      int rows = 0;
      int rejected = 0;
      for (Row row = source.next(); row != null; row = source.next()) {
        if (row.fault() != null) {
          rejected++;
          continue;
        }
        rows++;
        for (int c = 0; c < width; c++) {
          String cell = Cells.trimmed(row.cell(c));
          columns.get(c).add(known.get(c).computeIfAbsent(cell, same -> same));
        }
      }
      return new TableFile(file.toString(), source.header(), columns, rows, rejected);
    }
  }

  /** The file's name as it was typed. */
  public String name() {
    return name;
  }

  /** The columns' names in order: distinct, never blank, without outer blanks. */
  public List<String> header() {
    return header;
  }

  /** How many rows were read. */
  public int rows() {
    return rows;
  }

  /** How many rows were left out because their cells do not fit the columns. */
  public int rejected() {
    return rejected;
  }

  /** The place of a column; failing an exact match, ignoring case and outer blanks. */
  private int find(String column) {
    int exact = header.indexOf(column);
    for (int c = 0; exact < 0 && c < header.size(); c++) {
      if (header.get(c).equalsIgnoreCase(column.strip())) {
        return c;
      }
    }
    return exact;
  }

  /** True if there is such a column. */
  public boolean has(String column) {
    return find(column) >= 0;
  }

  /**
   * A column's name as it stands in the header.
   *
   * @throws UserFacingException if there is none; the sentence lists those there are
   */
  public String spelt(String column) {
    return header.get(place(column));
  }

  /**
   * The cells of a column, "" where blank.
   *
   * @throws UserFacingException if there is none; the sentence lists those there are
   */
  public List<String> cells(String column) {
    return Collections.unmodifiableList(columns.get(place(column)));
  }

  /** The cells of one row, in the order of the header. */
  public List<String> row(int row) {
    return columns.stream().map(column -> column.get(row)).toList();
  }

  private int place(String column) {
    int place = find(column);
    if (place < 0) {
      throw new UserFacingException(
          Message.of("analytics.error.column", column, name, String.join(", ", header)));
    }
    return place;
  }
}
