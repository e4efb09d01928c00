package app.kith.campaign;

import app.kith.base.Message;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a message can say about its recipient, beside the workspace's own fields. */
public enum MergeField {
  FIRST_NAME,
  LAST_NAME,
  FULL_NAME,
  COMPANY,
  JOB_TITLE,
  CITY,
  COUNTRY,
  EMAIL;

  /** How it is written between the braces. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name for a person. */
  public Message label() {
    return Message.of("campaign.field." + key());
  }

  /** What stands in for it where a person has none, as a suggestion. */
  public Message suggestion() {
    return Message.of("campaign.fallback." + key());
  }

  static Optional<MergeField> of(String key) {
    return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
  }
}
