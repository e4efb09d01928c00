package app.kith.contact.index;

/** A stable sort of places by unsigned 64-bit keys, in passes of 16 bits; equal digits cost one. */
final class RadixSort {
  private static final int DIGITS = 1 << 16;

  private RadixSort() {}

  /** The places 0 to {@code count} - 1. */
  static int[] identity(int count) {
    int[] places = new int[count];
    for (int i = 0; i < count; i++) {
      places[i] = i;
    }
    return places;
  }

  /** The given places in the order of their keys; places of equal keys stay as they stand. */
  static int[] places(long[] keys, int[] places) {
    int[] from = places.clone();
    int[] to = new int[places.length];
    for (int shift = 0; shift < Long.SIZE; shift += 16) {
      int[] starts = starts(keys, shift);
      if (starts.length == 0) {
        continue;
      }
      for (int place : from) {
        to[starts[digit(keys[place], shift)]++] = place;
      }
      int[] spare = from;
      from = to;
      to = spare;
    }
    return from;
  }

  /** Where each digit's run starts; empty if all keys have the same digit. */
  private static int[] starts(long[] keys, int shift) {
    int[] starts = new int[DIGITS];
    for (long key : keys) {
      starts[digit(key, shift)]++;
    }
    if (keys.length == 0 || starts[digit(keys[0], shift)] == keys.length) {
      return new int[0];
    }
    int sum = 0;
    for (int digit = 0; digit < DIGITS; digit++) {
      int count = starts[digit];
      starts[digit] = sum;
      sum += count;
    }
    return starts;
  }

  private static int digit(long key, int shift) {
    return (int) (key >>> shift) & (DIGITS - 1);
  }
}
