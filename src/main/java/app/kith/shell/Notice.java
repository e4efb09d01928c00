package app.kith.shell;

import app.kith.base.Message;

/**
 * What the quiet bar says.
 *
 * @param text a sentence
 * @param answer what it offers
 * @param changeSetId what the answer is about, or -1
 */
public record Notice(Message text, Answer answer, long changeSetId) {

  /** What a person may do about it. */
  public enum Answer {
    NONE,
    UNDO,
    REDO,
    SHOW_HISTORY
  }
}
