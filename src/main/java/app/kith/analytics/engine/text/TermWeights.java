package app.kith.analytics.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts as sparse vectors: (1 + ln count) times ln((1 + n) / (1 + df)) + 1 for every term that
 * enough of the texts learnt from hold (scikit-learn's smoothed TF-IDF), each kind of terms scaled
 * to length 1.
 */
public final class TermWeights {
  private final List<Block> blocks;
  private final List<String> vocabulary;
  private final double[] rarity;

  private TermWeights(List<Block> blocks, List<String> vocabulary, double[] rarity) {
    this.blocks = blocks;
    this.vocabulary = vocabulary;
    this.rarity = rarity;
  }

  /** One kind of terms with the number of each. */
  private record Block(Terms kind, Map<String, Integer> numbers) {}

  /** In how many texts a term occurs, and which was the last. */
  private static final class Seen {
    private int texts;
    private int last = -1;
  }

  /**
   * Learns which terms there are and how rare each is.
   *
   * @param fewest terms in fewer texts are left out
   */
  public static TermWeights learn(List<String> texts, List<Terms> kinds, int fewest) {
    List<Block> blocks = new ArrayList<>();
    List<String> vocabulary = new ArrayList<>();
    List<Double> rarity = new ArrayList<>();
    for (Terms kind : kinds) {
      Map<String, Seen> seen = count(texts, kind);
      Map<String, Integer> numbers = new HashMap<>();
      seen.entrySet().stream()
          .filter(entry -> entry.getValue().texts >= fewest)
          .sorted(Map.Entry.comparingByKey())
          .forEach(
              entry -> {
                numbers.put(entry.getKey(), vocabulary.size());
                vocabulary.add(entry.getKey());
                rarity.add(Math.log((1.0 + texts.size()) / (1.0 + entry.getValue().texts)) + 1);
              });
      blocks.add(new Block(kind, numbers));
    }
    return new TermWeights(
        blocks, List.copyOf(vocabulary), rarity.stream().mapToDouble(r -> r).toArray());
  }

  private static Map<String, Seen> count(List<String> texts, Terms kind) {
    Map<String, Seen> all = new HashMap<>();
    for (int number = 0; number < texts.size(); number++) {
      int text = number;
      kind.each(
          texts.get(text),
          term -> {
            Seen seen = all.computeIfAbsent(term, _ -> new Seen());
            seen.texts += seen.last == text ? 0 : 1;
            seen.last = text;
          });
    }
    return all;
  }

  /** The terms in order of their numbers. */
  public List<String> vocabulary() {
    return vocabulary;
  }

  /** A text as a vector; terms not learnt are left out. */
  public Sparse of(String text) {
    int[] places = new int[16];
    double[] values = new double[16];
    int size = 0;
    for (Block block : blocks) {
      Found found = new Found(block.numbers);
      block.kind.each(text, found);
      int[] terms = found.sorted();
      places = Arrays.copyOf(places, Math.max(places.length, size + terms.length));
      values = Arrays.copyOf(values, places.length);
      int from = size;
      double squares = 0;
      for (int i = 0; i < terms.length; ) {
        int first = i;
        while (i < terms.length && terms[i] == terms[first]) {
          i++;
        }
        places[size] = terms[first];
        values[size] = (1 + Math.log(i - first)) * rarity[terms[first]];
        squares += values[size] * values[size];
        size++;
      }
      for (int i = from; i < size; i++) {
        values[i] /= Math.sqrt(squares);
      }
    }
    return new Sparse(Arrays.copyOf(places, size), Arrays.copyOf(values, size));
  }

  /** Collects the numbers of a text's known terms. */
  private static final class Found implements java.util.function.Consumer<String> {
    private final Map<String, Integer> numbers;
    private int[] found = new int[64];
    private int count;

    Found(Map<String, Integer> numbers) {
      this.numbers = numbers;
    }

    @Override
    public void accept(String term) {
      Integer number = numbers.get(term);
      if (number != null) {
        found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
        found[count++] = number;
      }
    }

    int[] sorted() {
      int[] all = Arrays.copyOf(found, count);
      Arrays.sort(all);
      return all;
    }
  }
}
