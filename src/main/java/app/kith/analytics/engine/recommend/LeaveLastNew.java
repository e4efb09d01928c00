package app.kith.analytics.engine.recommend;

import app.kith.analytics.engine.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A test of recommendations on a shop's own orders: of each customer's latest order that holds
 * something new to them, one new item is hidden, and everything from that order on is left out. How
 * high does a scorer put the hidden item among all that the customer did not own yet?
 */
public final class LeaveLastNew {
  private static final int SHOWN = 10;

  private final Owned training;
  private final int[] customers;
  private final int[] hidden;

  private LeaveLastNew(Owned training, int[] customers, int[] hidden) {
    this.training = training;
    this.customers = customers;
    this.hidden = hidden;
  }

  /**
   * One order.
   *
   * @param items in any order, smaller numbers are hidden first
   */
  public record Order(int customer, List<Integer> items) {
    /** Copies the list. */
    public Order {
      items = List.copyOf(items);
    }
  }

  /**
   * How good a scorer is.
   *
   * @param hits the share of customers whose hidden item was among the first ten
   * @param gain normalised discounted cumulative gain of the first ten
   * @param reciprocalRank the mean of one over the hidden item's place
   * @param coverage the share of items that are among anybody's first ten
   * @param hit for each test whether it was a hit
   */
  public record Quality(
      double hits, double gain, double reciprocalRank, double coverage, List<Boolean> hit) {
    /** Copies the list. */
    public Quality {
      hit = List.copyOf(hit);
    }
  }

  /**
   * Splits orders.
   *
   * @param customers how many customers there are
   * @param items how many items there are
   * @param orders by rising time
   * @param fewest customers with fewer different items are not tested
   */
  public static LeaveLastNew of(int customers, int items, List<Order> orders, int fewest) {
    List<List<Order>> byCustomer = new ArrayList<>();
    for (int c = 0; c < customers; c++) {
      byCustomer.add(new ArrayList<>());
    }
    orders.forEach(order -> byCustomer.get(order.customer()).add(order));
    int[][] bought = new int[customers][];
    List<int[]> tests = new ArrayList<>();
    for (int c = 0; c < customers; c++) {
      BitSet seen = new BitSet(items);
      int last = -1;
      int item = -1;
      for (int o = 0; o < byCustomer.get(c).size(); o++) {
        int fresh =
            byCustomer.get(c).get(o).items().stream()
                .filter(i -> !seen.get(i))
                .min(Comparator.naturalOrder())
                .orElse(-1);
        if (fresh >= 0) {
          last = o;
          item = fresh;
        }
        byCustomer.get(c).get(o).items().forEach(seen::set);
      }
      boolean tested = last > 0 && seen.cardinality() >= fewest;
      if (tested) {
        tests.add(new int[] {c, item});
      }
      bought[c] =
          byCustomer.get(c).stream()
              .limit(tested ? last : Integer.MAX_VALUE)
              .flatMap(order -> order.items().stream())
              .mapToInt(i -> i)
              .toArray();
    }
    Owned training = new Owned(items, bought);
    // nobody can foretell what was never bought before
    List<int[]> possible =
        tests.stream().filter(test -> training.buyers(test[1]).length > 0).toList();
    return new LeaveLastNew(
        training,
        possible.stream().mapToInt(test -> test[0]).toArray(),
        possible.stream().mapToInt(test -> test[1]).toArray());
  }

  /** What was bought before the hidden items. */
  public Owned training() {
    return training;
  }

  /** How many customers are tested. */
  public int tests() {
    return customers.length;
  }

  /** How many items are known from the training. */
  public int knownItems() {
    return (int) IntStream.range(0, training.items()).filter(this::known).count();
  }

  private boolean known(int item) {
    return training.buyers(item).length > 0;
  }

  /** The items of the customer of a test, without the hidden one. */
  public int[] owned(int test) {
    return training.of(customers[test]);
  }

  /** Puts a scorer to the test. */
  public Quality measure(Scorer scorer, Watch watch) {
    return measureEach(test -> scorer.scores(owned(test)), watch);
  }

  /** Measures scores made for each test. */
  public Quality measureEach(java.util.function.IntFunction<double[]> scores, Watch watch) {
    int n = tests();
    int[] places = new int[n];
    int[][] shown = new int[n][];
    IntStream.range(0, n)
        .parallel()
        .forEach(
            t -> {
              watch.check();
              double[] all = scores.apply(t);
              int[] owned = owned(t);
              shown[t] = Best.of(all, SHOWN, i -> known(i) && !Best.holds(owned, i));
              places[t] = Best.place(all, hidden[t], i -> known(i) && !Best.holds(owned, i));
            });
    double each = Math.max(1, n);
    long covered = Arrays.stream(shown).flatMapToInt(Arrays::stream).distinct().count();
    return new Quality(
        Arrays.stream(places).filter(p -> p < SHOWN).count() / each,
        Arrays.stream(places)
                .filter(p -> p < SHOWN)
                .mapToDouble(p -> Math.log(2) / Math.log(p + 2.0))
                .sum()
            / each,
        Arrays.stream(places).mapToDouble(p -> 1 / (p + 1.0)).sum() / each,
        covered / Math.max(1.0, knownItems()),
        Arrays.stream(places).mapToObj(p -> p < SHOWN).toList());
  }
}
