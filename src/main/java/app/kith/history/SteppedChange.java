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

  /** Runs about 50,000 rows' worth of work in a transaction of its own. */
  <T> T step(Function<Change, T> work);

  /** Replaces the summary, once its numbers are known. */
  void summary(Message summary);
}
