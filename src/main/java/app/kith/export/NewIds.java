package app.kith.export;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** The new ids of one table's rows by their old ones, which come in rising order. */
final class NewIds {
  private final Map<Long, Long> ofGone = new HashMap<>();
  private long[] old = new long[16];
  private long[] fresh = new long[16];
  private int size;

  /**
   * Notes a row's new id.
   *
   * @throws IllegalArgumentException if the old id is not above the last one
   */
  long put(long oldId, long freshId) {
    if (size > 0 && oldId <= old[size - 1]) {
      throw new IllegalArgumentException("ids do not rise: " + oldId);
    }
    if (size == old.length) {
      old = Arrays.copyOf(old, size * 2);
      fresh = Arrays.copyOf(fresh, size * 2);
    }
    old[size] = oldId;
    fresh[size++] = freshId;
    return freshId;
  }

  /** The new id of a row; of one that had gone before the export, an id that nobody has. */
  long of(long oldId, LongSupplier nextId) {
    int place = Arrays.binarySearch(old, 0, size, oldId);
    return place >= 0 ? fresh[place] : ofGone.computeIfAbsent(oldId, _ -> nextId.getAsLong());
  }
}
