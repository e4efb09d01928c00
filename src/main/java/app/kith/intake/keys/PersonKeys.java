package app.kith.intake.keys;

import app.kith.contact.TextKeys;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of people by customer number, e-mail address, and phone together with the name (a family
 * shares one phone), in this order of trust; people without any of these by name and address. Of
 * two people with one key the first is found, of those who share an e-mail address whom the name
 * fits. Not thread-safe.
 */
public final class PersonKeys {
  private static final long NO_KEY = 0;

  private final KeyTable byRef;
  private final EmailKeys byEmail;
  private final KeyTable byPhone;
  private final KeyTable byName;

  @SuppressWarnings("UnusedVariable") // kept so that the reading is not left out as useless
  private long foreseen;

  /** A table of nobody. */
  public PersonKeys() {
    this(new KeyTable(), new EmailKeys(), new KeyTable(), new KeyTable());
  }

  private PersonKeys(KeyTable byRef, EmailKeys byEmail, KeyTable byPhone, KeyTable byName) {
    this.byRef = byRef;
    this.byEmail = byEmail;
    this.byPhone = byPhone;
    this.byName = byName;
  }

  /** An equal table that may grow apart from this one. */
  PersonKeys copy() {
    return new PersonKeys(byRef.copy(), byEmail.copy(), byPhone.copy(), byName.copy());
  }

  /** What a person was found by. */
  public enum By {
    /** The customer number. */
    REF,
    /** The e-mail address. */
    EMAIL,
    /** The phone number and the name. */
    PHONE,
    /** The name and address, for people of whom nothing else is known. */
    NAME;

    /** True if both have this key, and the same. */
    public boolean meets(Traits one, Traits other) {
      String key = of(one);
      return key != null && key.equals(of(other));
    }

    private @Nullable String of(Traits traits) {
      return switch (this) {
        case REF -> traits.ref();
        case EMAIL -> traits.emailKey();
        case PHONE -> traits.phoneKey();
        case NAME -> traits.nameKey();
      };
    }
  }

  /** What tells somebody apart, in the forms in which it is compared; any part may be missing. */
  public static final class Traits {
    private final @Nullable String ref;
    private final @Nullable String emailKey;
    private final @Nullable String phoneKey;
    private final @Nullable String nameKey;
    private final String name;
    private final long refHash;
    private final long emailHash;
    private final long phoneHash;
    private final long nameHash;

    /**
     * The traits of a person.
     *
     * @param ref the customer number
     * @param email the e-mail address
     * @param phone the phone number; it is compared together with the name
     * @param name the name
     * @param street street and number
     * @param city the town
     */
    public Traits(
        @Nullable String ref,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String name,
        @Nullable String street,
        @Nullable String city) {
      this.ref = ref;
      this.emailKey = TextKeys.email(email);
      String digits = TextKeys.phone(phone);
      String folded = name == null ? null : folded(name);
      this.phoneKey = digits == null || folded == null ? null : digits + folded;
      this.name = folded == null || isStandIn(folded) ? "" : folded;
      boolean better = ref != null || email != null || phone != null;
      this.nameKey =
          better || folded == null ? null : folded + '\n' + orEmpty(street) + '\n' + orEmpty(city);
      this.refHash = hash(ref);
      this.emailHash = hash(emailKey);
      this.phoneHash = hash(phoneKey);
      this.nameHash = hash(nameKey);
    }

    /** An address or a number is no name. */
    private static boolean isStandIn(String name) {
      for (int i = 0; i < name.length(); i++) {
        char c = name.charAt(i);
        if (c == '@' || (c >= '0' && c <= '9')) {
          return true;
        }
      }
      return false;
    }

    private static long hash(@Nullable String key) {
      return key == null || key.isEmpty() ? NO_KEY : KeyTable.hash(key);
    }

    /** The customer number. */
    public @Nullable String ref() {
      return ref;
    }

    /** The form in which an e-mail address is compared. */
    public @Nullable String emailKey() {
      return emailKey;
    }

    /** The form in which a phone number together with a name is compared. */
    public @Nullable String phoneKey() {
      return phoneKey;
    }

    /** The form in which name and address are compared, if nothing better is known. */
    public @Nullable String nameKey() {
      return nameKey;
    }

    /** The name in the form in which it is compared; empty if none is known. */
    String name() {
      return name;
    }

    long emailHash() {
      return emailHash;
    }

    private static String orEmpty(@Nullable String text) {
      return text == null ? "" : text;
    }
  }

  /**
   * Somebody found.
   *
   * @param number what was added for the person
   * @param by the key that met
   */
  public record Found(long number, By by) {}

  /** Adds somebody; keys that are taken stay with whom they belong to. */
  public void add(long number, Traits traits) {
    put(byRef, traits.refHash, number);
    if (traits.emailHash != NO_KEY) {
      byEmail.add(number, traits);
    }
    put(byPhone, traits.phoneHash, number);
    put(byName, traits.nameHash, number);
  }

  private static String folded(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 0x7f || c < ' ') {
        return TextKeys.fold(name);
      }
    }
    return name.toLowerCase(java.util.Locale.ROOT);
  }

  private static void put(KeyTable table, long hash, long number) {
    if (hash != NO_KEY) {
      table.putIfAbsent(hash, number);
    }
  }

  /**
   * Reads where the keys of many would stand. Whoever asks for them one by one soon after does not
   * wait for the memory then; here the waits run side by side.
   */
  public void foresee(List<Traits> many) {
    long seen = 0;
    for (Traits traits : many) {
      seen ^= byRef.first(traits.refHash);
      seen ^= byEmail.foresee(traits);
      seen ^= byPhone.first(traits.phoneHash);
      seen ^= byName.first(traits.nameHash);
    }
    foreseen = seen;
  }

  /** Notes what somebody is called who was found without a name. */
  public void learn(long number, Traits traits) {
    if (traits.emailHash != NO_KEY) {
      byEmail.learn(number, traits);
    }
  }

  /** Whom the keys belong to, whatever the names are; or null. */
  public @Nullable Found find(Traits traits) {
    return find(traits, (_, _) -> false);
  }

  /**
   * Whom the keys belong to, or null.
   *
   * @param apart tells whether two names are of two people, who may share an e-mail address
   */
  public @Nullable Found find(Traits traits, BiPredicate<String, String> apart) {
    long number = get(byRef, traits.refHash);
    if (number != KeyTable.NONE) {
      return new Found(number, By.REF);
    }
    number = traits.emailHash == NO_KEY ? KeyTable.NONE : byEmail.find(traits, apart);
    if (number != KeyTable.NONE) {
      return new Found(number, By.EMAIL);
    }
    number = get(byPhone, traits.phoneHash);
    if (number != KeyTable.NONE) {
      return new Found(number, By.PHONE);
    }
    number = get(byName, traits.nameHash);
    return number == KeyTable.NONE ? null : new Found(number, By.NAME);
  }

  private static long get(KeyTable table, long hash) {
    return hash == NO_KEY ? KeyTable.NONE : table.get(hash);
  }
}
