package app.kith.segment.rule;

import app.kith.base.Message;
import app.kith.contact.CustomField;

/**
 * A field that this business added.
 *
 * @param name its unique name
 * @param values what its values are
 */
public record OwnField(String name, CustomField.Kind values) implements Field {
  static final String PREFIX = "own";

  @Override
  public Kind kind() {
    return switch (values) {
      case TEXT -> Kind.TEXT;
      case NUMBER -> Kind.NUMBER;
      case DATE -> Kind.DATE;
      case BOOLEAN -> Kind.YES_NO;
    };
  }

  @Override
  public String code() {
    return PREFIX + ":" + values + ":" + name;
  }

  @Override
  public Message label() {
    return Message.of("segment.field.own", name);
  }
}
