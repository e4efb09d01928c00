package app.kith.quality;

import app.kith.base.Message;
import app.kith.contact.CustomField;
import java.util.List;
import java.util.Optional;

/** How the fields that the business made itself are called on the board. */
final class OwnField {
  private static final String PREFIX = "own:";

  private OwnField() {}

  static String key(CustomField field) {
    return PREFIX + field.name();
  }

  static Message label(CustomField field) {
    return Message.of("quality.own", field.name());
  }

  static Optional<CustomField> of(String key, List<CustomField> fields) {
    return fields.stream().filter(field -> key(field).equals(key)).findFirst();
  }
}
