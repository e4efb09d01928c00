package app.kith.quality.fill;

import app.kith.quality.check.NumberRange;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is usual in one group: the median of its numbers or its most frequent word. */
sealed interface Usual {
  /** With fewer known values than this nothing is called usual. */
  int FEWEST = 3;

  /** The usual value as text; empty if too little is known. */
  Optional<String> value();

  /** Numbers; the median of whole numbers is rounded to a whole one. */
  final class Numbers implements Usual {
    private double[] numbers = new double[4];
    private int count;
    private boolean whole = true;

    void add(double number) {
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, count * 2);
      }
      numbers[count++] = number;
      whole &= number == Math.rint(number);
    }

    @Override
    public Optional<String> value() {
      if (count < FEWEST) {
        return Optional.empty();
      }
      double[] sorted = Arrays.copyOf(numbers, count);
      Arrays.sort(sorted);
      double median = NumberRange.median(sorted);
      return Optional.of(Double.toString(whole ? Math.rint(median) : median));
    }
  }

  /** Words; of equally frequent ones the first by letters. */
  final class Words implements Usual {
    private final Map<String, Integer> counts = new HashMap<>();
    private int count;

    void add(String word) {
      counts.merge(word, 1, Integer::sum);
      count++;
    }

    @Override
    public Optional<String> value() {
      return count < FEWEST
          ? Optional.empty()
          : counts.entrySet().stream()
              .max(
                  Map.Entry.<String, Integer>comparingByValue()
                      .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
              .map(Map.Entry::getKey);
    }
  }
}
