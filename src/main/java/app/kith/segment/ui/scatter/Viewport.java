package app.kith.segment.ui.scatter;

import org.jspecify.annotations.Nullable;

/**
 * The part of the plane that is seen, and the pixels it is seen on. Immutable; positions are axis
 * positions, pixels count from the top left corner of the plotting area.
 */
record Viewport(double left, double right, double bottom, double top, double width, double height) {
  private static final double MARGIN = 0.05;

  /** A viewport that shows all of a box with a little air around it. */
  static Viewport around(
      double left, double right, double bottom, double top, double width, double height) {
    double airX = air(left, right);
    double airY = air(bottom, top);
    return new Viewport(left - airX, right + airX, bottom - airY, top + airY, width, height);
  }

  /** A viewport that shows all points, or a unit square if there are none. */
  static Viewport of(@Nullable ScatterPoints points, double width, double height) {
    if (points == null) {
      return new Viewport(0, 1, 0, 1, width, height);
    }
    PointGrid grid = points.grid();
    return around(grid.left, grid.right, grid.bottom, grid.top, width, height);
  }

  private static double air(double low, double high) {
    double span = high - low;
    return span > 0 ? span * MARGIN : Math.max(1, Math.abs(low)) * MARGIN;
  }

  double scaleX() {
    return width / (right - left);
  }

  double scaleY() {
    return height / (top - bottom);
  }

  double pixelX(double x) {
    return (x - left) * scaleX();
  }

  double pixelY(double y) {
    return (top - y) * scaleY();
  }

  double x(double pixelX) {
    return left + pixelX / scaleX();
  }

  double y(double pixelY) {
    return top - pixelY / scaleY();
  }

  Viewport sized(double newWidth, double newHeight) {
    return new Viewport(left, right, bottom, top, newWidth, newHeight);
  }

  Viewport panned(double pixelsX, double pixelsY) {
    double dx = pixelsX / scaleX();
    double dy = pixelsY / scaleY();
    return new Viewport(left - dx, right - dx, bottom + dy, top + dy, width, height);
  }

  /** Zooms so that what is under the given pixel stays there; a factor over 1 goes nearer. */
  Viewport zoomed(double factor, double pixelX, double pixelY) {
    double x = x(pixelX);
    double y = y(pixelY);
    return new Viewport(
        x - (x - left) / factor,
        x + (right - x) / factor,
        y - (y - bottom) / factor,
        y + (top - y) / factor,
        width,
        height);
  }

  /** True if this shows between a millionth of and eight times as much as the given viewport. */
  boolean sensibleBeside(Viewport all) {
    double ratio = (right - left) / (all.right - all.left);
    return ratio > 1e-6 && ratio < 8;
  }
}
