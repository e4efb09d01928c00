package app.kith.insight;

import app.kith.base.Message;
import java.util.List;

/**
 * How the models of this workspace fared.
 *
 * @param cards one for each
 */
public record ReportCards(List<Card> cards) {
  /** Whether a model is used. */
  public enum Mark {
    USED,
    NOT_USED,
    TOO_LITTLE_DATA
  }

  /**
   * One model's.
   *
   * @param title what it foretells
   * @param verdict what was foretold, what came, and what a rule of thumb would have said
   */
  public record Card(Message title, Mark mark, Message verdict) {}

  /** Copies the list. */
  public ReportCards {
    cards = List.copyOf(cards);
  }
}
