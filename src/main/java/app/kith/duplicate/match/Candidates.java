package app.kith.duplicate.match;

import app.kith.contact.index.Pinyin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The pairs that are worth comparing: people with a blocking key in common. Each pair comes once,
 * by the first way in which it meets. A way takes its smallest blocks first and leaves out the ones
 * that would cost more than its share, so the work grows with the number of people, not its square.
 */
final class Candidates {
  private static final int ROW_BITS = 24;
  private static final long ROW_MASK = (1L << ROW_BITS) - 1;

  /** The most pairs that one way may give, for each person and at least. */
  private static final long PAIRS_A_PERSON = 6;

  private static final long PAIRS_AT_LEAST = 100_000;
  private static final int LARGEST_BLOCK = 1_000;
  private static final int SHARD = 1 << 14;

  private final int rows;
  private final int ways;
  private final long[] keys;
  private final long[] pairsByWay;

  private Candidates(int rows, int ways, long[] keys, long[] pairsByWay) {
    this.rows = rows;
    this.ways = ways;
    this.keys = keys;
    this.pairsByWay = pairsByWay;
  }

  /** Works out who meets whom. At most 16 million people. */
  static Candidates of(PeopleTable people, Pinyin pinyin) {
    List<long[]> byWay = BlockingKeys.of(people, pinyin);
    int rows = people.rows();
    int ways = byWay.size();
    long[] keys = new long[rows * ways];
    long[] pairs = new long[ways];
    for (int way = 0; way < ways; way++) {
      long[] sorted = sorted(byWay.get(way));
      int cap = cap(sorted, rows);
      for (Block block = Block.first(sorted); block != null; block = block.next(sorted)) {
        if (block.size() >= 2 && block.size() <= cap) {
          pairs[way] += block.pairs();
          for (int i = block.from; i < block.to; i++) {
            int row = (int) (sorted[i] & ROW_MASK);
            keys[row * ways + way] = sorted[i] | ROW_MASK;
          }
        }
      }
    }
    return new Candidates(rows, ways, keys, pairs);
  }

  /** How many pairs there are at most: those that meet in several ways count several times. */
  long atMost() {
    return Arrays.stream(pairsByWay).sum();
  }

  /** Takes a pair of rows. */
  interface PairConsumer {
    void accept(int one, int other, PairBuffer found);
  }

  /**
   * Hands every pair over once, on several threads, and gathers what the consumers keep in an order
   * that does not depend on the threads.
   *
   * @param from the first row of whose pairs any are wanted: the second of a pair is there or
   *     behind
   * @param stop asked now and then; once it says yes the rest is left out
   */
  PairBuffer each(int from, PairConsumer consumer, BooleanSupplier stop) {
    PairBuffer all = new PairBuffer();
    for (int way = 0; way < ways && !stop.getAsBoolean(); way++) {
      int at = way;
      long[] sorted = sorted(wayKeys(way));
      shards(sorted).stream()
          .parallel()
          .map(
              shard ->
                  stop.getAsBoolean() ? new PairBuffer() : pairs(at, sorted, shard, from, consumer))
          .toList()
          .forEach(all::addAll);
    }
    return all;
  }

  private PairBuffer pairs(int way, long[] sorted, Block shard, int from, PairConsumer consumer) {
    PairBuffer found = new PairBuffer();
    Block block = Block.at(sorted, shard.from);
    while (block != null && block.from < shard.to) {
      for (int i = block.from; i < block.to - 1; i++) {
        int one = (int) (sorted[i] & ROW_MASK);
        for (int j = block.to - 1; j > i; j--) {
          int other = (int) (sorted[j] & ROW_MASK);
          if (other < from) {
            break;
          }
          if (!metBefore(one, other, way)) {
            consumer.accept(one, other, found);
          }
        }
      }
      block = block.next(sorted);
    }
    return found;
  }

  private boolean metBefore(int one, int other, int way) {
    int left = one * ways;
    int right = other * ways;
    for (int i = 0; i < way; i++) {
      if (keys[left + i] != 0 && keys[left + i] == keys[right + i]) {
        return true;
      }
    }
    return false;
  }

  private long[] wayKeys(int way) {
    long[] column = new long[rows];
    for (int row = 0; row < rows; row++) {
      column[row] = keys[row * ways + way];
    }
    return column;
  }

  /** The rows that have a key, sorted by its first 40 bits, with the row's number in the rest. */
  private static long[] sorted(long[] keys) {
    long[] sorted = new long[keys.length];
    int count = 0;
    for (int row = 0; row < keys.length; row++) {
      if (keys[row] != 0) {
        sorted[count++] = (keys[row] & ~ROW_MASK) | row;
      }
    }
    long[] filled = Arrays.copyOf(sorted, count);
    Arrays.parallelSort(filled);
    return filled;
  }

  /** The largest blocks that a way can afford. */
  private static int cap(long[] sorted, int rows) {
    long[] pairsBySize = new long[LARGEST_BLOCK + 1];
    for (Block block = Block.first(sorted); block != null; block = block.next(sorted)) {
      if (block.size() <= LARGEST_BLOCK) {
        pairsBySize[block.size()] += block.pairs();
      }
    }
    long left = Math.max(PAIRS_AT_LEAST, PAIRS_A_PERSON * rows);
    int cap = 1;
    while (cap < LARGEST_BLOCK && left >= pairsBySize[cap + 1]) {
      left -= pairsBySize[++cap];
    }
    return cap;
  }

  /** Stretches of whole blocks, for the threads. */
  private static List<Block> shards(long[] sorted) {
    List<Block> shards = new ArrayList<>();
    int from = 0;
    while (from < sorted.length) {
      int to = Math.min(sorted.length, from + SHARD);
      while (to < sorted.length && sameKey(sorted[to - 1], sorted[to])) {
        to++;
      }
      shards.add(new Block(from, to));
      from = to;
    }
    return shards;
  }

  private static boolean sameKey(long one, long other) {
    return (one | ROW_MASK) == (other | ROW_MASK);
  }

  /** A stretch of the sorted keys. */
  private record Block(int from, int to) {
    static @Nullable Block first(long[] sorted) {
      return at(sorted, 0);
    }

    static @Nullable Block at(long[] sorted, int from) {
      if (from >= sorted.length) {
        return null;
      }
      int to = from + 1;
      while (to < sorted.length && sameKey(sorted[from], sorted[to])) {
        to++;
      }
      return new Block(from, to);
    }

    @Nullable Block next(long[] sorted) {
      return at(sorted, to);
    }

    int size() {
      return to - from;
    }

    long pairs() {
      return (long) size() * (size() - 1) / 2;
    }
  }
}
