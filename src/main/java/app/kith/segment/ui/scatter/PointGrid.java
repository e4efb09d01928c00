package app.kith.segment.ui.scatter;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Points sorted into the cells of a grid: finds the nearest point and those inside an outline
 * without looking at all, and lets the painter skip what is out of sight. Immutable.
 *
 * <p>Points are numbered in grid order ("slots"); {@link #original(int)} gives the number they came
 * with. Points without a position (NaN, infinite) are left out and counted.
 */
final class PointGrid {
  private static final int POINTS_PER_CELL = 6;
  private static final int MAX_SIDE = 512;

  final double[] x;
  final double[] y;
  final int side;
  final int[] cellStart;
  private final int[] original;
  final double left;
  final double right;
  final double bottom;
  final double top;

  /** Sorts the points; the arrays are copied. */
  PointGrid(double[] xs, double[] ys) {
    int[] placed =
        IntStream.range(0, xs.length)
            .filter(i -> Double.isFinite(xs[i]) && Double.isFinite(ys[i]))
            .toArray();
    double[] box = box(xs, ys, placed);
    left = box[0];
    right = box[1];
    bottom = box[2];
    top = box[3];
    side = Math.clamp((int) Math.sqrt(placed.length / (double) POINTS_PER_CELL), 1, MAX_SIDE);
    cellStart = new int[side * side + 1];
    int[] cells = new int[placed.length];
    for (int i = 0; i < placed.length; i++) {
      cells[i] = row(ys[placed[i]]) * side + column(xs[placed[i]]);
      cellStart[cells[i] + 1]++;
    }
    for (int cell = 0; cell < side * side; cell++) {
      cellStart[cell + 1] += cellStart[cell];
    }
    int[] next = Arrays.copyOf(cellStart, side * side);
    original = new int[placed.length];
    x = new double[placed.length];
    y = new double[placed.length];
    for (int i = 0; i < placed.length; i++) {
      int slot = next[cells[i]]++;
      original[slot] = placed[i];
      x[slot] = xs[placed[i]];
      y[slot] = ys[placed[i]];
    }
  }

  private static double[] box(double[] xs, double[] ys, int[] placed) {
    if (placed.length == 0) {
      return new double[] {0, 1, 0, 1};
    }
    double[] box = {xs[placed[0]], xs[placed[0]], ys[placed[0]], ys[placed[0]]};
    for (int i : placed) {
      box[0] = Math.min(box[0], xs[i]);
      box[1] = Math.max(box[1], xs[i]);
      box[2] = Math.min(box[2], ys[i]);
      box[3] = Math.max(box[3], ys[i]);
    }
    return box;
  }

  int count() {
    return original.length;
  }

  /** The number that the point of a slot came with. */
  int original(int slot) {
    return original[slot];
  }

  int column(double position) {
    return cell(position, left, right);
  }

  int row(double position) {
    return cell(position, bottom, top);
  }

  private int cell(double position, double low, double high) {
    if (!(high > low)) {
      return 0;
    }
    double cell = (position - low) / (high - low) * side;
    return (int) Math.clamp(cell, 0, side - 1);
  }

  /** How many points lie in the cells that a viewport touches. */
  int visible(Viewport view) {
    int firstColumn = column(view.left());
    int lastColumn = column(view.right());
    int sum = 0;
    for (int row = row(view.bottom()); row <= row(view.top()); row++) {
      sum += cellStart[row * side + lastColumn + 1] - cellStart[row * side + firstColumn];
    }
    return sum;
  }

  /**
   * The slot nearest to a pixel.
   *
   * @param reach how many pixels away it may be
   * @return the slot, or -1 if none is in reach
   */
  int nearest(Viewport view, double pixelX, double pixelY, double reach) {
    int best = -1;
    double bestDistance = reach * reach;
    int firstColumn = column(view.x(pixelX - reach));
    int lastColumn = column(view.x(pixelX + reach));
    for (int row = row(view.y(pixelY + reach)); row <= row(view.y(pixelY - reach)); row++) {
      int end = cellStart[row * side + lastColumn + 1];
      for (int slot = cellStart[row * side + firstColumn]; slot < end; slot++) {
        double dx = view.pixelX(x[slot]) - pixelX;
        double dy = view.pixelY(y[slot]) - pixelY;
        double distance = dx * dx + dy * dy;
        if (distance <= bestDistance) {
          bestDistance = distance;
          best = slot;
        }
      }
    }
    return best;
  }

  /**
   * The points inside a closed outline (even-odd rule).
   *
   * @param outlineX corner positions across
   * @param outlineY corner positions up, as many
   * @return original numbers, ascending
   */
  int[] inside(double[] outlineX, double[] outlineY) {
    if (outlineX.length < 3 || count() == 0) {
      return new int[0];
    }
    int firstColumn = column(Arrays.stream(outlineX).min().orElse(left));
    int lastColumn = column(Arrays.stream(outlineX).max().orElse(right));
    int firstRow = row(Arrays.stream(outlineY).min().orElse(bottom));
    int lastRow = row(Arrays.stream(outlineY).max().orElse(top));
    int[] found = new int[count()];
    int size = 0;
    for (int row = firstRow; row <= lastRow; row++) {
      int end = cellStart[row * side + lastColumn + 1];
      for (int slot = cellStart[row * side + firstColumn]; slot < end; slot++) {
        if (contains(outlineX, outlineY, x[slot], y[slot])) {
          found[size++] = original[slot];
        }
      }
    }
    int[] sorted = Arrays.copyOf(found, size);
    Arrays.sort(sorted);
    return sorted;
  }

  private static boolean contains(double[] outlineX, double[] outlineY, double px, double py) {
    boolean inside = false;
    for (int i = 0, j = outlineX.length - 1; i < outlineX.length; j = i++) {
      boolean crosses = outlineY[i] > py != outlineY[j] > py;
      if (crosses
          && px
              < (outlineX[j] - outlineX[i]) * (py - outlineY[i]) / (outlineY[j] - outlineY[i])
                  + outlineX[i]) {
        inside = !inside;
      }
    }
    return inside;
  }
}
