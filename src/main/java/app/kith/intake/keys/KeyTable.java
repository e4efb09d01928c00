package app.kith.intake.keys;

import java.util.Arrays;

/**
 * A hash table from texts to numbers that keeps 64-bit hashes instead of the texts: 32 bytes a key.
 * Whoever finds a number checks that the texts are really equal. Not thread-safe.
 */
public final class KeyTable {
  /** What is found for a key that is not there. */
  public static final long NONE = Long.MIN_VALUE;

  private long[] hashes;
  private long[] values;
  private int size;

  /** An empty table. */
  public KeyTable() {
    this(new long[1024], new long[1024], 0);
  }

  private KeyTable(long[] hashes, long[] values, int size) {
    this.hashes = hashes;
    this.values = values;
    this.size = size;
  }

  /** An equal table that may grow apart from this one. */
  KeyTable copy() {
    return new KeyTable(hashes.clone(), values.clone(), size);
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
    int at = (int) hash & (hashes.length - 1);
    while (hashes[at] != 0) {
      if (hashes[at] == hash) {
        return values[at];
      }
      at = (at + 1) & (hashes.length - 1);
    }
    return NONE;
  }

  /** Sets a hash's number. */
  public void put(long hash, long value) {
    if (size * 2 >= hashes.length) {
      grow();
    }
    int at = (int) hash & (hashes.length - 1);
    while (hashes[at] != 0 && hashes[at] != hash) {
      at = (at + 1) & (hashes.length - 1);
    }
    size += hashes[at] == 0 ? 1 : 0;
    hashes[at] = hash;
    values[at] = value;
  }

  /** Sets a hash's number unless it has one. */
  public void putIfAbsent(long hash, long value) {
    if (get(hash) == NONE) {
      put(hash, value);
    }
  }

  /** How many keys there are. */
  public int size() {
    return size;
  }

  private void grow() {
    long[] oldHashes = hashes;
    long[] oldValues = values;
    hashes = new long[oldHashes.length * 2];
    values = new long[oldHashes.length * 2];
    Arrays.fill(values, NONE);
    size = 0;
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldHashes[i] != 0) {
        put(oldHashes[i], oldValues[i]);
      }
    }
  }
}
