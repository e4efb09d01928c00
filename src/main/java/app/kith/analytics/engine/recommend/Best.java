package app.kith.analytics.engine.recommend;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The items of the highest scores; of equal ones those of smaller numbers. */
public final class Best {
  private Best() {}

  /**
   * Picks.
   *
   * @param most how many at most
   * @param allowed which items may be picked
   * @return item numbers, the best first
   */
  public static int[] of(double[] scores, int most, IntPredicate allowed) {
    int room = Math.min(most, scores.length);
    int[] heap = new int[room];
    int size = 0;
    for (int item = 0; item < scores.length && room > 0; item++) {
      boolean worse = size == room && !better(scores, item, heap[0]);
      if (worse || !allowed.test(item)) {
        continue;
      }
      if (size < room) {
        heap[size++] = item;
        rise(scores, heap, size - 1);
      } else {
        heap[0] = item;
        sink(scores, heap, size);
      }
    }
    int[] best = new int[size];
    while (size > 0) {
      best[size - 1] = heap[0];
      heap[0] = heap[--size];
      sink(scores, heap, size);
    }
    return best;
  }

  private static boolean better(double[] scores, int a, int b) {
    return scores[a] > scores[b] || (scores[a] == scores[b] && a < b);
  }

  private static void rise(double[] scores, int[] heap, int from) {
    int at = from;
    while (at > 0 && better(scores, heap[(at - 1) / 2], heap[at])) {
      swap(heap, at, (at - 1) / 2);
      at = (at - 1) / 2;
    }
  }

  private static void sink(double[] scores, int[] heap, int size) {
    int at = 0;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && better(scores, heap[child], heap[child + 1])) {
        child++;
      }
      if (!better(scores, heap[at], heap[child])) {
        return;
      }
      swap(heap, at, child);
      at = child;
    }
  }

  private static void swap(int[] heap, int a, int b) {
    int kept = heap[a];
    heap[a] = heap[b];
    heap[b] = kept;
  }

  /** An item's place if all were sorted: how many are better. */
  static int place(double[] scores, int item, IntPredicate allowed) {
    return (int)
        IntStream.range(0, scores.length)
            .filter(other -> other != item && better(scores, other, item) && allowed.test(other))
            .count();
  }

  /** True if a rising list holds an item. */
  static boolean holds(int[] sorted, int item) {
    return Arrays.binarySearch(sorted, item) >= 0;
  }
}
