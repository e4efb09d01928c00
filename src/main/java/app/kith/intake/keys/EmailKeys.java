package app.kith.intake.keys;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Numbers of people by e-mail address. Several may share one: of them whoever has the same name is
 * found, otherwise the first whose name does not contradict. Not thread-safe.
 */
final class EmailKeys {
  /** How many names are weighed: what more people share tells nobody apart. */
  private static final int MOST = 16;

  private final KeyTable first;
  private final KeyTable sharing;
  private final Holders holders;

  /** Names of people who had none when they were added. */
  private final Map<Long, String> learned;

  EmailKeys() {
    this(new KeyTable(), new KeyTable(), new Holders(), new HashMap<>());
  }

  private EmailKeys(KeyTable first, KeyTable sharing, Holders holders, Map<Long, String> learned) {
    this.first = first;
    this.sharing = sharing;
    this.holders = holders;
    this.learned = learned;
  }

  /** Equal keys that may grow apart from these. */
  EmailKeys copy() {
    return new EmailKeys(first.copy(), sharing.copy(), holders.copy(), new HashMap<>(learned));
  }

  /** Adds somebody; an address that is taken stays with whom it belongs to, too. */
  void add(long number, PersonKeys.Traits traits) {
    int place = holders.size();
    long taken = first.putIfAbsent(traits.emailHash(), place);
    if (taken == KeyTable.NONE) {
      holders.add(number, traits.name());
    } else if (!traits.name().isEmpty() && !traits.name().equals(name((int) taken))) {
      share(number, traits, (int) taken);
    }
  }

  private void share(long number, PersonKeys.Traits traits, int place) {
    long before = sharing.putIfAbsent(nameHash(traits), number);
    if (before == KeyTable.NONE) {
      holders.add(number, traits.name(), place);
    }
  }

  /** Notes the name of somebody who had none until now. */
  void learn(long number, PersonKeys.Traits traits) {
    long place = first.get(traits.emailHash());
    if (place != KeyTable.NONE
        && !traits.name().isEmpty()
        && holders.number((int) place) == number
        && holders.name((int) place).isEmpty()) {
      learned.putIfAbsent(number, traits.name());
    }
  }

  private String name(int place) {
    String name = holders.name(place);
    return name.isEmpty() ? learned.getOrDefault(holders.number(place), "") : name;
  }

  /**
   * Whom an address belongs to, or {@link KeyTable#NONE}.
   *
   * @param apart tells whether two names are of two people
   */
  long find(PersonKeys.Traits traits, BiPredicate<String, String> apart) {
    long place = first.get(traits.emailHash());
    if (place == KeyTable.NONE) {
      return KeyTable.NONE;
    }
    long namesake = sharing.size() == 0 ? KeyTable.NONE : sharing.get(nameHash(traits));
    return namesake == KeyTable.NONE ? fitting((int) place, traits.name(), apart) : namesake;
  }

  private long fitting(int place, String name, BiPredicate<String, String> apart) {
    int at = place;
    for (int i = 0; i < MOST && at != Holders.NONE; i++) {
      String held = name(at);
      if (held.equals(name) || !apart.test(held, name)) {
        return holders.number(at);
      }
      at = holders.next(at);
    }
    return KeyTable.NONE;
  }

  /** Reads where an address would stand. */
  long foresee(PersonKeys.Traits traits) {
    return first.first(traits.emailHash());
  }

  private static long nameHash(PersonKeys.Traits traits) {
    return KeyTable.hash(traits.name(), traits.emailHash());
  }
}
