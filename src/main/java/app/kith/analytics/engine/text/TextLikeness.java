package app.kith.analytics.engine.text;

import java.util.List;

/** How alike short texts such as product names are: cosines of their weighted terms. */
public final class TextLikeness {
  private final Sparse[] texts;
  private final int[][] holding;
  private final double[][] weights;

  private TextLikeness(Sparse[] texts, int[][] holding, double[][] weights) {
    this.texts = texts;
    this.holding = holding;
    this.weights = weights;
  }

  /** Learns the terms of all texts. */
  public static TextLikeness of(List<String> all) {
    List<Terms> kinds =
        Language.of(all).writtenWithoutBlanks() ? List.of(Terms.CHARACTERS) : List.of(Terms.WORDS);
    TermWeights terms = TermWeights.learn(all, kinds, 2);
    Sparse[] texts = all.stream().map(terms::of).toArray(Sparse[]::new);
    int[] counts = new int[terms.vocabulary().size()];
    for (Sparse text : texts) {
      for (int i = 0; i < text.size(); i++) {
        counts[text.place(i)]++;
      }
    }
    int[][] holding = new int[counts.length][];
    double[][] weights = new double[counts.length][];
    for (int t = 0; t < counts.length; t++) {
      holding[t] = new int[counts[t]];
      weights[t] = new double[counts[t]];
    }
    for (int number = texts.length - 1; number >= 0; number--) {
      for (int i = 0; i < texts[number].size(); i++) {
        int term = texts[number].place(i);
        int at = --counts[term];
        holding[term][at] = number;
        weights[term][at] = texts[number].value(i);
      }
    }
    return new TextLikeness(texts, holding, weights);
  }

  /** For every text the sum of its cosines with those named. */
  public double[] to(int[] named) {
    double[] profile = new double[holding.length];
    for (int number : named) {
      for (int i = 0; i < texts[number].size(); i++) {
        profile[texts[number].place(i)] += texts[number].value(i);
      }
    }
    double[] likeness = new double[texts.length];
    for (int term = 0; term < profile.length; term++) {
      for (int at = 0; profile[term] != 0 && at < holding[term].length; at++) {
        likeness[holding[term][at]] += profile[term] * weights[term][at];
      }
    }
    return likeness;
  }
}
