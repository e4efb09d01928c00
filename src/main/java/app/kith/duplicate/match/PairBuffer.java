package app.kith.duplicate.match;

import java.util.Arrays;

/** Pairs of rows with their levels and scores in plain arrays. Not thread-safe. */
final class PairBuffer {
  private int[] ones = new int[256];
  private int[] others = new int[256];
  private long[] levels = new long[256];
  private float[] scores = new float[256];
  private int size;

  void add(int one, int other, long pairLevels, double score) {
    if (size == ones.length) {
      grow(size * 2);
    }
    ones[size] = one;
    others[size] = other;
    levels[size] = pairLevels;
    scores[size] = (float) score;
    size++;
  }

  void addAll(PairBuffer more) {
    if (size + more.size > ones.length) {
      grow(Math.max(size + more.size, size + size / 2));
    }
    System.arraycopy(more.ones, 0, ones, size, more.size);
    System.arraycopy(more.others, 0, others, size, more.size);
    System.arraycopy(more.levels, 0, levels, size, more.size);
    System.arraycopy(more.scores, 0, scores, size, more.size);
    size += more.size;
  }

  int size() {
    return size;
  }

  int one(int pair) {
    return ones[pair];
  }

  int other(int pair) {
    return others[pair];
  }

  long levels(int pair) {
    return levels[pair];
  }

  double score(int pair) {
    return scores[pair];
  }

  private void grow(int capacity) {
    ones = Arrays.copyOf(ones, capacity);
    others = Arrays.copyOf(others, capacity);
    levels = Arrays.copyOf(levels, capacity);
    scores = Arrays.copyOf(scores, capacity);
  }
}
