package app.kith.segment.rule;

import app.kith.base.Message;
import app.kith.contact.CustomField;

/** Something known of a person that a rule can ask about. */
public sealed interface Field permits PersonField, OrderField, OwnField, MemberField {

  /** What kind of values a field has. */
  enum Kind {
    TEXT,
    NUMBER,
    DATE,
    /** One of a few names, as {@link PersonField#choices()} lists them. */
    CHOICE,
    /** Yes or no. */
    YES_NO,
    /** Words stuck to a person. */
    TAG,
    /** Other segments. */
    SEGMENT
  }

  /** What kind of values it has. */
  Kind kind();

  /** The name in stored definitions. */
  String code();

  /** Its name as a person reads it. */
  Message label();

  /**
   * The field of a stored name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Field of(String code) {
    if (code.startsWith(PersonField.PREFIX)) {
      return PersonField.valueOf(code.substring(PersonField.PREFIX.length()));
    }
    if (code.startsWith(OrderField.PREFIX)) {
      return OrderField.valueOf(code.substring(OrderField.PREFIX.length()));
    }
    if (code.startsWith(MemberField.PREFIX)) {
      return MemberField.valueOf(code.substring(MemberField.PREFIX.length()));
    }
    String[] parts = code.split(":", 3);
    if (parts.length == 3 && parts[0].equals(OwnField.PREFIX)) {
      return new OwnField(parts[2], CustomField.Kind.valueOf(parts[1]));
    }
    throw new IllegalArgumentException("no field " + code);
  }
}
