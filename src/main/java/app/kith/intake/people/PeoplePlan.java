package app.kith.intake.people;

import app.kith.base.Message;
import app.kith.intake.plan.Outcome;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Problems;
import java.util.List;
import java.util.Map;

/**
 * What an import of people will do, or has done. Rows = added + changed + merged + unchanged +
 * repeated + all rejected.
 *
 * @param rows rows that have content
 * @param added new people
 * @param changed rows that change somebody who is there
 * @param merged rows that a person or the evidence says are somebody else's second record
 * @param unchanged rows that say nothing new
 * @param repeated rows about somebody of whom an earlier row of the same file speaks
 * @param rejected rejected rows by reason
 * @param newFields own fields to create
 * @param problems what was odd
 * @param asked cells that a person was asked about and has not decided: the old values stay
 */
public record PeoplePlan(
    long rows,
    long added,
    long changed,
    long merged,
    long unchanged,
    long repeated,
    Map<ProblemKind, Long> rejected,
    List<String> newFields,
    List<Problems.Problem> problems,
    long asked) {

  /** What will happen in a sentence. */
  public Message headline() {
    return Message.of("intake.plan.people", rows, added, changed, merged, rejectedRows());
  }

  /** True if anything would be changed. */
  public boolean isUseful() {
    return taken() > 0;
  }

  /** How many rows bring something in: new people, changed ones and merged ones. */
  public long taken() {
    return added + changed + merged;
  }

  /** How many rows are rejected. */
  public long rejectedRows() {
    return rejected.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many rows have an outcome. */
  public long count(Outcome outcome) {
    return switch (outcome) {
      case ADDED -> added;
      case CHANGED -> changed;
      case MERGED -> merged;
      case UNCHANGED -> unchanged;
      case REPEATED -> repeated;
      case REJECTED -> rejectedRows();
      case SALE, RETURN, KNOWN, RECEIVED, SENT -> 0;
    };
  }
}
