package app.kith.intake.mapping;

import app.kith.base.Message;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Problems;
import app.kith.intake.readers.Row;
import app.kith.quality.values.Cells;
import app.kith.quality.values.DateOrder;
import app.kith.quality.values.Dates;
import app.kith.quality.values.NumberStyle;
import app.kith.quality.values.Numbers;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Watches an import for columns whose values can be read in two ways, where neither a value nor a
 * person has confirmed the way that is taken: 03/04/2021, 1.234; and for values anywhere in the
 * file that contradict the way that the first rows or a person have decided. Not thread-safe.
 */
public final class Doubts {
  private final List<Doubt> doubts = new ArrayList<>();

  /** Doubts about the columns of a mapping that hold dates or numbers. */
  public Doubts(Mapping<? extends Field> mapping, ZoneId zone, int latestYear) {
    this(mapping, mapping, zone, latestYear);
  }

  /**
   * Doubts about columns some of which come in as texts that are only cleaned: what is open in
   * those stays as it is written.
   *
   * @param guessed the columns as their values say, texts that hold dates or numbers among them
   * @param mapping the same columns as they come in
   */
  public Doubts(
      Mapping<? extends Field> guessed,
      Mapping<? extends Field> mapping,
      ZoneId zone,
      int latestYear) {
    for (int i = 0; i < guessed.columns().size(); i++) {
      Column<? extends Field> column = mapping.columns().get(i);
      boolean isText = column.style().isEmpty();
      Column<? extends Field> told = isText ? guessed.columns().get(i) : column;
      ProblemKind kind = isText ? ProblemKind.LEFT_OPEN : ProblemKind.AMBIGUOUS;
      if (told.style().isPresent()) {
        doubts.add(
            told.readAs() == ValueKind.DATE
                ? dates(told, kind, zone, latestYear)
                : numbers(told, kind));
      }
    }
  }

  private static Doubt dates(
      Column<? extends Field> column, ProblemKind kind, ZoneId zone, int latestYear) {
    List<Function<String, @Nullable Object>> others = new ArrayList<>();
    for (DateOrder order : DateOrder.values()) {
      if (order != column.reading().dates()) {
        others.add(new Dates(order, zone, latestYear)::read);
      }
    }
    return new Doubt(
        column,
        kind,
        "--dates",
        new Dates(column.reading().dates(), zone, latestYear)::read,
        others);
  }

  private static Doubt numbers(Column<? extends Field> column, ProblemKind kind) {
    NumberStyle style = column.reading().numbers();
    NumberStyle other = style == NumberStyle.POINT ? NumberStyle.COMMA : NumberStyle.POINT;
    return new Doubt(
        column,
        kind,
        "--decimals",
        cell -> number(cell, style),
        List.of(cell -> number(cell, other)));
  }

  /** A number whose equals is that of its value: 1.0 is 1. */
  private static @Nullable Object number(String cell, NumberStyle style) {
    double number = Numbers.readDouble(cell, style);
    return Double.isNaN(number) ? null : Double.valueOf(number);
  }

  /** Looks at the next row. */
  public void look(Row row) {
    if (row.fault() != null) {
      return;
    }
    for (Doubt doubt : doubts) {
      String cell = Cells.trimmed(row.cell(doubt.column.index()));
      if (!Cells.isNothing(cell)) {
        doubt.look(cell, row.number());
      }
    }
  }

  /** Notes the columns that are still in doubt, and the values that contradict. */
  public void report(Problems problems) {
    for (Doubt doubt : doubts) {
      if (!doubt.others.isEmpty()) {
        doubt.open.report(problems);
      }
      doubt.contradicting.report(problems);
    }
  }

  private static final class Doubt {
    private final Column<? extends Field> column;
    private final Function<String, @Nullable Object> taken;
    private final List<Function<String, @Nullable Object>> all;
    private final List<Function<String, @Nullable Object>> others;
    private final Problems.Ambiguous open;
    private final Problems.Ambiguous contradicting;

    Doubt(
        Column<? extends Field> column,
        ProblemKind kind,
        String option,
        Function<String, @Nullable Object> taken,
        List<Function<String, @Nullable Object>> others) {
      Message style = column.style().orElseThrow().label();
      this.column = column;
      this.taken = taken;
      this.all = others;
      this.others = column.isDoubtful() ? new ArrayList<>(others) : new ArrayList<>();
      this.open = new Problems.Ambiguous(kind, column.header(), style, option);
      this.contradicting =
          new Problems.Ambiguous(ProblemKind.CONTRADICTION, column.header(), style, option);
    }

    void look(String cell, long row) {
      Object read = taken.apply(cell);
      if (read == null) {
        if (all.stream().anyMatch(other -> other.apply(cell) != null)) {
          contradicting.add(row, cell);
        }
      } else if (!others.isEmpty()) {
        others.removeIf(other -> other.apply(cell) == null);
        if (others.stream().anyMatch(other -> !read.equals(other.apply(cell)))) {
          open.add(row, cell);
        }
      }
    }
  }
}
