package app.kith.insight;

import app.kith.base.Message;

/**
 * How one model of this workspace fared.
 *
 * @param title what it foretells
 * @param verdict what was foretold, what came, and what a rule of thumb would have said
 */
public record ModelCard(Message title, Mark mark, Message verdict) {
  /** Whether a model is used. */
  public enum Mark {
    USED,
    NOT_USED,
    TOO_LITTLE_DATA
  }
}
