package app.kith.intake.readers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a source. Cells beyond the row's end read as blank. */
public final class Row {
  private final long number;
  private final long line;
  private final String[] cells;
  private final @Nullable ProblemKind fault;

  Row(long number, long line, String[] cells, @Nullable ProblemKind fault) {
    this.number = number;
    this.line = line;
    this.cells = cells;
    this.fault = fault;
  }

  /** A sound row, for sources that keep no lines. */
  public static Row of(long number, List<String> cells) {
    return new Row(number, number, cells.toArray(String[]::new), null);
  }

  /** A row of a source that keeps no lines; a fault says why its cells cannot be trusted. */
  public static Row of(long number, String[] cells, @Nullable ProblemKind fault) {
    return new Row(number, number, cells, fault);
  }

  /** The row's number as a spreadsheet shows it: the file's first record is 1, blank ones count. */
  public long number() {
    return number;
  }

  /** The line of the file, from 1, on which the row begins. */
  public long line() {
    return line;
  }

  /** A cell's text as it stands in the file, or "" beyond the row's end. */
  public String cell(int column) {
    return column < cells.length ? cells[column] : "";
  }

  /** How many cells the row has. */
  public int size() {
    return cells.length;
  }

  /** The cells in order. */
  public List<String> cells() {
    return List.of(cells);
  }

  /** Why the row's cells cannot be trusted to stand in their columns, or null for a sound row. */
  public @Nullable ProblemKind fault() {
    return fault;
  }

  /** True if no cell holds anything but blanks. */
  boolean isBlank() {
    for (String cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
