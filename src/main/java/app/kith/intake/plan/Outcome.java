package app.kith.intake.plan;

import app.kith.base.Message;
import java.util.List;

/** What becomes of a row. */
public enum Outcome {
  /** A new person. */
  ADDED,
  /** Somebody who is there is changed. */
  CHANGED,
  /** Is found to be somebody who is there, or an earlier row's person: the two become one. */
  MERGED,
  /** Somebody who is there already is just so. */
  UNCHANGED,
  /** An earlier row was about the same person; blanks are filled from this one. */
  REPEATED,
  /** Part of a sale. */
  SALE,
  /** Part of a return or cancellation. */
  RETURN,
  /** Part of an order that is there already, or a message that is. */
  KNOWN,
  /** Mail from somebody. */
  RECEIVED,
  /** Mail to somebody. */
  SENT,
  /** Left out. */
  REJECTED;

  /** What becomes of the rows of a list of people. */
  public static final List<Outcome> OF_PEOPLE =
      List.of(ADDED, CHANGED, MERGED, UNCHANGED, REPEATED, REJECTED);

  /** What becomes of the rows of a list of orders. */
  public static final List<Outcome> OF_ORDERS = List.of(SALE, RETURN, KNOWN, REJECTED);

  /** What becomes of messages. */
  public static final List<Outcome> OF_MAIL = List.of(RECEIVED, SENT, KNOWN, REJECTED);

  /** The outcome in a word. */
  public Message label() {
    return Message.of("intake.outcome." + name());
  }
}
