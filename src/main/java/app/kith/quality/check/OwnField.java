package app.kith.quality.check;

import app.kith.base.Message;
import app.kith.contact.CustomField;
import java.util.List;
import java.util.Optional;

/** How the fields that the business made itself are called beside those of every person. */
public final class OwnField {
  private static final String PREFIX = "own:";

  private OwnField() {}

  /** The key of an own field. */
  public static String key(CustomField field) {
    return PREFIX + field.name();
  }

  /** Whether a key is that of an own field. */
  public static boolean isOwn(String key) {
    return key.startsWith(PREFIX);
  }

  /** Its name for a person. */
  public static Message label(CustomField field) {
    return Message.of("quality.own", field.name());
  }

  /** The own field of a key. */
  public static Optional<CustomField> of(String key, List<CustomField> fields) {
    return fields.stream().filter(field -> key(field).equals(key)).findFirst();
  }
}
