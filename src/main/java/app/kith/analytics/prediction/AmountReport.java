package app.kith.analytics.prediction;

import app.kith.base.Message;
import java.util.Arrays;
import java.util.List;

/**
 * How well models foretold amounts they had not seen.
 *
 * @param models one for each kind tried
 * @param best the simplest kind whose error is within 1 % of the least
 * @param quality in words
 * @param useful false if no model beats the mean of everybody
 */
public record AmountReport(List<Score> models, AmountKind best, Message quality, boolean useful) {

  /** Copies the list. */
  public AmountReport {
    models = List.copyOf(models);
  }

  /**
   * One kind's figures over all rows foretold.
   *
   * @param kind which
   * @param meanError mean absolute error, in the amount's unit
   * @param rootSquareError root of the mean squared error, in the amount's unit
   * @param explained share of the variance explained (R²); 0 or less is no better than the mean
   * @param seconds of fitting
   */
  public record Score(
      AmountKind kind, double meanError, double rootSquareError, double explained, double seconds) {
    static Score of(AmountKind kind, double[] foretold, double[] came, double seconds) {
      double absolute = 0;
      double squares = 0;
      for (int i = 0; i < came.length; i++) {
        double error = foretold[i] - came[i];
        absolute += Math.abs(error);
        squares += error * error;
      }
      double rows = Math.max(1, came.length);
      double mean = Arrays.stream(came).average().orElse(0);
      double variance = Arrays.stream(came).map(a -> (a - mean) * (a - mean)).sum() / rows;
      double explained = variance > 0 ? 1 - squares / rows / variance : 0;
      return new Score(kind, absolute / rows, Math.sqrt(squares / rows), explained, seconds);
    }
  }
}
