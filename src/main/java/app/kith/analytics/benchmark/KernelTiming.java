package app.kith.analytics.benchmark;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How long one kernel took.
 *
 * @param kernel its name
 * @param bound why no larger size was measured
 * @param points by rising size; sizes that would have taken too long are left out
 */
public record KernelTiming(String kernel, Bound bound, List<Point> points) {
  /** Copies the list. */
  public KernelTiming {
    points = List.copyOf(points);
  }

  /**
   * One size.
   *
   * @param size rows, customers or texts
   * @param seconds the median of the runs
   * @param runs how many ended in time
   */
  public record Point(int size, double seconds, int runs) {}

  /** The slope of the seconds' logarithms by the sizes': 1 is linear; empty for a single size. */
  public OptionalDouble exponent() {
    double x = points.stream().mapToDouble(p -> Math.log(p.size())).average().orElse(0);
    double y = points.stream().mapToDouble(p -> Math.log(p.seconds())).average().orElse(0);
    double products = 0;
    double squares = 0;
    for (Point point : points) {
      double right = Math.log(point.size()) - x;
      products += right * (Math.log(point.seconds()) - y);
      squares += right * right;
    }
    return squares > 0 ? OptionalDouble.of(products / squares) : OptionalDouble.empty();
  }
}
