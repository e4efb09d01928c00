package app.kith.analytics.text;

import java.util.List;

/**
 * How well labels were told on texts that were not learnt from.
 *
 * @param tests how many texts
 * @param accuracy the share that was right
 * @param macroF1 the mean of the labels' F1
 * @param sureShare the share that the model was sure of
 * @param sureAccuracy the share of these that was right
 * @param labels each label
 */
public record TextReport(
    int tests,
    double accuracy,
    double macroF1,
    double sureShare,
    double sureAccuracy,
    List<Label> labels) {
  /** Copies the list. */
  public TextReport {
    labels = List.copyOf(labels);
  }

  /**
   * One label.
   *
   * @param precision of those told so, the share that is
   * @param recall of those that are, the share told so
   * @param f1 their harmonic mean
   * @param texts how many are
   */
  public record Label(String name, double precision, double recall, double f1, int texts) {}
}
