package app.kith.analytics.prediction;

import app.kith.analytics.engine.predict.ForecastQuality;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How forecasts of rows that were not learnt from came true.
 *
 * @param calibration tenths of people by rising chance
 * @param gains by best-ranked share of people, from none to all
 * @param calibrationError how far said and seen shares are apart on average over people, 0 to 1
 */
public record ForecastCurves(List<Bin> calibration, List<Gain> gains, double calibrationError) {
  private static final int BINS = 10;
  private static final int STEPS = 20;

  /** Copies the lists. */
  public ForecastCurves {
    calibration = List.copyOf(calibration);
    gains = List.copyOf(gains);
  }

  /**
   * People foretold alike.
   *
   * @param said the chance or the amount, on average
   * @param came the share of them to whom it happened, or their mean amount
   * @param rows how many
   */
  public record Bin(double said, double came, int rows) {}

  /**
   * What writing to the best-ranked would reach.
   *
   * @param people the share of all people, best-ranked first
   * @param reached the share of all yes among them
   * @param lift reached over people; 1 is no better than chance
   */
  public record Gain(double people, double reached, double lift) {}

  /** From forecasts and what then happened. */
  public static ForecastCurves of(boolean[] happened, double[] chances) {
    double[] came = new double[happened.length];
    Arrays.setAll(came, i -> happened[i] ? 1 : 0);
    List<Bin> bins = bins(came, chances);
    double error =
        bins.stream().mapToDouble(b -> Math.abs(b.said() - b.came()) * b.rows()).sum()
            / happened.length;
    return new ForecastCurves(bins, gains(happened, chances), error);
  }

  /** Tenths of people by rising forecast, of chances or of amounts. */
  public static List<Bin> bins(double[] came, double[] foretold) {
    return Arrays.stream(ForecastQuality.calibration(came, foretold, BINS))
        .map(bin -> new Bin(bin[0], bin[1], (int) bin[2]))
        .toList();
  }

  private static List<Gain> gains(boolean[] happened, double[] chances) {
    int[] order =
        IntStream.range(0, chances.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -chances[i]))
            .mapToInt(i -> i)
            .toArray();
    double all = Arrays.stream(order).filter(i -> happened[i]).count();
    List<Gain> gains = new ArrayList<>(List.of(new Gain(0, 0, 1)));
    int taken = 0;
    double yes = 0;
    for (int step = 1; step <= STEPS; step++) {
      int to = (int) ((long) order.length * step / STEPS);
      for (; taken < to; taken++) {
        yes += happened[order[taken]] ? 1 : 0;
      }
      double people = order.length == 0 ? 0 : (double) taken / order.length;
      double reached = all == 0 ? 0 : yes / all;
      gains.add(new Gain(people, reached, people == 0 ? 1 : reached / people));
    }
    return gains;
  }
}
