package app.kith.contact.index;

import app.kith.contact.Consent;
import app.kith.contact.Lifecycle;
import app.kith.contact.Tags;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Everything the index knows, one slot a person. A person who goes leaves the slot empty until they
 * come back. Guarded by the lock of {@link PersonIndex}.
 */
final class Entries {
  private static final byte GONE = -1;
  private static final List<Lifecycle> LIFECYCLES = List.of(Lifecycle.values());
  private static final List<Consent> CONSENTS = List.of(Consent.values());

  private final PersonText texts = new PersonText();
  private final TextBlocks blocks = new TextBlocks();
  private final NameOrder names = new NameOrder();
  private final SlotTable byId = new SlotTable();
  private final Lookups lookups = new Lookups(blocks::get, this::id);
  private final Labels countries = new Labels();
  private final Labels tags = new Labels();
  private long[] ids = new long[1024];
  private long[] changedBy = new long[1024];
  private byte[] states = new byte[1024];
  private int[] countryOf = new int[1024];
  private int slots;
  private int alive;
  private int[] newestFirst = new int[0];
  private boolean newestFirstIsCurrent;

  /** How many people there are. */
  int size() {
    return alive;
  }

  /** Adds or replaces people. The order of names is out of date until {@link #sort}. */
  int[] put(List<IndexRow> rows) {
    NavigableMap<Integer, String> changed = new TreeMap<>();
    int[] touched = new int[rows.size()];
    int count = 0;
    for (IndexRow row : rows) {
      int slot = slotOf(row.id());
      if (slot < 0) {
        slot = slots++;
        grow(slots);
        ids[slot] = row.id();
        states[slot] = GONE;
        byId.add(Long.hashCode(row.id()), slot, other -> Long.hashCode(ids[other]));
      }
      forget(slot);
      changed.put(slot, texts.of(row));
      states[slot] = state(row.lifecycle(), row.consent());
      changedBy[slot] = row.changedBy();
      countryOf[slot] = countries.add(row.country());
      Tags.split(row.tags()).forEach(tags::add);
      alive++;
      touched[count++] = slot;
    }
    blocks.put(changed);
    for (int slot : touched) {
      lookups.remember(slot);
    }
    newestFirstIsCurrent = false;
    return touched;
  }

  /** Takes people out. */
  int[] remove(long... gone) {
    NavigableMap<Integer, String> emptied = new TreeMap<>();
    for (long id : gone) {
      int slot = slotOf(id);
      if (slot >= 0 && states[slot] != GONE) {
        forget(slot);
        emptied.put(slot, "");
      }
    }
    blocks.put(emptied);
    newestFirstIsCurrent = false;
    return emptied.keySet().stream().mapToInt(Integer::intValue).toArray();
  }

  /** Brings the order by name up to date after slots were put or removed. */
  void sort(int... touched) {
    names.update(touched, slot -> states[slot] != GONE, this::name);
  }

  /** The slot of a person's id, or -1 if it was never there. */
  int slotOf(long id) {
    return byId.find(Long.hashCode(id), slot -> ids[slot] == id);
  }

  /** The slots by name. */
  int[] byName() {
    return names.slots();
  }

  /** The slots of people, those of the newest change set first. */
  int[] newestFirst() {
    if (!newestFirstIsCurrent) {
      int[] present = names.slots();
      long[] keys = new long[slots];
      for (int slot : present) {
        keys[slot] = Long.MAX_VALUE - changedBy[slot];
      }
      newestFirst = RadixSort.places(keys, present);
      newestFirstIsCurrent = true;
    }
    return newestFirst;
  }

  long id(int slot) {
    return ids[slot];
  }

  Labels countries() {
    return countries;
  }

  Labels tags() {
    return tags;
  }

  /** One bit a slot: everyone. */
  long[] everyone() {
    long[] bits = new long[words()];
    for (int slot = 0; slot < slots; slot++) {
      if (states[slot] != GONE) {
        bits[slot >> 6] |= 1L << slot;
      }
    }
    return bits;
  }

  /** One bit a slot: those whose text holds all fragments. */
  long[] matching(List<List<String>> fragments) {
    return Arrays.copyOf(blocks.matches(fragments), words());
  }

  /** Clears the bits of people in another state, with other consent or of another country. */
  void keep(long[] bits, int lifecycle, int consent, int country) {
    for (int slot = 0; slot < slots; slot++) {
      boolean fits =
          (lifecycle < 0 || states[slot] >> 2 == lifecycle)
              && (consent < 0 || (states[slot] & 3) == consent)
              && (country < 0 || countryOf[slot] == country);
      if (!fits) {
        bits[slot >> 6] &= ~(1L << slot);
      }
    }
  }

  /** Finds people by exact keys. */
  Lookups lookups() {
    return lookups;
  }

  /** The folded name of a slot. */
  String name(int slot) {
    return field(slot, PersonText.Field.NAME);
  }

  int words() {
    return (slots + 63) / 64;
  }

  /** Bytes held, about. */
  long bytes() {
    return blocks.bytes()
        + 21L * ids.length
        + 4L * names.slots().length
        + 4L * newestFirst.length
        + byId.bytes()
        + lookups.bytes();
  }

  private String field(int slot, PersonText.Field field) {
    return PersonText.field(blocks.get(slot), field);
  }

  private void forget(int slot) {
    if (states[slot] == GONE) {
      return;
    }
    lookups.forget(slot);
    states[slot] = GONE;
    alive--;
  }

  private void grow(int count) {
    if (count > ids.length) {
      int length = Math.max(count, ids.length + ids.length / 2);
      ids = Arrays.copyOf(ids, length);
      changedBy = Arrays.copyOf(changedBy, length);
      states = Arrays.copyOf(states, length);
      countryOf = Arrays.copyOf(countryOf, length);
    }
  }

  /** The number under which a lifecycle state is kept. */
  static int number(Lifecycle lifecycle) {
    return LIFECYCLES.indexOf(lifecycle);
  }

  /** The number under which a consent is kept, 0 to 3. */
  static int number(Consent consent) {
    return CONSENTS.indexOf(consent);
  }

  private static byte state(Lifecycle lifecycle, Consent consent) {
    return (byte) (number(lifecycle) << 2 | number(consent));
  }
}
