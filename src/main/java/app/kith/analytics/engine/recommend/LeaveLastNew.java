package app.kith.analytics.engine.recommend;

import app.kith.analytics.engine.Watch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A test of recommendations on a shop's own orders: of each customer's latest order that holds
 * something new to them, one new item is hidden, and everything from that order on is left out. How
 * high does a scorer put the hidden item among all that the customer did not own yet?
 */
public final class LeaveLastNew {
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

  /** Puts one scorer to the test. */
  public Ranking rank(Scorer scorer, Watch watch) {
    return rank(1, test -> new double[][] {scorer.scores(owned(test))}, watch).getFirst();
  }

  /**
   * Puts several ways of scoring to the test at once.
   *
   * @param ways how many
   * @param scores for a test the scores of all items in each way
   */
  public List<Ranking> rank(int ways, IntFunction<double[][]> scores, Watch watch) {
    int[][] places = new int[ways][tests()];
    int[][][] shown = new int[ways][tests()][];
    AtomicInteger done = new AtomicInteger();
    IntStream.range(0, tests())
        .parallel()
        .forEach(
            test -> {
              watch.check();
              int[] owned = owned(test);
              IntPredicate allowed = i -> known(i) && !Best.holds(owned, i);
              double[][] each = scores.apply(test);
              for (int way = 0; way < ways; way++) {
                shown[way][test] = Best.of(each[way], Ranking.SHOWN, allowed);
                places[way][test] = Best.place(each[way], hidden[test], allowed);
              }
              watch.report((double) done.incrementAndGet() / tests());
            });
    return IntStream.range(0, ways)
        .mapToObj(way -> new Ranking(places[way], shown[way], knownItems()))
        .toList();
  }
}
