package app.kith.campaign;

import java.util.Map;

/**
 * A person with what the message may say about them.
 *
 * @param personId the person
 * @param name the full name
 * @param email the address as it is stored
 * @param language the person's language tag, or empty
 * @param fields values by merge field; fields without a value are missing
 */
public record Recipient(
    long personId, String name, String email, String language, Map<String, String> fields) {

  /** Copies the fields. */
  public Recipient {
    fields = Map.copyOf(fields);
  }
}
