package app.kith.analytics.engine.recommend;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Items bought by the same people (Sarwar, Karypis, Konstan, Riedl, WWW 2001): an item scores the
 * likeness of those among the customer's items to which it is a near neighbour. The likeness is the
 * cosine, shrunk where few bought both.
 */
public final class Neighbours implements Scorer {
  private final int[][] items;
  private final double[][] likeness;

  private Neighbours(int[][] items, double[][] likeness) {
    this.items = items;
    this.likeness = likeness;
  }

  /**
   * Finds each item's neighbours.
   *
   * @param most how many to keep of each item
   * @param shrink added to the cosine's denominator: so many common buyers halve nothing, few do
   */
  public static Neighbours of(Owned all, int most, double shrink) {
    int n = all.items();
    int[][] items = new int[n][];
    double[][] likeness = new double[n][];
    IntStream.range(0, n)
        .parallel()
        .forEach(
            item -> {
              double[] near = likeness(all, item, shrink);
              items[item] = Best.of(near, most, other -> near[other] > 0);
              likeness[item] = Arrays.stream(items[item]).mapToDouble(j -> near[j]).toArray();
            });
    return new Neighbours(items, likeness);
  }

  private static double[] likeness(Owned all, int item, double shrink) {
    int[] together = new int[all.items()];
    all.countTogether(item, together);
    double own = all.buyers(item).length;
    double[] near = new double[together.length];
    for (int other = 0; other < near.length; other++) {
      if (together[other] > 0 && other != item) {
        near[other] = together[other] / (Math.sqrt(own * all.buyers(other).length) + shrink);
      }
    }
    return near;
  }

  @Override
  public double[] scores(int[] owned) {
    double[] scores = new double[items.length];
    for (int item : owned) {
      for (int k = 0; k < items[item].length; k++) {
        scores[items[item][k]] += likeness[item][k];
      }
    }
    return scores;
  }
}
