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

  /** Replaces the summary, once its numbers are known. */
  void summary(Message summary);
}
