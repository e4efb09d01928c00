package app.kith.analytics.recommend;

import app.kith.analytics.engine.recommend.Blend;
import app.kith.base.Message;
import java.util.List;

/**
 * How well each way to recommend would have foreseen what customers bought next.
 *
 * @param customers all of them
 * @param items that were known before the hidden ones
 * @param cells pairs of customer and item that were learnt from
 * @param tests customers with a hidden item
 * @param methods each way with its quality
 * @param chosen the mixture that did best
 * @param useful true if it beats bestsellers beyond chance
 * @param verdict the same in words
 */
public record RecommendationReport(
    int customers,
    int items,
    long cells,
    int tests,
    List<Method> methods,
    Blend chosen,
    boolean useful,
    Message verdict) {

  /** Copies the list. */
  public RecommendationReport {
    methods = List.copyOf(methods);
  }

  /**
   * One way to recommend.
   *
   * @param name popularity, item_cosine, content, ease or hybrid
   * @param hits the share of tests whose item was among the first ten
   * @param gain normalised discounted cumulative gain of the first ten
   * @param reciprocalRank mean of one over the place
   * @param coverage the share of items shown to anybody
   */
  public record Method(
      String name, double hits, double gain, double reciprocalRank, double coverage) {}
}
