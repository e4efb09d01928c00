package app.kith.intake.keys;

/**
 * A hash table from texts to numbers that keeps 64-bit hashes instead of the texts: 32 bytes a key.
 * Whoever finds a number checks that the texts are really equal. Not thread-safe.
 */
public final class KeyTable {
  /** What is found for a key that is not there. */
  public static final long NONE = Long.MIN_VALUE;

  private long[] slots;
  private int size;

  /** An empty table. */
  public KeyTable() {
    this(new long[2048], 0);
  }

  private KeyTable(long[] slots, int size) {
    this.slots = slots;
    this.size = size;
  }

  /** An equal table that may grow apart from this one. */
  KeyTable copy() {
    return new KeyTable(slots.clone(), size);
  }

  /** A text's 64-bit hash, never 0: FNV-1a over the characters, then a finalizer's mixing. */
  public static long hash(String text) {
    return hash(text, 0);
  }

  /** A text's hash that also depends on a number. */
  public static long hash(String text, long seed) {
    long h = 0xcbf29ce484222325L ^ mix(seed);
    for (int i = 0; i < text.length(); i++) {
      h = (h ^ text.charAt(i)) * 0x100000001b3L;
    }
    long mixed = mix(h);
    return mixed == 0 ? 1 : mixed;
  }

  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 33)) * 0xff51afd7ed558ccdL;
    z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return z ^ (z >>> 33);
  }

  /** The number of a hash, or {@link #NONE}. */
  public long get(long hash) {
    int at = slot(hash);
    return slots[at] == 0 ? NONE : slots[at + 1];
  }

  /** What stands where a hash would be looked for first; 0 if nothing. */
  long first(long hash) {
    return slots[(int) (hash << 1) & slots.length - 1];
  }

  /** Sets a hash's number. */
  public void put(long hash, long value) {
    set(slot(hash), hash, value);
  }

  /** Sets a hash's number unless it has one; returns the one it had, or {@link #NONE}. */
  public long putIfAbsent(long hash, long value) {
    int at = slot(hash);
    if (slots[at] != 0) {
      return slots[at + 1];
    }
    set(at, hash, value);
    return NONE;
  }

  /** How many keys there are. */
  public int size() {
    return size;
  }

  /** Where a hash and behind it its number stand, or would stand. */
  private int slot(long hash) {
    int last = slots.length - 1;
    int at = (int) (hash << 1) & last;
    while (slots[at] != 0 && slots[at] != hash) {
      at = (at + 2) & last;
    }
    return at;
  }

  private void set(int at, long hash, long value) {
    size += slots[at] == 0 ? 1 : 0;
    slots[at] = hash;
    slots[at + 1] = value;
    if (size * 4 > slots.length) {
      grow();
    }
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    for (int i = 0; i < old.length; i += 2) {
      if (old[i] != 0) {
        int at = slot(old[i]);
        slots[at] = old[i];
        slots[at + 1] = old[i + 1];
      }
    }
  }
}
