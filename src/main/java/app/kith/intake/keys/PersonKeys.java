package app.kith.intake.keys;

import app.kith.contact.TextKeys;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of people by customer number, e-mail address and phone, in this order of trust. Of two
 * people with one key the first is found. Not thread-safe.
 */
public final class PersonKeys {
  private final KeyTable byRef = new KeyTable();
  private final KeyTable byEmail = new KeyTable();
  private final KeyTable byPhone = new KeyTable();

  /** What a person was found by. */
  public enum By {
    /** The customer number. */
    REF,
    /** The e-mail address. */
    EMAIL,
    /** The phone number. */
    PHONE
  }

  /**
   * Somebody found.
   *
   * @param number what was added for the person
   * @param by the key that met
   */
  public record Found(long number, By by) {}

  /** Adds somebody; keys that are taken stay with whom they belong to. */
  public void add(
      long number, @Nullable String ref, @Nullable String email, @Nullable String phone) {
    put(byRef, ref, number);
    put(byEmail, TextKeys.email(email), number);
    put(byPhone, TextKeys.phone(phone), number);
  }

  private static void put(KeyTable table, @Nullable String key, long number) {
    if (key != null && !key.isEmpty()) {
      table.putIfAbsent(KeyTable.hash(key), number);
    }
  }

  /** Whom the keys belong to, or null. */
  public @Nullable Found find(
      @Nullable String ref, @Nullable String email, @Nullable String phone) {
    long number = get(byRef, ref);
    if (number != KeyTable.NONE) {
      return new Found(number, By.REF);
    }
    number = get(byEmail, TextKeys.email(email));
    if (number != KeyTable.NONE) {
      return new Found(number, By.EMAIL);
    }
    number = get(byPhone, TextKeys.phone(phone));
    return number == KeyTable.NONE ? null : new Found(number, By.PHONE);
  }

  private static long get(KeyTable table, @Nullable String key) {
    return key == null || key.isEmpty() ? KeyTable.NONE : table.get(KeyTable.hash(key));
  }
}
