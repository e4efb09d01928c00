package app.kith.intake.plan;

import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Row;
import app.kith.intake.readers.RowSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about single rows of a plan. Immutable.
 *
 * @param cells corrected cells: by row number, then by column from 0
 */
public record RowChoices(Map<Long, Map<Integer, String>> cells) {
  /** Every row as it stands. */
  public static final RowChoices NONE = new RowChoices(Map.of());

  /** Copies the map. */
  public RowChoices {
    cells = Map.copyOf(cells);
  }

  /** These choices and a corrected cell. */
  public RowChoices correct(long row, int column, String text) {
    Map<Integer, String> corrected = new HashMap<>(cells.getOrDefault(row, Map.of()));
    corrected.put(column, text);
    Map<Long, Map<Integer, String>> all = new HashMap<>(cells);
    all.put(row, Map.copyOf(corrected));
    return new RowChoices(all);
  }

  /** A cell's corrected text, or null if nobody corrected it. */
  public @Nullable String corrected(long row, int column) {
    return cells.getOrDefault(row, Map.of()).get(column);
  }

  /** A source whose rows are corrected; the source itself if no cell is. */
  public RowSource applied(RowSource source) {
    return cells.isEmpty() ? source : new CorrectedSource(source, this);
  }

  /**
   * A row as corrected. Whoever corrects a broken row says where its cells belong, so that it is
   * sound from then on, unless there are still cells beyond the last column.
   */
  Row applied(Row row, int columns) {
    Map<Integer, String> corrected = cells.get(row.number());
    if (corrected == null || row.fault() == ProblemKind.HUGE_ROW) {
      return row;
    }
    int last = corrected.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    String[] now = new String[Math.max(row.size(), last + 1)];
    boolean beyond = false;
    for (int i = 0; i < now.length; i++) {
      now[i] = corrected.getOrDefault(i, row.cell(i));
      beyond |= i >= columns && !now[i].isBlank();
    }
    return Row.of(row.number(), now, beyond ? ProblemKind.LONG_ROW : null);
  }
}
