package app.kith.analytics.prediction;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What became of people who were foretold alike: how sure a forecast is, told by counting instead
 * of by the model's own opinion.
 */
public abstract sealed class Experience {
  private static final int FEWEST = 40;
  private static final int MOST = 400;

  private final double[] foretold;

  private Experience(double[] foretold, int[] order) {
    this.foretold = Arrays.stream(order).mapToDouble(i -> foretold[i]).toArray();
  }

  private static int[] order(double[] foretold) {
    return IntStream.range(0, foretold.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> foretold[i]))
        .mapToInt(i -> i)
        .toArray();
  }

  /** From chances of rows that were not learnt from, and whether it happened. */
  public static Experience ofChances(double[] foretold, boolean[] happened) {
    return new Shares(foretold, happened, order(foretold));
  }

  /** From amounts foretold of rows that were not learnt from, and those that came. */
  public static Experience ofAmounts(double[] foretold, double[] came) {
    return new Errors(foretold, came, order(foretold));
  }

  /**
   * From where to where what was foretold like this came true, four times in five, over the
   * twentieth of people foretold most alike.
   *
   * @return the lower and the upper end, the value itself between them
   */
  public final double[] range(double value) {
    int n = foretold.length;
    int wanted = Math.min(n, Math.clamp(n / 20, FEWEST, MOST));
    int place = Arrays.binarySearch(foretold, value);
    int from = Math.max(0, place < 0 ? -place - 1 : place);
    int to = from;
    while (to - from < wanted) {
      boolean down = to >= n || (from > 0 && value - foretold[from - 1] <= foretold[to] - value);
      from -= down ? 1 : 0;
      to += down ? 0 : 1;
    }
    double[] ends = ends(value, from, to);
    return new double[] {Math.min(ends[0], value), Math.max(ends[1], value)};
  }

  /** The ends over the people at some places by rising forecast. */
  abstract double[] ends(double value, int from, int to);

  /** The share of yes may lie that far from the one counted (Wilson 1927). */
  private static final class Shares extends Experience {
    private static final double EIGHTY_PERCENT = 1.2816;

    private final int[] yesBefore;

    Shares(double[] foretold, boolean[] happened, int[] order) {
      super(foretold, order);
      yesBefore = new int[order.length + 1];
      for (int i = 0; i < order.length; i++) {
        yesBefore[i + 1] = yesBefore[i] + (happened[order[i]] ? 1 : 0);
      }
    }

    @Override
    double[] ends(double value, int from, int to) {
      double rows = Math.max(1, to - from);
      double share = (yesBefore[to] - yesBefore[from]) / rows;
      double square = EIGHTY_PERCENT * EIGHTY_PERCENT;
      double middle = (share + square / (2 * rows)) / (1 + square / rows);
      double half =
          EIGHTY_PERCENT
              / (1 + square / rows)
              * Math.sqrt(share * (1 - share) / rows + square / (4 * rows * rows));
      return new double[] {Math.max(0, middle - half), Math.min(1, middle + half)};
    }
  }

  /**
   * The next error is like one of those seen (Vovk, Gammerman, Shafer 2005): the tenth and the
   * ninetieth of a hundred, as many rows as there are and one more being equally likely places. No
   * end lies beyond the least and the most that ever came.
   */
  private static final class Errors extends Experience {
    private static final double OUTSIDE = 0.1;

    private final double[] errors;
    private final double least;
    private final double most;

    Errors(double[] foretold, double[] came, int[] order) {
      super(foretold, order);
      errors = Arrays.stream(order).mapToDouble(i -> came[i] - foretold[i]).toArray();
      least = Arrays.stream(came).min().orElse(0);
      most = Arrays.stream(came).max().orElse(0);
    }

    @Override
    double[] ends(double value, int from, int to) {
      double[] near = Arrays.copyOfRange(errors, from, to);
      Arrays.sort(near);
      int place = (int) (OUTSIDE * (near.length + 1)) - 1;
      double down = place < 0 ? least - value : near[place];
      double up = place < 0 ? most - value : near[near.length - 1 - place];
      return new double[] {Math.max(least, value + down), Math.min(most, value + up)};
    }
  }
}
