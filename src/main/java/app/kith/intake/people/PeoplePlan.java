package app.kith.intake.people;

import app.kith.base.Message;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Problems;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import of people will do, or has done. Rows = added + changed + unchanged + repeated +
 * all rejected.
 *
 * @param rows rows that have content
 * @param added new people
 * @param changed rows that change somebody who is there
 * @param unchanged rows that say nothing new
 * @param repeated rows about somebody of whom an earlier row of the same file speaks
 * @param rejected rejected rows by reason
 * @param newFields own fields to create
 * @param problems what was odd
 * @param samples some rows of each outcome
 */
public record PeoplePlan(
    long rows,
    long added,
    long changed,
    long unchanged,
    long repeated,
    Map<ProblemKind, Long> rejected,
    List<String> newFields,
    List<Problems.Problem> problems,
    List<SampleRow> samples) {

  /** What becomes of a row. */
  public enum Outcome {
    /** A new person. */
    ADDED,
    /** Somebody who is there is changed. */
    CHANGED,
    /** Somebody who is there already is just so. */
    UNCHANGED,
    /** An earlier row was about the same person; blanks are filled from this one. */
    REPEATED,
    /** Left out. */
    REJECTED;

    /** The outcome in a word. */
    public Message label() {
      return Message.of("intake.outcome." + name());
    }
  }

  /**
   * One cell that changes.
   *
   * @param field its name
   * @param before the old value, or ""
   * @param after the new value
   */
  public record CellChange(Message field, String before, String after) {}

  /**
   * One row for a person to look at.
   *
   * @param row its number
   * @param outcome what becomes of it
   * @param title who it is about
   * @param changes the cells that change
   * @param cells its cells as they stand in the file; empty for outcomes other than rejected
   * @param reason why it was rejected; null otherwise
   */
  public record SampleRow(
      long row,
      Outcome outcome,
      String title,
      List<CellChange> changes,
      List<String> cells,
      @Nullable ProblemKind reason) {}

  /** How many rows are rejected. */
  public long rejectedRows() {
    return rejected.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many rows have an outcome. */
  public long count(Outcome outcome) {
    return switch (outcome) {
      case ADDED -> added;
      case CHANGED -> changed;
      case UNCHANGED -> unchanged;
      case REPEATED -> repeated;
      case REJECTED -> rejectedRows();
    };
  }
}
