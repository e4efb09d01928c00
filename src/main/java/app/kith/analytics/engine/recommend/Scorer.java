package app.kith.analytics.engine.recommend;

/** Tells how well every item fits a customer. */
@FunctionalInterface
public interface Scorer {
  /**
   * Scores all items.
   *
   * @param owned the customer's items by rising number
   * @return one finite number an item, larger is better; comparable within one customer only
   */
  double[] scores(int[] owned);

  /** The same for everybody: how many bought an item. */
  static Scorer popularity(Owned all) {
    double[] buyers = new double[all.items()];
    java.util.Arrays.setAll(buyers, item -> all.buyers(item).length);
    return _ -> buyers.clone();
  }
}
