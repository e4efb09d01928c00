package app.kith.analytics.engine.recommend;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Items bought by the same people (Sarwar, Karypis, Konstan, Riedl, WWW 2001): an item scores the
 * likeness of those among its nearest neighbours that the customer owns. The likeness is the
 * cosine, shrunk where few bought both.
 */
public final class Neighbours implements Scorer {
  private final int[][] near;
  private final double[][] likeness;

  private Neighbours(int[][] near, double[][] likeness) {
    this.near = near;
    this.likeness = likeness;
  }

  /**
   * Finds each item's neighbours.
   *
   * @param most how many to keep of each item
   * @param shrink added to the cosine's denominator, 0 or more
   */
  public static Neighbours of(Owned all, int most, double shrink) {
    int n = all.items();
    int[][] near = new int[n][];
    double[][] likeness = new double[n][];
    IntStream.range(0, n)
        .parallel()
        .forEach(
            item -> {
              double[] alike = likeness(all, item, shrink);
              near[item] = Best.of(alike, most, other -> alike[other] > 0);
              likeness[item] = Arrays.stream(near[item]).mapToDouble(j -> alike[j]).toArray();
            });
    return new Neighbours(near, likeness);
  }

  private static double[] likeness(Owned all, int item, double shrink) {
    int[] together = new int[all.items()];
    all.countTogether(item, together);
    double own = all.buyers(item).length;
    double[] alike = new double[together.length];
    for (int other = 0; other < alike.length; other++) {
      if (together[other] > 0 && other != item) {
        alike[other] = together[other] / (Math.sqrt(own * all.buyers(other).length) + shrink);
      }
    }
    return alike;
  }

  @Override
  public double[] scores(int[] owned) {
    boolean[] has = new boolean[near.length];
    for (int item : owned) {
      has[item] = true;
    }
    double[] scores = new double[near.length];
    for (int item = 0; item < scores.length; item++) {
      for (int k = 0; k < near[item].length; k++) {
        scores[item] += has[near[item][k]] ? likeness[item][k] : 0;
      }
    }
    return scores;
  }
}
