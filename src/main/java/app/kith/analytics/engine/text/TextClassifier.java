package app.kith.analytics.engine.text;

import app.kith.analytics.engine.Chance;
import app.kith.analytics.engine.Watch;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Tells which of several labels a text has: for each label one logistic regression with a ridge
 * over term weights, the label against all others. The order of the texts does not matter.
 */
public final class TextClassifier {
  private static final int SEED = 42;

  /** Of fewer texts every term counts, else only those of two. */
  private static final int FEW_TEXTS = 1_000;

  private final TermWeights terms;
  private final List<String> labels;
  private final double[][] weights;

  private TextClassifier(TermWeights terms, List<String> labels, double[][] weights) {
    this.terms = terms;
    this.labels = labels;
    this.weights = weights;
  }

  /**
   * A text of which the label is known.
   *
   * @param weight how many texts it counts as, above 0
   */
  public record Example(String text, String label, double weight) {
    /** An example that counts once. */
    public Example(String text, String label) {
      this(text, label, 1);
    }
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
   * @param examples at least one
   * @param c the weight of the data against the ridge, above 0; 10 is good for short texts
   */
  public static TextClassifier learn(
      List<Example> examples, Language language, double c, Watch watch) {
    List<Example> all =
        examples.stream()
            .sorted(Comparator.comparing(Example::text).thenComparing(Example::label))
            .toList();
    List<String> texts = all.stream().map(Example::text).toList();
    int fewest = texts.size() < FEW_TEXTS ? 1 : 2;
    TermWeights terms = TermWeights.learn(texts, Terms.suiting(language), fewest);
    List<String> labels = all.stream().map(Example::label).distinct().sorted().toList();
    int[] truth = all.stream().mapToInt(e -> labels.indexOf(e.label())).toArray();
    Sparse[] rows = texts.parallelStream().map(terms::of).toArray(Sparse[]::new);
    double[] strengths = all.stream().mapToDouble(e -> c * e.weight()).toArray();
    DualLogistic solver = new DualLogistic(rows, terms.vocabulary().size(), strengths);
    // of two labels the one is what the other is not
    int models = labels.size() == 2 ? 1 : labels.size();
    double[][] weights = new double[models][];
    AtomicInteger done = new AtomicInteger();
    IntStream.range(0, models)
        .parallel()
        .forEach(
            label -> {
              watch.check();
              boolean[] yes = new boolean[truth.length];
              for (int i = 0; i < yes.length; i++) {
                yes[i] = truth[i] == label;
              }
              weights[label] = solver.fit(yes, Chance.mix(SEED, label));
              watch.report((double) done.incrementAndGet() / models);
            });
    return new TextClassifier(terms, labels, weights);
  }

  private double[] chances(Sparse row) {
    double[] chances = new double[labels.size()];
    double sum = 0;
    for (int label = 0; label < weights.length; label++) {
      double score = row.dot(weights[label]) + weights[label][weights[label].length - 1];
      chances[label] = 1 / (1 + Math.exp(-score));
      sum += chances[label];
    }
    if (labels.size() == 2) {
      chances[1] = 1 - chances[0];
      return chances;
    }
    for (int label = 0; label < chances.length; label++) {
      chances[label] = sum > 0 ? chances[label] / sum : 1.0 / chances.length;
    }
    return chances;
  }

  /** The labels known, in order. */
  public List<String> labels() {
    return labels;
  }

  /** How many terms are known. */
  public int terms() {
    return terms.vocabulary().size();
  }

  /** Every label with its chance, the likeliest first. */
  public List<Guess> guesses(String text) {
    double[] chances = chances(terms.of(text));
    return IntStream.range(0, chances.length)
        .mapToObj(label -> new Guess(labels.get(label), chances[label]))
        .sorted(Comparator.comparingDouble((Guess guess) -> -guess.chance()))
        .toList();
  }

  /** The terms of a text that speak most for a label, strongest first. */
  public List<Evidence> evidence(String text, String label, int most) {
    int number = labels.indexOf(label);
    int model = Math.min(number, weights.length - 1);
    double sign = number == model ? 1 : -1;
    Sparse row = terms.of(text);
    return IntStream.range(0, row.size())
        .mapToObj(
            i ->
                new Evidence(
                    terms.vocabulary().get(row.place(i)),
                    sign * row.value(i) * weights[model][row.place(i)]))
        .filter(evidence -> evidence.weight() > 0)
        .sorted(Comparator.comparingDouble(evidence -> -evidence.weight()))
        .limit(most)
        .toList();
  }
}
