package app.kith.analytics.engine.text;

import app.kith.analytics.engine.Minimizer;
import app.kith.analytics.engine.Watch;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells which of several labels a text has: multinomial logistic regression with a ridge over term
 * weights (half the squared weights plus c times the sum of log losses, intercepts free).
 */
public final class TextClassifier {
  private static final int CHUNK = 256;

  private final TermWeights terms;
  private final List<String> labels;
  private final double[] weights;

  private TextClassifier(TermWeights terms, List<String> labels, double[] weights) {
    this.terms = terms;
    this.labels = labels;
    this.weights = weights;
  }

  /**
   * A label and its chance.
   *
   * @param chance 0 to 1
   */
  public record Guess(String label, double chance) {}

  /** A term and how strongly it speaks for a label. */
  public record Evidence(String term, double weight) {}

  /**
   * Learns.
   *
   * @param texts at least one
   * @param given the label of each text
   * @param c the weight of the data against the ridge, above 0; 10 is good for short texts
   */
  public static TextClassifier learn(
      List<String> texts, List<String> given, Terms kind, double c, Watch watch) {
    TermWeights terms = TermWeights.learn(texts, kind);
    List<String> labels = given.stream().distinct().sorted().toList();
    int[] truth = given.stream().mapToInt(labels::indexOf).toArray();
    Sparse[] rows = texts.parallelStream().map(terms::of).toArray(Sparse[]::new);
    int k = labels.size();
    int wide = terms.vocabulary().size() + 1;
    // two labels share one direction, so the ridge counts its square only half
    double strength = k == 2 ? c / 2 : c;
    Minimizer.Slope loss =
        (at, slope) -> {
          watch.check();
          return loss(rows, truth, k, at, slope, strength);
        };
    Minimizer.Result found = Minimizer.search(loss, new double[wide * k], 1e-5, 300);
    return new TextClassifier(terms, labels, found.toArray());
  }

  private static double loss(
      Sparse[] rows, int[] truth, int k, double[] at, double[] slope, double c) {
    int last = at.length - k;
    double sum = 0;
    for (int j = 0; j < at.length; j++) {
      slope[j] = j < last ? at[j] : 0;
      sum += j < last ? at[j] * at[j] / 2 : 0;
    }
    double[][] wrong = new double[rows.length][];
    int chunks = (rows.length + CHUNK - 1) / CHUNK;
    double[] losses = new double[chunks];
    IntStream.range(0, chunks)
        .parallel()
        .forEach(
            chunk -> {
              for (int i = chunk * CHUNK; i < Math.min(rows.length, (chunk + 1) * CHUNK); i++) {
                wrong[i] = chances(rows[i], k, at);
                losses[chunk] -= Math.log(Math.max(wrong[i][truth[i]], 1e-300));
                wrong[i][truth[i]] -= 1;
              }
            });
    for (int i = 0; i < rows.length; i++) {
      Sparse row = rows[i];
      for (int t = 0; t < row.size(); t++) {
        addTimes(slope, row.place(t) * k, wrong[i], c * row.value(t));
      }
      addTimes(slope, last, wrong[i], c);
    }
    return sum + c * Arrays.stream(losses).sum();
  }

  private static void addTimes(double[] to, int from, double[] what, double times) {
    for (int l = 0; l < what.length; l++) {
      to[from + l] += times * what[l];
    }
  }

  private static double[] chances(Sparse row, int k, double[] weights) {
    double[] scores = Arrays.copyOfRange(weights, weights.length - k, weights.length);
    for (int t = 0; t < row.size(); t++) {
      int from = row.place(t) * k;
      double value = row.value(t);
      for (int l = 0; l < k; l++) {
        scores[l] += value * weights[from + l];
      }
    }
    double most = Arrays.stream(scores).max().orElse(0);
    double sum = 0;
    for (int l = 0; l < k; l++) {
      scores[l] = Math.exp(scores[l] - most);
      sum += scores[l];
    }
    for (int l = 0; l < k; l++) {
      scores[l] /= sum;
    }
    return scores;
  }

  /** The labels known, in order. */
  public List<String> labels() {
    return labels;
  }

  /** Every label with its chance, the likeliest first. */
  public List<Guess> guesses(String text) {
    double[] chances = chances(terms.of(text), labels.size(), weights);
    return IntStream.range(0, chances.length)
        .mapToObj(l -> new Guess(labels.get(l), chances[l]))
        .sorted(Comparator.comparingDouble((Guess g) -> -g.chance()))
        .toList();
  }

  /** The terms of a text that speak most for a label, strongest first. */
  public List<Evidence> evidence(String text, String label, int most) {
    int l = labels.indexOf(label);
    int k = labels.size();
    Sparse row = terms.of(text);
    return IntStream.range(0, row.size())
        .mapToObj(
            t ->
                new Evidence(
                    terms.vocabulary().get(row.place(t)),
                    row.value(t) * weights[row.place(t) * k + l]))
        .filter(e -> e.weight() > 0)
        .sorted(Comparator.comparingDouble(e -> -e.weight()))
        .limit(most)
        .toList();
  }
}
