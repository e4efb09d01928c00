package app.kith.analytics.engine;

import java.util.Arrays;

/**
 * Repeatable chance that belongs to the contents of a row, not to its place: the same rows in
 * another order draw the same numbers. Mixing function: Steele, Lea and Flood, SplitMix64 (OOPSLA
 * 2014).
 */
public final class Chance {
  private static final double GRID = 1 << 20;
  private static final double OFFSET = 0.371_920_51;

  private Chance() {}

  /** A well mixed 64-bit word of a seed and a number. */
  public static long mix(long seed, long number) {
    long z = seed + 0x9E3779B97F4A7C15L * (number + 1);
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A number in (0, 1) from a mixed word. */
  public static double unit(long word) {
    return ((word >>> 11) + 0.5) * 0x1.0p-53;
  }

  /**
   * One word for each row, from its values rounded to about six decimals, so that a value computed
   * in another way but equal up to rounding draws the same. Equal rows get different words: the
   * first, second, third of them always the same ones.
   */
  public static long[] ofRows(Matrix data, long seed) {
    int columns = data.columns();
    double[] values = data.values();
    long[] words = new long[data.rows()];
    for (int i = 0, at = 0; i < words.length; i++) {
      long word = seed;
      for (int j = 0; j < columns; j++, at++) {
        word = mix(word, (long) Math.floor(values[at] * GRID + OFFSET));
      }
      words[i] = word;
    }
    tellTwinsApart(words);
    return words;
  }

  private static void tellTwinsApart(long[] words) {
    int size = Integer.highestOneBit(Math.max(words.length, 4)) * 4;
    long[] keys = new long[size];
    int[] seen = new int[size];
    for (int i = 0; i < words.length; i++) {
      long word = words[i];
      int slot = (int) (word >>> 20) & (size - 1);
      while (seen[slot] > 0 && keys[slot] != word) {
        slot = (slot + 1) & (size - 1);
      }
      keys[slot] = word;
      if (seen[slot]++ > 0) {
        words[i] = mix(word, seen[slot]);
      }
    }
  }

  /**
   * A sample of rows without replacement that depends on their contents only, in their old order.
   *
   * @param size how many; all rows if there are no more than that
   */
  public static int[] sample(Matrix data, int size, long seed) {
    int rows = data.rows();
    if (rows <= size) {
      int[] all = new int[rows];
      Arrays.setAll(all, i -> i);
      return all;
    }
    long[] words = ofRows(data, seed);
    long[] sorted = words.clone();
    Arrays.sort(sorted);
    long limit = sorted[size - 1];
    int[] chosen = new int[size];
    int count = 0;
    for (int i = 0; i < rows && count < size; i++) {
      if (words[i] <= limit) {
        chosen[count++] = i;
      }
    }
    return Arrays.copyOf(chosen, count);
  }
}
