package app.kith.history;

import app.kith.base.Message;
import java.util.function.Function;

/**
 * A change set too large for one transaction: every step commits on its own, and all of them
 * together hold or are rolled back, also when the program dies in between.
 */
public interface SteppedChange {
  /** The value for {@code created_by} and {@code changed_by} of inserted rows. */
  long id();

  /** An id for a row of a step to come; may be asked from any thread. */
  long nextId();

  /** Runs some 2,000 rows' worth of work in a transaction of its own. */
  <T> T step(Function<Change, T> work);

  /**
   * Takes back what a change set did to some people, field by field where nobody changed them
   * since. People who were deleted return; the change set itself stays as it is.
   *
   * @return how many rows and fields were left as they are
   */
  long takeBack(long changeSetId, AboutPeople part);

  /** Replaces the summary, once its numbers are known. */
  void summary(Message summary);
}
