package app.kith.fx.plot;

import app.kith.fx.plot.Pen.Align;
import java.util.List;

/**
 * A table whose cells are darker the more they hold.
 *
 * @param across what the columns are
 * @param up what the rows are
 * @param columns the columns' titles
 * @param rows from the top
 */
public record HeatGrid(String across, String up, List<String> columns, List<Row> rows)
    implements Drawing {
  private static final double TOP = 40;
  private static final double HIGHEST = 28;

  /**
   * One row.
   *
   * @param title at its left
   * @param cells from the left; may be fewer than there are columns
   */
  public record Row(String title, List<Cell> cells) {
    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * One cell.
   *
   * @param text its figure
   * @param share of the largest, 0 to 1
   * @param tip the figure in words
   */
  public record Cell(String text, double share, String tip) {
    /** How dark it is. */
    public Ink ink() {
      return Ink.heat(share);
    }
  }

  /** Copies the lists. */
  public HeatGrid {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  @Override
  public void draw(Pen pen, double width, double height) {
    double left = 40;
    for (Row row : rows) {
      left = Math.max(left, 36 + pen.width(row.title));
    }
    double wide = (width - left - 4) / Math.max(1, columns.size());
    double high = Math.min(HIGHEST, (height - TOP - 4) / Math.max(1, rows.size()));
    pen.text(across, left + (width - left) / 2, 14, Align.MIDDLE, Ink.MUTED);
    pen.upwards(up, 14, TOP + high * rows.size() / 2, Ink.MUTED);
    for (int c = 0; c < columns.size(); c++) {
      pen.text(columns.get(c), left + (c + 0.5) * wide, TOP - 8, Align.MIDDLE, Ink.MUTED);
    }
    for (int r = 0; r < rows.size(); r++) {
      Row row = rows.get(r);
      double y = TOP + r * high;
      double line = y + high / 2 + 4;
      pen.text(row.title, left - 8, line, Align.END, Ink.TEXT);
      for (int c = 0; c < row.cells.size(); c++) {
        Cell cell = row.cells.get(c);
        double x = left + c * wide;
        pen.box(x + 0.5, y + 0.5, wide - 1, high - 1, cell.ink(), cell.tip);
        pen.text(cell.text, x + wide / 2, line, Align.MIDDLE, cell.ink().onTop());
      }
    }
  }
}
