package app.kith.intake.mapping;

import app.kith.base.Message;

/** What a column's values are. */
public enum ValueKind {
  /** Anything. */
  TEXT,
  /** Numbers or amounts. */
  NUMBER,
  /** Days or times. */
  DATE,
  /** Yes or no. */
  BOOLEAN;

  /** The kind's name for a person. */
  public Message label() {
    return Message.of("intake.kind." + name());
  }
}
