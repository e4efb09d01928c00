package app.kith.quality.check;

import java.util.Arrays;

/**
 * Which texts were seen more than once: 8 bytes a text, so a million fit. Two different texts are
 * taken for one with a chance of about 1 in 30 million for a million texts (64-bit FNV-1a).
 */
public final class Repeats {
  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private long[] seen = new long[1024];
  private int count;
  private boolean sealed;

  /** Sees a text. */
  public void see(String text) {
    if (sealed) {
      throw new IllegalStateException("sealed");
    }
    if (count == seen.length) {
      seen = Arrays.copyOf(seen, count * 2);
    }
    seen[count++] = hash(text);
  }

  /** Ends the seeing and begins the answers. */
  public void seal() {
    Arrays.sort(seen, 0, count);
    int kept = 0;
    for (int i = 1; i < count; i++) {
      boolean again = seen[i] == seen[i - 1];
      if (again && (kept == 0 || seen[kept - 1] != seen[i])) {
        seen[kept++] = seen[i];
      }
    }
    seen = Arrays.copyOf(seen, kept);
    count = kept;
    sealed = true;
  }

  /** Whether a text was seen more than once. */
  public boolean repeated(String text) {
    return Arrays.binarySearch(seen, hash(text)) >= 0;
  }

  private static long hash(String text) {
    long hash = BASIS;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return hash;
  }
}
