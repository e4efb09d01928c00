package app.kith.intake.readers;

import app.kith.base.Message;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was odd about a file: for each kind how often, the first rows and an example. Bounded: keeps
 * at most {@value #ROWS_KEPT} row numbers a kind.
 */
public final class Problems {
  /** Row numbers kept for each kind. */
  public static final int ROWS_KEPT = 1000;

  private static final int ROWS_SHOWN = 10;

  /**
   * One kind of oddity.
   *
   * @param kind what is odd
   * @param count how often
   * @param rows the first rows' numbers, ascending as met
   * @param example what stood there the first time, shortened; blank if nothing did
   */
  public record Problem(ProblemKind kind, long count, List<Long> rows, String example) {
    /** The sentence for a person. */
    public Message message() {
      StringBuilder shown = new StringBuilder();
      for (int i = 0; i < Math.min(ROWS_SHOWN, rows.size()); i++) {
        shown.append(i == 0 ? "" : ", ").append(rows.get(i));
      }
      if (count > ROWS_SHOWN) {
        shown.append(" ...");
      }
      return Message.of(kind.key(), count, shown.toString(), example);
    }
  }

  private static final class Tally {
    long count;
    final List<Long> rows = new ArrayList<>();
    String example = "";
  }

  private final Map<ProblemKind, Tally> tallies = new EnumMap<>(ProblemKind.class);

  /**
   * Notes an oddity.
   *
   * @param kind what is odd
   * @param row the row's number
   * @param example what stood there, or null
   */
  public void add(ProblemKind kind, long row, @Nullable String example) {
    Tally tally = tallies.computeIfAbsent(kind, _ -> new Tally());
    tally.count++;
    if (tally.rows.size() < ROWS_KEPT) {
      tally.rows.add(row);
    }
    if (tally.example.isEmpty() && example != null) {
      String shown = example.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
      tally.example = shown.length() > 60 ? shown.substring(0, 60) + "..." : shown;
    }
  }

  /** How often a kind was met. */
  public long count(ProblemKind kind) {
    Tally tally = tallies.get(kind);
    return tally == null ? 0 : tally.count;
  }

  /** Everything noted, in the order of the kinds. */
  public List<Problem> list() {
    return tallies.entrySet().stream()
        .map(
            entry ->
                new Problem(
                    entry.getKey(),
                    entry.getValue().count,
                    List.copyOf(entry.getValue().rows),
                    entry.getValue().example))
        .toList();
  }

  /** Adds what another log noted. */
  public void addAll(Problems others) {
    others.tallies.forEach(
        (kind, theirs) -> {
          Tally tally = tallies.computeIfAbsent(kind, _ -> new Tally());
          tally.count += theirs.count;
          theirs.rows.stream().limit(ROWS_KEPT - tally.rows.size()).forEach(tally.rows::add);
          tally.example = tally.example.isEmpty() ? theirs.example : tally.example;
        });
  }
}
