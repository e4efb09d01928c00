package app.kith.intake.keys;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Who have an e-mail address: their numbers and their names, in primitive arrays. Those who share
 * one hang together behind the first. Not thread-safe.
 */
final class Holders {
  /** There is no further one. */
  static final int NONE = -1;

  private static final int FEW = 1024;
  private static final int NAME = 16;

  private long[] numbers;
  private int[] starts;
  private int[] ends;
  private int[] next;
  private byte[] names;
  private int used;
  private int size;

  Holders() {
    numbers = new long[FEW];
    starts = new int[FEW];
    ends = new int[FEW];
    next = new int[FEW];
    names = new byte[FEW * NAME];
  }

  private Holders(Holders other) {
    numbers = other.numbers.clone();
    starts = other.starts.clone();
    ends = other.ends.clone();
    next = other.next.clone();
    names = other.names.clone();
    used = other.used;
    size = other.size;
  }

  /** Equal holders that may grow apart from these. */
  Holders copy() {
    return new Holders(this);
  }

  /** How many there are: the place of the next one. */
  int size() {
    return size;
  }

  /** Adds somebody who is the first to have an address. */
  void add(long number, String name) {
    if (size == numbers.length) {
      int more = size * 2;
      numbers = Arrays.copyOf(numbers, more);
      starts = Arrays.copyOf(starts, more);
      ends = Arrays.copyOf(ends, more);
      next = Arrays.copyOf(next, more);
    }
    numbers[size] = number;
    next[size] = NONE;
    size++;
    name(size - 1, name);
  }

  /** Adds somebody who shares the address of another one. */
  void add(long number, String name, int first) {
    int place = size;
    add(number, name);
    next[place] = next[first];
    next[first] = place;
  }

  /** The number of whoever stands at a place. */
  long number(int place) {
    return numbers[place];
  }

  /** The name of whoever stands at a place, empty if none is known. */
  String name(int place) {
    return new String(names, starts[place], ends[place] - starts[place], StandardCharsets.UTF_8);
  }

  private void name(int place, String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    if (used + text.length > names.length) {
      names = Arrays.copyOf(names, Math.max(used + text.length, names.length * 2));
    }
    System.arraycopy(text, 0, names, used, text.length);
    starts[place] = used;
    used += text.length;
    ends[place] = used;
  }

  /** Who else has the address, or {@link #NONE}. */
  int next(int place) {
    return next[place];
  }
}
