package app.kith.insight;

import java.time.YearMonth;
import java.util.List;

/**
 * The people whose first order fell into one month, and what they did since.
 *
 * @param month of the first order
 * @param people how many
 * @param active how many of them bought in that month, the next and so on; finished months only
 * @param spent what they spent in each of these months
 */
public record Cohort(YearMonth month, int people, List<Integer> active, List<Double> spent) {
  /** Copies the lists. */
  public Cohort {
    active = List.copyOf(active);
    spent = List.copyOf(spent);
  }

  /** The share that bought so many months after the first order, 0 to 1. */
  public double share(int later) {
    return (double) active.get(later) / people;
  }

  /** What one of them spent on average so many months after the first order. */
  public double each(int later) {
    return spent.get(later) / people;
  }
}
