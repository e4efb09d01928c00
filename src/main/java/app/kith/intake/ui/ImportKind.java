package app.kith.intake.ui;

import app.kith.base.Message;

/** What a file lists. */
public enum ImportKind {
  /** One person a row. */
  PEOPLE,
  /** One order line a row. */
  ORDERS;

  /** The kind in a word. */
  public Message label() {
    return Message.of("intake.lists." + name());
  }
}
