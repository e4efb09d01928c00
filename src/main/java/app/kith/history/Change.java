package app.kith.history;

import app.kith.base.Message;
import app.kith.database.Transaction;

/** The change set under way, as services and repositories see it inside one transaction. */
public interface Change {
  /** The value for {@code created_by} and {@code changed_by} of inserted rows. */
  long id();

  /** The transaction that all statements of this step belong to. */
  Transaction transaction();

  /** An id for a row to insert. */
  long nextId();

  /** Replaces the summary, once its numbers are known. */
  void summary(Message summary);
}
