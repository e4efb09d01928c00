package app.kith.analytics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What people hold in one field of words, while it is gathered: a byte for each person. A field of
 * too many different words is free text and no choice; it then stays empty.
 */
final class Choices {
  /** As many words as a table takes: those that most people hold. */
  static final int MOST_TOLD = 10;

  /** A word of a single person tells nothing of others. */
  private static final int FEWEST_PEOPLE = 2;

  private final byte[] numbers;
  private final List<String> words = new ArrayList<>();
  private boolean free;

  /** Of so many people, of whom nothing is known yet. */
  Choices(int people) {
    this.numbers = new byte[people];
  }

  /** Notes what a person holds. */
  void put(int row, String word) {
    String held = word.strip();
    if (free || held.isEmpty()) {
      return;
    }
    int number = words.indexOf(held);
    if (number < 0) {
      number = words.size();
      words.add(held);
    }
    if (words.size() > FeatureColumns.MOST_NAMES) {
      setFree();
    } else {
      numbers[row] = (byte) (number + 1);
    }
  }

  private void setFree() {
    free = true;
    words.clear();
    Arrays.fill(numbers, (byte) 0);
  }

  /**
   * The words of people of two earlier gatherings; what was free text in one of them stays so.
   *
   * @param from the row of each person: in the first if 0 or more, else -1 - row in the second
   */
  static Choices joined(Choices first, Choices second, int[] from) {
    Choices joined = new Choices(from.length);
    if (first.free || second.free) {
      joined.setFree();
    }
    for (int row = 0; row < from.length; row++) {
      joined.put(row, from[row] >= 0 ? first.word(from[row]) : second.word(-1 - from[row]));
    }
    return joined;
  }

  private String word(int row) {
    return numbers[row] == 0 ? "" : words.get(numbers[row] - 1);
  }

  /** The most usual words as columns: 1 for who holds it, 0 for who holds another, else NaN. */
  Map<Feature, double[]> columns(String field) {
    Map<Feature, double[]> columns = new LinkedHashMap<>();
    for (int number : told()) {
      double[] column = new double[numbers.length];
      Arrays.setAll(
          column, row -> numbers[row] == 0 ? Double.NaN : numbers[row] == number + 1 ? 1 : 0);
      columns.put(Feature.choice(field, words.get(number)), column);
    }
    return columns;
  }

  /** The numbers of the most usual words, in the order of the words. */
  private int[] told() {
    int[] people = new int[words.size() + 1];
    for (byte number : numbers) {
      people[number]++;
    }
    return IntStream.range(0, words.size())
        .boxed()
        .filter(number -> people[number + 1] >= FEWEST_PEOPLE)
        .sorted(
            Comparator.comparingInt((Integer number) -> -people[number + 1])
                .thenComparing(words::get))
        .limit(MOST_TOLD)
        .sorted(Comparator.comparing(words::get))
        .mapToInt(number -> number)
        .toArray();
  }

  /** Bytes held, with the columns of a table made of it, about. */
  long bytes() {
    return (1L + 8L * Math.min(MOST_TOLD, words.size())) * numbers.length;
  }
}
