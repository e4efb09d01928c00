package app.kith.intake.ui;

import app.kith.base.Message;
import app.kith.intake.SourceFile;
import app.kith.intake.mapping.Field;
import app.kith.intake.mapping.JointMapping;
import app.kith.intake.mapping.MailField;
import app.kith.intake.mapping.OrderField;
import app.kith.intake.mapping.PersonField;
import java.util.List;

/** What a file lists. */
public enum ImportKind {
  /** One person a row. */
  PEOPLE,
  /** One order line a row. */
  ORDERS,
  /** A person and an order line a row. */
  BOTH,
  /** Mail: one message a row. */
  MAIL;

  /** What a file seems to list. */
  static ImportKind of(SourceFile file) {
    if (file.isMail()) {
      return MAIL;
    }
    return switch (file.lists()) {
      case PEOPLE -> PEOPLE;
      case ORDERS -> ORDERS;
      case BOTH -> BOTH;
    };
  }

  /** The fields a column can have. */
  List<? extends Field> fields() {
    return switch (this) {
      case PEOPLE -> List.of(PersonField.values());
      case ORDERS -> List.of(OrderField.values());
      case BOTH -> JointMapping.fields();
      case MAIL -> List.of(MailField.values());
    };
  }

  /** The kind in a word. */
  public Message label() {
    return Message.of("intake.lists." + name());
  }
}
