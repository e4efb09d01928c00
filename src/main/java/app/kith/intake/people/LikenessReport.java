package app.kith.intake.people;

import app.kith.intake.plan.Likeness;
import java.util.List;

/**
 * The rows of a file that look like somebody.
 *
 * @param found one for each such row, in the order of the file
 * @param tooMany true if there are more people than are compared before an import
 */
public record LikenessReport(List<Likeness> found, boolean tooMany) {
  /** Nobody looks like anybody. */
  public static final LikenessReport NOTHING = new LikenessReport(List.of(), false);

  /** So many that nothing was compared. */
  static final LikenessReport TOO_MANY = new LikenessReport(List.of(), true);

  /** Copies the list. */
  public LikenessReport {
    found = List.copyOf(found);
  }

  /** The rows that are surely somebody. */
  public List<Likeness> sure() {
    return found.stream().filter(Likeness::isSure).toList();
  }

  /** How many rows are only perhaps somebody. */
  public long toAsk() {
    return found.stream().filter(likeness -> !likeness.isSure()).count();
  }
}
