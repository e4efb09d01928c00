package app.kith.analytics.engine.recommend;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Where a way of scoring put the hidden items of a {@link LeaveLastNew} test. */
public final class Ranking {
  /** So many items are shown to a customer. */
  public static final int SHOWN = 10;

  private final int[] places;
  private final int[][] shown;
  private final int items;

  Ranking(int[] places, int[][] shown, int items) {
    this.places = places;
    this.shown = shown;
    this.items = items;
  }

  /**
   * How good the places are.
   *
   * @param hits the share of tests whose item was shown
   * @param gain normalised discounted cumulative gain of what was shown
   * @param reciprocalRank the mean of one over the place, counted from 1
   * @param coverage the share of all items that was shown to anybody
   */
  public record Quality(double hits, double gain, double reciprocalRank, double coverage) {}

  /** Over all tests. */
  public Quality quality() {
    return quality(_ -> true);
  }

  /** Over some of the tests. */
  public Quality quality(IntPredicate counted) {
    int[] tests = IntStream.range(0, places.length).filter(counted).toArray();
    double each = Math.max(1, tests.length);
    double hits = 0;
    double gain = 0;
    double reciprocal = 0;
    for (int test : tests) {
      int place = places[test];
      hits += hit(test) ? 1 : 0;
      gain += hit(test) ? Math.log(2) / Math.log(place + 2.0) : 0;
      reciprocal += 1 / (place + 1.0);
    }
    long different =
        Arrays.stream(tests).flatMap(test -> Arrays.stream(shown[test])).distinct().count();
    return new Quality(
        hits / each, gain / each, reciprocal / each, different / Math.max(1.0, items));
  }

  /** True if the hidden item of a test was shown. */
  public boolean hit(int test) {
    return places[test] < SHOWN;
  }

  /** The tests of even number as this ranking has them, those of odd number as another has them. */
  public Ranking andOdd(Ranking other) {
    int[] mixed = places.clone();
    int[][] seen = shown.clone();
    for (int test = 1; test < mixed.length; test += 2) {
      mixed[test] = other.places[test];
      seen[test] = other.shown[test];
    }
    return new Ranking(mixed, seen, items);
  }
}
