package app.kith.analytics.prediction;

import app.kith.analytics.engine.Chance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which rows are foretold by a model that learnt from which others. Never does a model foretell a
 * row it has seen.
 */
public final class Folds {
  private final List<Fold> parts;

  /**
   * One fold.
   *
   * @param train rows to learn from
   * @param test rows to foretell
   */
  record Fold(int[] train, int[] test) {}

  private Folds(List<Fold> parts) {
    this.parts = List.copyOf(parts);
  }

  /** Row i is foretold from the rows of another remainder when divided by the number of folds. */
  public static Folds byRemainder(int rows, int folds) {
    return of(Observations.all(rows), folds);
  }

  /** Rows are dealt out at random; the same seed deals alike. */
  public static Folds shuffled(int rows, int folds, long seed) {
    int[] order =
        IntStream.range(0, rows)
            .boxed()
            .sorted(Comparator.comparingLong(i -> Chance.mix(seed, i)))
            .mapToInt(i -> i)
            .toArray();
    int[] place = new int[rows];
    for (int p = 0; p < rows; p++) {
      place[order[p]] = p;
    }
    return of(place, folds);
  }

  /**
   * Rows of the same person are dealt out together, so that nobody is foretold from their own past.
   *
   * @param people whose row it is
   */
  public static Folds byPerson(long[] people, int folds, long seed) {
    int[] place = new int[people.length];
    Arrays.setAll(place, i -> (int) (Chance.mix(seed, people[i]) >>> 40));
    return of(place, folds);
  }

  private static Folds of(int[] place, int folds) {
    List<Fold> parts = new ArrayList<>();
    for (int f = 0; f < folds; f++) {
      int held = f;
      int[] train =
          IntStream.range(0, place.length).filter(i -> place[i] % folds != held).toArray();
      int[] test = IntStream.range(0, place.length).filter(i -> place[i] % folds == held).toArray();
      parts.add(new Fold(train, test));
    }
    return new Folds(parts);
  }

  /**
   * Each stretch of time is foretold from everything before it; the first stretch only teaches.
   *
   * @param times rising or not; rows of equal time stay in their order
   */
  public static Folds byTime(double[] times, int folds) {
    int[] order =
        IntStream.range(0, times.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> times[i]))
            .mapToInt(i -> i)
            .toArray();
    List<Fold> parts = new ArrayList<>();
    for (int f = 1; f <= folds; f++) {
      int from = (int) ((long) f * times.length / (folds + 1));
      int to = (int) ((f + 1L) * times.length / (folds + 1));
      parts.add(new Fold(Arrays.copyOf(order, from), Arrays.copyOfRange(order, from, to)));
    }
    return new Folds(parts);
  }

  List<Fold> parts() {
    return parts;
  }

  /** How many. */
  public int size() {
    return parts.size();
  }
}
