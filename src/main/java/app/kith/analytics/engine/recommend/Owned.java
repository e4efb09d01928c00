package app.kith.analytics.engine.recommend;

import java.util.Arrays;

/** Who bought what, each pair of customer and item once. Items are numbered from 0. */
public final class Owned {
  private final int items;
  private final int[][] ofCustomer;
  private final int[][] byItem;

  /**
   * Who bought what.
   *
   * @param items how many items there are
   * @param bought for each customer the items in any order, repeated or not
   */
  public Owned(int items, int[][] bought) {
    this.items = items;
    this.ofCustomer = new int[bought.length][];
    int[] buyers = new int[items];
    for (int c = 0; c < bought.length; c++) {
      ofCustomer[c] = Arrays.stream(bought[c]).sorted().distinct().toArray();
      for (int item : ofCustomer[c]) {
        buyers[item]++;
      }
    }
    this.byItem = new int[items][];
    Arrays.setAll(byItem, item -> new int[buyers[item]]);
    for (int c = ofCustomer.length - 1; c >= 0; c--) {
      for (int item : ofCustomer[c]) {
        byItem[item][--buyers[item]] = c;
      }
    }
  }

  /** How many customers there are. */
  public int customers() {
    return ofCustomer.length;
  }

  /** How many items there are. */
  public int items() {
    return items;
  }

  /** A customer's items by rising number; read only. */
  public int[] of(int customer) {
    return ofCustomer[customer];
  }

  /** An item's buyers by rising number; read only. */
  public int[] buyers(int item) {
    return byItem[item];
  }

  /** How many pairs there are. */
  public long pairs() {
    return Arrays.stream(ofCustomer).mapToLong(owned -> owned.length).sum();
  }

  /** For every item, how many customers bought it together with the one named. */
  public void countTogether(int item, int[] counts) {
    Arrays.fill(counts, 0);
    for (int customer : byItem[item]) {
      for (int other : ofCustomer[customer]) {
        counts[other]++;
      }
    }
  }
}
