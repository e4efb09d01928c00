package app.kith.segment.ui.scatter;

import javafx.scene.shape.Polygon;

/** The outline a person draws around points; kept in axis positions, so that it moves along. */
final class LassoShape extends Polygon {
  private static final double CLOSE = 3;

  private double[] across = new double[64];
  private double[] up = new double[64];
  private int corners;

  LassoShape() {
    getStyleClass().add("plot-lasso");
    setManaged(false);
    setMouseTransparent(true);
  }

  void clear() {
    corners = 0;
    getPoints().clear();
  }

  /** Adds a corner unless it is within three pixels of the last one. */
  void add(Viewport view, double pixelX, double pixelY) {
    if (corners > 0
        && Math.hypot(
                view.pixelX(across[corners - 1]) - pixelX, view.pixelY(up[corners - 1]) - pixelY)
            < CLOSE) {
      return;
    }
    if (corners == across.length) {
      across = java.util.Arrays.copyOf(across, corners * 2);
      up = java.util.Arrays.copyOf(up, corners * 2);
    }
    across[corners] = view.x(pixelX);
    up[corners++] = view.y(pixelY);
    getPoints().addAll(PlotAxes.LEFT + pixelX, PlotAxes.TOP + pixelY);
  }

  /** Follows the viewport. */
  void redraw(Viewport view) {
    for (int i = 0; i < corners; i++) {
      getPoints().set(2 * i, PlotAxes.LEFT + view.pixelX(across[i]));
      getPoints().set(2 * i + 1, PlotAxes.TOP + view.pixelY(up[i]));
    }
  }

  double[] across() {
    return java.util.Arrays.copyOf(across, corners);
  }

  double[] up() {
    return java.util.Arrays.copyOf(up, corners);
  }
}
