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

  /**
   * Tells of a bulk insert, so that its rows need not be counted again. Who tells of one insert
   * into a table tells of all.
   *
   * @param table the table's name
   * @param rows how many rows went in
   * @param lastId the highest id among them
   */
  void inserted(String table, long rows, long lastId);

  /** Replaces the summary, once its numbers are known. */
  void summary(Message summary);
}
