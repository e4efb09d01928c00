package app.kith.quality.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The spellings under which one thing is known, by a key that they share (OpenRefine's key
 * collision). The one used most is taken for right.
 */
public final class Spellings {
  private static final int MOST_KEYS = 200_000;

  private final Map<String, Map<String, Integer>> counts = new HashMap<>();

  /** Counts a spelling. Beyond 200,000 keys, new ones are left out. */
  public void count(String key, String spelling) {
    if (counts.size() < MOST_KEYS || counts.containsKey(key)) {
      counts.computeIfAbsent(key, _ -> new HashMap<>(2)).merge(spelling, 1, Integer::sum);
    }
  }

  /** The most used spelling of a key; of equally used ones the first by letters. */
  public Optional<String> usual(String key) {
    return counts.getOrDefault(key, Map.of()).entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }
}
