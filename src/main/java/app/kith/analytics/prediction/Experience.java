package app.kith.analytics.prediction;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What became of people who were foretold alike: how sure a chance is, told by counting instead of
 * by the model's own opinion.
 */
final class Experience {
  private static final int FEWEST = 40;
  private static final int MOST = 400;
  private static final double EIGHTY_PERCENT = 1.2816;

  private final double[] chances;
  private final int[] yesBefore;

  /** From forecasts of rows that were not learnt from. */
  Experience(double[] foretold, boolean[] happened) {
    int[] order =
        IntStream.range(0, foretold.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> foretold[i]))
            .mapToInt(i -> i)
            .toArray();
    chances = Arrays.stream(order).mapToDouble(i -> foretold[i]).toArray();
    yesBefore = new int[order.length + 1];
    for (int i = 0; i < order.length; i++) {
      yesBefore[i + 1] = yesBefore[i] + (happened[order[i]] ? 1 : 0);
    }
  }

  /**
   * From where to where the share of yes among people of about this chance lies, four times in five
   * (Wilson 1927), over the twentieth of people foretold most alike.
   *
   * @return the lower and the upper end, the chance itself between them
   */
  double[] range(double chance) {
    int n = chances.length;
    int wanted = Math.min(n, Math.clamp(n / 20, FEWEST, MOST));
    int place = Arrays.binarySearch(chances, chance);
    int from = Math.max(0, place < 0 ? -place - 1 : place);
    int to = from;
    while (to - from < wanted) {
      boolean down = to >= n || (from > 0 && chance - chances[from - 1] <= chances[to] - chance);
      from -= down ? 1 : 0;
      to += down ? 0 : 1;
    }
    double rows = Math.max(1, to - from);
    double share = (yesBefore[to] - yesBefore[from]) / rows;
    double square = EIGHTY_PERCENT * EIGHTY_PERCENT;
    double middle = (share + square / (2 * rows)) / (1 + square / rows);
    double half =
        EIGHTY_PERCENT
            / (1 + square / rows)
            * Math.sqrt(share * (1 - share) / rows + square / (4 * rows * rows));
    return new double[] {
      Math.clamp(middle - half, 0, chance), Math.clamp(middle + half, chance, 1)
    };
  }
}
