package app.kith.analytics.engine.recommend;

import java.util.ArrayList;
import java.util.List;

/**
 * How much each part counts in a recommendation.
 *
 * @param ease of {@link Ease}
 * @param neighbours of {@link Neighbours}
 * @param content of the likeness of texts
 * @param popularity of how many bought an item
 */
public record Blend(double ease, double neighbours, double content, double popularity) {
  /** What all buy. */
  public static final Blend POPULARITY = new Blend(0, 0, 0, 1);

  /** Item neighbours alone. */
  public static final Blend NEIGHBOURS = new Blend(0, 1, 0, 0);

  /** EASE alone. */
  public static final Blend EASE = new Blend(1, 0, 0, 0);

  /** Likeness of texts alone. */
  public static final Blend CONTENT = new Blend(0, 0, 1, 0);

  private static final double[] SHARES = {0, 0.1, 0.2, 0.4};

  /** Mixtures worth trying: a leading part and smaller shares of others. */
  public static List<Blend> candidates(boolean texts) {
    List<Blend> all = new ArrayList<>();
    for (double other : SHARES) {
      for (double content : texts ? SHARES : new double[] {0}) {
        all.add(new Blend(1, other, content, 0));
        all.add(new Blend(other, 1, content, 0));
      }
    }
    all.add(new Blend(1, 0, 0, 0.1));
    all.add(new Blend(0, 1, 0, 0.1));
    return List.copyOf(all);
  }
}
