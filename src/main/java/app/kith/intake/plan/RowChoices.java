package app.kith.intake.plan;

import app.kith.base.Message;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Row;
import app.kith.intake.readers.RowSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about single rows of a plan. Immutable.
 *
 * @param cells corrected cells: by row number, then by column from 0
 * @param answers whether the new value is taken where a person was asked: by row number, then by
 *     the field's name
 * @param verdicts whether rows are whom they look like, by row number
 * @param apart rows that are new people although a key of somebody's meets them
 */
public record RowChoices(
    Map<Long, Map<Integer, String>> cells,
    Map<Long, Map<Message, Boolean>> answers,
    Map<Long, Verdict> verdicts,
    Set<Long> apart) {
  /** Every row as it stands. */
  public static final RowChoices NONE = new RowChoices(Map.of(), Map.of(), Map.of(), Set.of());

  /**
   * Whether a row is the person that it looks like.
   *
   * @param likeness whom it looks like
   * @param same true if the two are one
   */
  public record Verdict(Likeness likeness, boolean same) {}

  /** Copies the maps. */
  public RowChoices {
    cells = Map.copyOf(cells);
    answers = Map.copyOf(answers);
    verdicts = Map.copyOf(verdicts);
    apart = Set.copyOf(apart);
  }

  /** These choices and a corrected cell. */
  public RowChoices correct(long row, int column, String text) {
    return new RowChoices(with(cells, row, column, text), answers, verdicts, apart);
  }

  /** These choices and an answer: whether the new value of a field is taken. */
  public RowChoices answer(long row, Message field, boolean takesNew) {
    return new RowChoices(cells, with(answers, row, field, takesNew), verdicts, apart);
  }

  /**
   * These choices and what was said about rows.
   *
   * @param same whether they are whom they look like; null to say nothing any more
   */
  public RowChoices decide(List<Likeness> rows, @Nullable Boolean same) {
    Map<Long, Verdict> changed = new HashMap<>(verdicts);
    for (Likeness likeness : rows) {
      changed.remove(likeness.row());
      if (same != null) {
        changed.put(likeness.row(), new Verdict(likeness, same));
      }
    }
    return new RowChoices(cells, answers, changed, apart);
  }

  /** These choices, with a row kept as a new person, or taken again for whom its keys meet. */
  public RowChoices keepApart(long row, boolean isNew) {
    Set<Long> changed = new HashSet<>(apart);
    if (isNew) {
      changed.add(row);
    } else {
      changed.remove(row);
    }
    return new RowChoices(cells, answers, verdicts, changed);
  }

  /** True if a row is a new person whosever keys meet it. */
  public boolean isApart(long row) {
    return apart.contains(row);
  }

  /** These choices without any verdict: what look-alikes are searched with. */
  public RowChoices undecided() {
    return new RowChoices(cells, answers, Map.of(), Set.of());
  }

  /** What was said about a row, or null. */
  public @Nullable Verdict verdict(long row) {
    return verdicts.isEmpty() ? null : verdicts.get(row);
  }

  /** The rows of which verdicts on other rows speak. */
  public Set<Long> rowsMeant() {
    return verdicts.values().stream()
        .map(verdict -> verdict.likeness().whom())
        .filter(Whom::isRow)
        .map(Whom::number)
        .collect(Collectors.toSet());
  }

  private static <K, V> Map<Long, Map<K, V>> with(
      Map<Long, Map<K, V>> all, long row, K key, V value) {
    Map<K, V> ofRow = new HashMap<>(all.getOrDefault(row, Map.of()));
    ofRow.put(key, value);
    Map<Long, Map<K, V>> changed = new HashMap<>(all);
    changed.put(row, Map.copyOf(ofRow));
    return changed;
  }

  /** What becomes of a cell that a person is asked about. */
  public CellChange.State answered(long row, Message field) {
    Boolean takesNew = answers.getOrDefault(row, Map.of()).get(field);
    if (takesNew == null) {
      return CellChange.State.ASKED;
    }
    return takesNew ? CellChange.State.TAKEN : CellChange.State.KEPT;
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
