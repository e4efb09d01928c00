package app.kith.intake.mapping;

import app.kith.base.Message;

/** What a column can be mapped to. */
public sealed interface Field permits PersonField, OrderField, MailField {
  /** The field's name for a person. */
  Message label();

  /** What a change of the field is called. */
  default Message changed() {
    return label();
  }

  /** True if several columns can have this field. */
  boolean isRepeatable();
}
