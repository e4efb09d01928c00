package app.kith.contact.index;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * Slots in the order of names: Chinese names by their sound, then other scripts. Sorting compares
 * the first 16 bytes of the collation key. Guarded by its owner's lock.
 */
final class NameOrder {
  private static final int FEW = 20_000;

  private final RuleBasedCollator collator =
      (RuleBasedCollator) Collator.getInstance(ULocale.forLanguageTag("zh"));

  private int[] order = new int[0];

  /** The slots by name. Callers do not change the array. */
  int[] slots() {
    return order;
  }

  /**
   * Brings the order up to date.
   *
   * @param changed slots that are new, renamed or gone
   * @param isAlive false for slots that are gone
   * @param names the name of a slot
   */
  void update(int[] changed, IntPredicate isAlive, IntFunction<String> names) {
    int[] added = Arrays.stream(changed).filter(isAlive).toArray();
    int[] kept = without(changed);
    if (added.length > FEW) {
      int[] all = Arrays.copyOf(kept, kept.length + added.length);
      System.arraycopy(added, 0, all, kept.length, added.length);
      order = sorted(all, names);
      return;
    }
    order = merge(kept, sorted(added, names), names);
  }

  private int[] without(int[] changed) {
    if (order.length == 0 || changed.length == 0) {
      return order;
    }
    java.util.BitSet gone = new java.util.BitSet();
    for (int slot : changed) {
      gone.set(slot);
    }
    int[] kept = new int[order.length];
    int count = 0;
    for (int slot : order) {
      if (!gone.get(slot)) {
        kept[count++] = slot;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private int[] merge(int[] kept, int[] added, IntFunction<String> names) {
    int[] merged = new int[kept.length + added.length];
    int from = 0;
    int to = 0;
    for (int slot : added) {
      int place = placeOf(slot, kept, from, names);
      System.arraycopy(kept, from, merged, to, place - from);
      to += place - from;
      merged[to++] = slot;
      from = place;
    }
    System.arraycopy(kept, from, merged, to, kept.length - from);
    return merged;
  }

  private int placeOf(int slot, int[] kept, int from, IntFunction<String> names) {
    String name = names.apply(slot);
    int low = from;
    int high = kept.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (collator.compare(names.apply(kept[middle]), name) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int[] sorted(int[] slots, IntFunction<String> names) {
    long[] first = new long[slots.length];
    long[] second = new long[slots.length];
    RawCollationKey key = new RawCollationKey();
    for (int i = 0; i < slots.length; i++) {
      collator.getRawCollationKey(names.apply(slots[i]), key);
      first[i] = word(key, 0);
      second[i] = word(key, 8);
    }
    int[] places = RadixSort.places(second, RadixSort.identity(slots.length));
    places = RadixSort.places(first, places);
    int[] sorted = new int[slots.length];
    for (int i = 0; i < slots.length; i++) {
      sorted[i] = slots[places[i]];
    }
    return sorted;
  }

  private static long word(RawCollationKey key, int from) {
    long word = 0;
    for (int i = from; i < from + 8; i++) {
      word = word << 8 | (i < key.size ? key.bytes[i] & 0xff : 0);
    }
    return word;
  }
}
