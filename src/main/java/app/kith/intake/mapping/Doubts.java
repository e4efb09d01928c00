package app.kith.intake.mapping;

import app.kith.intake.readers.Problems;
import app.kith.intake.readers.Row;
import app.kith.intake.values.Cells;
import app.kith.intake.values.DateOrder;
import app.kith.intake.values.Dates;
import app.kith.intake.values.NumberStyle;
import app.kith.intake.values.Numbers;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Watches an import for columns whose values can be read in two ways, where neither a value nor a
 * person has confirmed the way that is taken: 03/04/2021, 1.234. Not thread-safe.
 */
public final class Doubts {
  private final List<Doubt> doubts = new ArrayList<>();

  /** Doubts about the columns of a mapping; those that are decided cost nothing. */
  public Doubts(Mapping<? extends Field> mapping, ZoneId zone, int latestYear) {
    for (Column<? extends Field> column : mapping.columns()) {
      if (column.isDoubtful()) {
        doubts.add(
            column.readAs() == ValueKind.DATE
                ? new DateDoubt(column, zone, latestYear)
                : new NumberDoubt(column));
      }
    }
  }

  /** Looks at the next row. */
  public void look(Row row) {
    if (row.fault() != null) {
      return;
    }
    for (Doubt doubt : doubts) {
      if (!doubt.decided) {
        String cell = Cells.trimmed(row.cell(doubt.column.index()));
        if (!Cells.isNothing(cell)) {
          doubt.look(cell, row.number());
        }
      }
    }
  }

  /** Notes the columns that are still in doubt. */
  public void report(Problems problems) {
    for (Doubt doubt : doubts) {
      if (!doubt.decided) {
        doubt.rows.report(problems);
      }
    }
  }

  private abstract static class Doubt {
    final Column<? extends Field> column;
    final Problems.Ambiguous rows;
    boolean decided;

    Doubt(Column<? extends Field> column, String option) {
      this.column = column;
      this.rows =
          new Problems.Ambiguous(column.header(), column.style().orElseThrow().label(), option);
    }

    abstract void look(String cell, long row);
  }

  private static final class DateDoubt extends Doubt {
    private final Dates taken;
    private final Dates other;

    DateDoubt(Column<? extends Field> column, ZoneId zone, int latestYear) {
      super(column, "--dates");
      DateOrder order = column.reading().dates();
      this.taken = new Dates(order, zone, latestYear);
      this.other =
          new Dates(
              order == DateOrder.DAY_FIRST ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST,
              zone,
              latestYear);
    }

    @Override
    void look(String cell, long row) {
      LocalDateTime one = taken.read(cell);
      LocalDateTime two = other.read(cell);
      decided = one != null && two == null;
      if (one != null && two != null && !one.equals(two)) {
        rows.add(row, cell);
      }
    }
  }

  private static final class NumberDoubt extends Doubt {
    NumberDoubt(Column<? extends Field> column) {
      super(column, "--decimals");
    }

    @Override
    void look(String cell, long row) {
      NumberStyle style = column.reading().numbers();
      BigDecimal one = Numbers.read(cell, style);
      BigDecimal two =
          Numbers.read(cell, style == NumberStyle.POINT ? NumberStyle.COMMA : NumberStyle.POINT);
      decided = one != null && two == null;
      if (one != null && two != null && one.compareTo(two) != 0) {
        rows.add(row, cell);
      }
    }
  }
}
