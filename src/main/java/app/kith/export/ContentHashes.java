package app.kith.export;

import java.util.Arrays;
import java.util.HexFormat;

/** The first 16 bytes of what rows say, by their ids, which come in rising order. */
final class ContentHashes {
  /** How many bytes of a hash are kept. */
  static final int KEPT = 16;

  private long[] ids = new long[16];
  private byte[] hashes = new byte[16 * KEPT];
  private int size;

  /**
   * Keeps the beginning of a hash.
   *
   * @throws IllegalArgumentException if the id is not above the last one
   */
  void put(long id, byte[] hash) {
    if (size > 0 && id <= ids[size - 1]) {
      throw new IllegalArgumentException("ids do not rise: " + id);
    }
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, size * 2);
      hashes = Arrays.copyOf(hashes, hashes.length * 2);
    }
    ids[size] = id;
    System.arraycopy(hash, 0, hashes, size * KEPT, KEPT);
    size++;
  }

  /** A hash in hexadecimal digits; empty if there is no such row. */
  String of(long id) {
    int place = Arrays.binarySearch(ids, 0, size, id);
    return place < 0 ? "" : HexFormat.of().formatHex(hashes, place * KEPT, (place + 1) * KEPT);
  }
}
