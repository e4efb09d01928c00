package app.kith.segment.ui.scatter;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Moving from point to point by keys. */
final class PointWalk {
  private static final double SIDEWAYS_COSTS = 2;

  private PointWalk() {}

  /**
   * The visible point that comes next in a direction.
   *
   * @param from the point to start at, or -1 to start in the middle of the view
   * @param dx -1 left, 1 right
   * @param dy -1 up, 1 down
   * @return a point's number, or -1 if there is none
   */
  static int next(ScatterPoints points, Viewport view, int from, int dx, int dy) {
    double startX = view.width() / 2;
    double startY = view.height() / 2;
    if (from >= 0) {
      startX = view.pixelX(points.across().scale().position(points.x(from)));
      startY = view.pixelY(points.up().scale().position(points.y(from)));
    }
    PointGrid grid = points.grid();
    int best = -1;
    double least = Double.MAX_VALUE;
    for (int slot = 0; slot < grid.count(); slot++) {
      double px = view.pixelX(grid.x[slot]);
      double py = view.pixelY(grid.y[slot]);
      double ahead = (px - startX) * dx + (py - startY) * dy;
      double aside = Math.abs((px - startX) * dy) + Math.abs((py - startY) * dx);
      boolean seen = px >= 0 && py >= 0 && px <= view.width() && py <= view.height();
      boolean inWay = from < 0 || (ahead > 0.5 && ahead >= aside / SIDEWAYS_COSTS);
      double cost =
          from < 0 ? Math.hypot(px - startX, py - startY) : ahead + SIDEWAYS_COSTS * aside;
      if (seen && inWay && cost < least && grid.original(slot) != from) {
        least = cost;
        best = grid.original(slot);
      }
    }
    return best;
  }

  /** A selection with one point added, or taken away if it was there. */
  static int[] toggled(int[] selection, int point) {
    int[] without = Arrays.stream(selection).filter(i -> i != point).toArray();
    return without.length < selection.length
        ? without
        : IntStream.concat(Arrays.stream(selection), IntStream.of(point)).sorted().toArray();
  }
}
