package app.kith.analytics.engine.predict;

import java.util.Arrays;

/** How good forecast chances were, once it is known what happened. */
public final class ForecastQuality {
  private static final double EDGE = 1e-15;

  private ForecastQuality() {}

  private static Integer[] byRising(double[] chances) {
    Integer[] order = new Integer[chances.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(chances[a], chances[b]));
    return order;
  }

  /**
   * The area under the ROC curve: the chance that a yes was ranked above a no, ties counting half;
   * 0.5 if only one of them occurred.
   */
  public static double auc(boolean[] happened, double[] chances) {
    Integer[] order = byRising(chances);
    double rankSum = 0;
    long yes = 0;
    for (int from = 0; from < order.length; ) {
      int end = from;
      int yesHere = 0;
      while (end < order.length && chances[order[end]] == chances[order[from]]) {
        yesHere += happened[order[end]] ? 1 : 0;
        end++;
      }
      rankSum += yesHere * (from + end + 1) / 2.0;
      yes += yesHere;
      from = end;
    }
    long no = order.length - yes;
    return yes == 0 || no == 0 ? 0.5 : (rankSum - yes * (yes + 1) / 2.0) / ((double) yes * no);
  }

  /** The mean logarithmic loss, smaller is better; chances are kept 1e-15 off 0 and 1. */
  public static double logLoss(boolean[] happened, double[] chances) {
    double sum = 0;
    for (int i = 0; i < chances.length; i++) {
      double chance = Math.clamp(chances[i], EDGE, 1 - EDGE);
      sum -= Math.log(happened[i] ? chance : 1 - chance);
    }
    return chances.length == 0 ? 0 : sum / chances.length;
  }

  /** The mean squared error of the chances (Brier 1950), smaller is better. */
  public static double brier(boolean[] happened, double[] chances) {
    double sum = 0;
    for (int i = 0; i < chances.length; i++) {
      double error = chances[i] - (happened[i] ? 1 : 0);
      sum += error * error;
    }
    return chances.length == 0 ? 0 : sum / chances.length;
  }

  /**
   * How many times more yes there are among the best-ranked share than among all; 1 is no better
   * than chance. Equal chances are taken in the order of the rows.
   *
   * @param share 0 to 1, for example 0.1
   */
  public static double lift(boolean[] happened, double[] chances, double share) {
    Integer[] order = new Integer[chances.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(chances[b], chances[a]));
    int best = Math.max(1, (int) (share * order.length));
    double all = 0;
    double top = 0;
    for (int rank = 0; rank < order.length; rank++) {
      double yes = happened[order[rank]] ? 1 : 0;
      all += yes;
      top += rank < best ? yes : 0;
    }
    return all == 0 ? 1 : top / best / (all / order.length);
  }

  /**
   * The calibration curve: the forecasts cut into equally large bins by rising forecast.
   *
   * @param came 1 for yes and 0 for no, or amounts
   * @param foretold chances, or amounts
   * @return for each bin the mean forecast, the mean of what came, and the number of rows
   */
  public static double[][] calibration(double[] came, double[] foretold, int bins) {
    Integer[] order = byRising(foretold);
    int used = Math.min(bins, order.length);
    double[][] curve = new double[used][3];
    for (int rank = 0; rank < order.length; rank++) {
      double[] bin = curve[(int) ((long) rank * used / order.length)];
      bin[0] += foretold[order[rank]];
      bin[1] += came[order[rank]];
      bin[2]++;
    }
    for (double[] bin : curve) {
      bin[0] /= bin[2];
      bin[1] /= bin[2];
    }
    return curve;
  }
}
