package app.kith.intake.readers;

import app.kith.base.Message;
import java.util.ArrayList;
import java.util.Comparator;
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
   * @param more further arguments of the sentence, from {3} on
   */
  public record Problem(
      ProblemKind kind, long count, List<Long> rows, String example, List<Object> more) {
    /** The sentence for a person at the command line, which names options. */
    public Message message() {
      return message(kind.key());
    }

    /** The sentence for a person at the screen, where everything is chosen beside it. */
    public Message onScreen() {
      boolean hasOption =
          switch (kind) {
            case AMBIGUOUS, LEFT_OPEN, CONTRADICTION, OTHER_ENCODING -> true;
            default -> false;
          };
      return message(hasOption ? "intake.onScreen." + kind.name() : kind.key());
    }

    private Message message(String key) {
      StringBuilder shown = new StringBuilder();
      for (int i = 0; i < Math.min(ROWS_SHOWN, rows.size()); i++) {
        shown.append(i == 0 ? "" : ", ").append(rows.get(i));
      }
      if (count > ROWS_SHOWN) {
        shown.append(" ...");
      }
      List<Object> arguments = new ArrayList<>(List.of(count, shown.toString(), example));
      arguments.addAll(more);
      return new Message(key, arguments);
    }
  }

  private static final class Tally {
    long count;
    final List<Long> rows = new ArrayList<>();
    List<Object> more = List.of();
    String example = "";

    void add(long row, @Nullable String met) {
      count++;
      if (rows.size() < ROWS_KEPT) {
        rows.add(row);
      }
      if (example.isEmpty() && met != null) {
        String shown = met.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        example = shown.length() > 60 ? shown.substring(0, 60) + "..." : shown;
      }
    }

    Problem problem(ProblemKind kind, List<Object> more) {
      return new Problem(kind, count, List.copyOf(rows), example, more);
    }
  }

  /** The cells of one column whose reading is in doubt. */
  public static final class Ambiguous {
    private final ProblemKind kind;
    private final List<Object> more;
    private final Tally tally = new Tally();

    /**
     * Nothing yet.
     *
     * @param kind {@link ProblemKind#AMBIGUOUS}, {@link ProblemKind#LEFT_OPEN} or {@link
     *     ProblemKind#CONTRADICTION}
     * @param column the column's name
     * @param taken the reading that is taken
     * @param option the command line's option that chooses another
     */
    public Ambiguous(ProblemKind kind, String column, Message taken, String option) {
      this.kind = kind;
      this.more = List.of(column, taken, option);
    }

    /** Notes a cell. */
    public void add(long row, String cell) {
      tally.add(row, cell);
    }

    /** Adds the column to a log if it has such cells. */
    public void report(Problems problems) {
      if (tally.count > 0) {
        problems.ambiguous.add(tally.problem(kind, more));
      }
    }
  }

  private final Map<ProblemKind, Tally> tallies = new EnumMap<>(ProblemKind.class);
  private final List<Problem> ambiguous = new ArrayList<>();

  /**
   * Notes an oddity.
   *
   * @param kind what is odd
   * @param row the row's number
   * @param example what stood there, or null
   */
  public void add(ProblemKind kind, long row, @Nullable String example) {
    tallies.computeIfAbsent(kind, _ -> new Tally()).add(row, example);
  }

  /** Notes a line that is in another encoding than the rest. */
  void addForeign(long line, String text, Encoding read, Encoding rest) {
    add(ProblemKind.OTHER_ENCODING, line, text);
    Tally tally = tallies.get(ProblemKind.OTHER_ENCODING);
    if (tally != null) {
      tally.more = List.of(read.label(), rest.label());
    }
  }

  /** Takes a note back, for a row that was mended. */
  public void forget(ProblemKind kind, long row) {
    Tally tally = tallies.get(kind);
    if (tally != null) {
      tally.count--;
      tally.rows.remove(row);
      tallies.remove(kind, tally.count == 0 ? tally : null);
    }
  }

  /** How often a kind was met. */
  public long count(ProblemKind kind) {
    Tally tally = tallies.get(kind);
    return tally == null ? 0 : tally.count;
  }

  /** Everything noted, in the order of the kinds. */
  public List<Problem> list() {
    List<Problem> all = new ArrayList<>(ambiguous);
    tallies.forEach((kind, tally) -> all.add(tally.problem(kind, tally.more)));
    all.sort(Comparator.comparing(Problem::kind));
    return List.copyOf(all);
  }

  /** Adds what another log noted. */
  public void addAll(Problems others) {
    ambiguous.addAll(others.ambiguous);
    others.tallies.forEach(
        (kind, theirs) -> {
          Tally tally = tallies.computeIfAbsent(kind, _ -> new Tally());
          tally.count += theirs.count;
          theirs.rows.stream().limit(ROWS_KEPT - tally.rows.size()).forEach(tally.rows::add);
          tally.more = theirs.more;
          tally.example = tally.example.isEmpty() ? theirs.example : tally.example;
        });
  }
}
