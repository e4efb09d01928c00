package app.kith.quality.fill;

import app.kith.base.Message;
import app.kith.contact.CustomField;
import app.kith.contact.PersonField;
import app.kith.quality.check.OwnField;

/**
 * By what people are held together when a missing value is guessed from the others'.
 *
 * @param key {@code everybody}, {@code segment}, a person's column, or an own field's key
 * @param label its name for a person
 */
public record Grouping(String key, Message label) {
  /** All people are one group. */
  public static final Grouping EVERYBODY =
      new Grouping("everybody", Message.of("quality.group.everybody"));

  /** Who is in the same segment. */
  public static final Grouping SEGMENT =
      new Grouping("segment", Message.of("quality.group.segment"));

  static Grouping of(PersonField field) {
    return new Grouping(field.column(), field.label());
  }

  static Grouping of(CustomField field) {
    return new Grouping(OwnField.key(field), OwnField.label(field));
  }
}
