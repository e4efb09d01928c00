package app.kith.intake.ui;

import app.kith.base.Message;
import app.kith.intake.mapping.Field;
import app.kith.intake.mapping.OrderField;
import app.kith.intake.mapping.PersonField;
import java.util.List;

/** What a file lists. */
public enum ImportKind {
  /** One person a row. */
  PEOPLE,
  /** One order line a row. */
  ORDERS;

  /** The fields a column can have. */
  List<? extends Field> fields() {
    return this == PEOPLE ? List.of(PersonField.values()) : List.of(OrderField.values());
  }

  /** The kind in a word. */
  public Message label() {
    return Message.of("intake.lists." + name());
  }
}
