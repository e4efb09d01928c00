package app.kith.intake.mapping;

import app.kith.intake.readers.Row;
import app.kith.intake.readers.RowSource;
import app.kith.quality.values.Cells;
import java.util.ArrayList;
import java.util.List;

/**
 * The first rows of a file, to guess from and to show.
 *
 * @param header the columns' names
 * @param rows the first rows
 */
public record Sample(List<String> header, List<Row> rows) {
  /** How many rows a sample has. */
  public static final int ROWS = 1000;

  /** Copies both lists. */
  public Sample {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /** Takes the next rows of a source. */
  public static Sample of(RowSource source) {
    List<Row> rows = new ArrayList<>();
    for (Row row = source.next(); row != null && rows.size() < ROWS; row = source.next()) {
      if (row.fault() == null) {
        rows.add(row);
      }
    }
    return new Sample(source.header(), rows);
  }

  /** A column's values that are not missing. */
  List<String> values(int column) {
    List<String> values = new ArrayList<>();
    for (Row row : rows) {
      String cell = Cells.trimmed(row.cell(column));
      if (!Cells.isNothing(cell)) {
        values.add(cell);
      }
    }
    return values;
  }
}
