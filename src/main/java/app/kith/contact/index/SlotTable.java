package app.kith.contact.index;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * A hash table from 32-bit hashes to slots, four bytes an entry and half full at most. The caller
 * compares the keys, several slots may share one. Guarded by its owner's lock.
 */
final class SlotTable {
  private static final int FREE = 0;
  private static final int GONE = -1;

  private int[] table = new int[1 << 10];
  private int used;

  /** Adds a slot; {@code hashOf} gives the hash of a slot that is in the table, for growing. */
  void add(int hash, int slot, IntUnaryOperator hashOf) {
    if (2 * (used + 1) > table.length) {
      grow(hashOf);
    }
    place(hash, slot);
  }

  /** Takes a slot out, if it is in. */
  void remove(int hash, int slot) {
    int mask = table.length - 1;
    for (int at = mix(hash) & mask; table[at] != FREE; at = (at + 1) & mask) {
      if (table[at] == slot + 1) {
        table[at] = GONE;
        return;
      }
    }
  }

  /** The first slot of a hash that satisfies the comparison, or -1. */
  int find(int hash, IntPredicate same) {
    int mask = table.length - 1;
    for (int at = mix(hash) & mask; table[at] != FREE; at = (at + 1) & mask) {
      if (table[at] != GONE && same.test(table[at] - 1)) {
        return table[at] - 1;
      }
    }
    return -1;
  }

  /** Hands over every slot that may have a hash. */
  void each(int hash, IntConsumer consumer) {
    find(
        hash,
        slot -> {
          consumer.accept(slot);
          return false;
        });
  }

  /** Bytes held. */
  long bytes() {
    return 4L * table.length;
  }

  private void place(int hash, int slot) {
    int mask = table.length - 1;
    int at = mix(hash) & mask;
    while (table[at] != FREE) {
      at = (at + 1) & mask;
    }
    table[at] = slot + 1;
    used++;
  }

  private void grow(IntUnaryOperator hashOf) {
    int[] old = table;
    long alive = Arrays.stream(old).filter(entry -> entry > 0).count();
    table = new int[4 * alive > old.length ? 2 * old.length : old.length];
    used = 0;
    for (int entry : old) {
      if (entry > 0) {
        place(hashOf.applyAsInt(entry - 1), entry - 1);
      }
    }
  }

  private static int mix(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 15);
  }
}
