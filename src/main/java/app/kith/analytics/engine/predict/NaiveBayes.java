package app.kith.analytics.engine.predict;

import app.kith.analytics.engine.Matrix;
import java.util.Arrays;

/**
 * Naive Bayes: every column speaks for itself. A column of two values speaks by how often each
 * occurs with yes and with no, any other by two normal curves. Its scores are log odds but far too
 * sure of themselves where columns tell the same; see {@link Calibrated}.
 */
public final class NaiveBayes implements Classifier {
  private static final double LEAST_VARIANCE = 1e-9;

  private final double prior;
  private final Voice[] voices;

  private NaiveBayes(double prior, Voice[] voices) {
    this.prior = prior;
    this.voices = voices;
  }

  /** What a column's value adds to the log odds. */
  private sealed interface Voice {
    double says(double value);
  }

  private record TwoValues(double middle, double low, double high) implements Voice {
    @Override
    public double says(double value) {
      return value > middle ? high : low;
    }
  }

  private record Curves(double yesMean, double yesVariance, double noMean, double noVariance)
      implements Voice {
    @Override
    public double says(double value) {
      double yes = value - yesMean;
      double no = value - noMean;
      return (Math.log(noVariance / yesVariance) + no * no / noVariance - yes * yes / yesVariance)
          / 2;
    }
  }

  /** Fits. */
  public static NaiveBayes fit(Matrix data, boolean[] happened) {
    double yes = 0;
    for (boolean h : happened) {
      yes += h ? 1 : 0;
    }
    double no = happened.length - yes;
    Voice[] voices = new Voice[data.columns()];
    for (int j = 0; j < voices.length; j++) {
      voices[j] = voice(data, happened, j, yes, no);
    }
    return new NaiveBayes(Math.log((yes + 1) / (no + 1)), voices);
  }

  private static Voice voice(Matrix data, boolean[] happened, int j, double yes, double no) {
    double[] column = new double[data.rows()];
    Arrays.setAll(column, i -> data.at(i, j));
    double[] values = Arrays.stream(column).distinct().limit(3).sorted().toArray();
    if (values.length < 2) {
      return new TwoValues(0, 0, 0);
    }
    return values.length == 2
        ? twoValues(column, happened, (values[0] + values[1]) / 2, yes, no)
        : curves(column, happened, yes, no);
  }

  private static Voice twoValues(
      double[] column, boolean[] happened, double middle, double yes, double no) {
    double yesHigh = 0;
    double noHigh = 0;
    for (int i = 0; i < column.length; i++) {
      double high = column[i] > middle ? 1 : 0;
      yesHigh += happened[i] ? high : 0;
      noHigh += happened[i] ? 0 : high;
    }
    double whole = Math.log((no + 2) / (yes + 2));
    return new TwoValues(
        middle,
        Math.log((yes - yesHigh + 1) / (no - noHigh + 1)) + whole,
        Math.log((yesHigh + 1) / (noHigh + 1)) + whole);
  }

  private static Voice curves(double[] column, boolean[] happened, double yes, double no) {
    double[] means = new double[2];
    double[] variances = new double[2];
    double[] rows = {Math.max(1, no), Math.max(1, yes)};
    for (int i = 0; i < column.length; i++) {
      means[happened[i] ? 1 : 0] += column[i] / rows[happened[i] ? 1 : 0];
    }
    for (int i = 0; i < column.length; i++) {
      int kind = happened[i] ? 1 : 0;
      double off = column[i] - means[kind];
      variances[kind] += off * off / rows[kind];
    }
    double least = LEAST_VARIANCE * Math.max(1, Math.max(variances[0], variances[1]));
    return new Curves(
        means[1], Math.max(variances[1], least), means[0], Math.max(variances[0], least));
  }

  /** What every column of a row adds to the log odds; they sum to the score less the prior's. */
  public double[] voices(double[] x, int at) {
    double[] said = new double[voices.length];
    Arrays.setAll(said, j -> voices[j].says(x[at + j]));
    return said;
  }

  @Override
  public double[] scores(Matrix data) {
    double[] scores = new double[data.rows()];
    int d = data.columns();
    for (int i = 0; i < scores.length; i++) {
      double score = prior;
      for (int j = 0; j < d; j++) {
        score += voices[j].says(data.values()[i * d + j]);
      }
      scores[i] = score;
    }
    return scores;
  }
}
