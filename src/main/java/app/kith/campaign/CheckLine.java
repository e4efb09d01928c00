package app.kith.campaign;

import app.kith.base.Message;

/**
 * One line of the list before sending.
 *
 * @param verdict what it means
 * @param text what was found, as a sentence
 */
public record CheckLine(Verdict verdict, Message text) {

  /** What a line means for sending. */
  public enum Verdict {
    /** In order. */
    OK,
    /** In order, but worth knowing. */
    ADVICE,
    /** Nothing can be sent before this is mended. */
    MUST_FIX
  }

  static CheckLine of(boolean holds, String fine, Message otherwise) {
    return holds
        ? new CheckLine(Verdict.OK, Message.of(fine))
        : new CheckLine(Verdict.MUST_FIX, otherwise);
  }
}
