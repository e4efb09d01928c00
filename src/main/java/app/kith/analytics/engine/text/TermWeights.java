package app.kith.analytics.engine.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Texts as sparse vectors of length 1: (1 + ln count) times ln((1 + n) / (1 + df)) + 1 for every
 * term that at least two of the texts learnt from hold (scikit-learn's smoothed TF-IDF).
 */
public final class TermWeights {
  private static final int FEWEST = 2;

  private final Terms terms;
  private final List<String> vocabulary;
  private final Map<String, Integer> number;
  private final double[] rarity;

  private TermWeights(Terms terms, List<String> vocabulary, double[] rarity) {
    this.terms = terms;
    this.vocabulary = vocabulary;
    this.rarity = rarity;
    this.number = new HashMap<>(vocabulary.size() * 2);
    for (int t = 0; t < vocabulary.size(); t++) {
      number.put(vocabulary.get(t), t);
    }
  }

  /** Learns which terms there are and how rare each is. */
  public static TermWeights learn(List<String> texts, Terms terms) {
    Map<String, Integer> holding = new HashMap<>();
    for (String text : texts) {
      for (String term : new java.util.HashSet<>(terms.of(text))) {
        holding.merge(term, 1, Integer::sum);
      }
    }
    List<String> vocabulary =
        holding.entrySet().stream()
            .filter(e -> e.getValue() >= FEWEST)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    double[] rarity = new double[vocabulary.size()];
    Arrays.setAll(
        rarity, t -> Math.log((1.0 + texts.size()) / (1.0 + holding.get(vocabulary.get(t)))) + 1);
    return new TermWeights(terms, vocabulary, rarity);
  }

  /** The terms in order of their numbers. */
  public List<String> vocabulary() {
    return vocabulary;
  }

  /** A text as a vector; terms not learnt are left out. */
  public Sparse of(String text) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (String term : terms.of(text)) {
      Integer known = number.get(term);
      if (known != null) {
        counts.merge(known, 1, Integer::sum);
      }
    }
    int[] places = new int[counts.size()];
    double[] values = new double[places.length];
    int at = 0;
    double squares = 0;
    for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
      places[at] = count.getKey();
      values[at] = (1 + Math.log(count.getValue())) * rarity[places[at]];
      squares += values[at] * values[at];
      at++;
    }
    double length = squares > 0 ? Math.sqrt(squares) : 1;
    for (int i = 0; i < values.length; i++) {
      values[i] /= length;
    }
    return new Sparse(places, values);
  }
}
