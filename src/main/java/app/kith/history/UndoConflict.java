package app.kith.history;

import org.jspecify.annotations.Nullable;

/**
 * A row that could not go back because something later depends on its present state.
 *
 * @param table the table
 * @param rowId the row
 * @param column the field that was changed again later, or null if the whole row is meant
 * @param reason why it was left as it is
 */
public record UndoConflict(String table, long rowId, @Nullable String column, Reason reason) {

  /** Why a row or field was left as it is. */
  public enum Reason {
    /** A later change set gave it another value. */
    CHANGED_LATER,
    /** Rows of later change sets hang on it. */
    STILL_USED,
    /** It is no longer there. */
    GONE,
    /** Something else took its place, or what it belongs to is gone. */
    NO_PLACE
  }
}
