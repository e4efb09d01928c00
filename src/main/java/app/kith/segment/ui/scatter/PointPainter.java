package app.kith.segment.ui.scatter;

import java.util.Arrays;

/** Puts dots into an array of premultiplied ARGB pixels, on the processor, without a toolkit. */
final class PointPainter {
  /** The colour index of a point that this painter leaves out. */
  static final byte SKIP = (byte) 0xFF;

  private final PointGrid grid;
  private final byte[] colour;
  private final byte[] size;

  /**
   * A painter for the points of a grid.
   *
   * @param colour index of each slot's colour, or {@link #SKIP}
   * @param size index of each slot's size
   */
  PointPainter(PointGrid grid, byte[] colour, byte[] size) {
    this.grid = grid;
    this.colour = colour;
    this.size = size;
  }

  /** A picture being painted; the viewport's size is the picture's. */
  record Pass(Canvas canvas, Viewport view) {}

  /** The pixels of a picture. */
  static final class Canvas {
    final int[] pixels;
    final int width;
    final int height;

    Canvas(int[] pixels, int width, int height) {
      this.pixels = pixels;
      this.width = width;
      this.height = height;
    }
  }

  /** Clears the target. */
  Pass start(int[] target, int width, int height, Viewport view) {
    Arrays.fill(target, 0, width * height, 0);
    return new Pass(new Canvas(target, width, height), view);
  }

  /** Paints all points in sight, later ones over earlier ones. */
  void paint(Pass pass, PointSprites sprites) {
    int firstColumn = grid.column(pass.view.left());
    int lastColumn = grid.column(pass.view.right());
    int lastRow = grid.row(pass.view.top());
    for (int row = grid.row(pass.view.bottom()); row <= lastRow; row++) {
      int from = grid.cellStart[row * grid.side + firstColumn];
      int to = grid.cellStart[row * grid.side + lastColumn + 1];
      paintSlots(pass, sprites, from, to);
    }
  }

  private void paintSlots(Pass pass, PointSprites sprites, int from, int to) {
    Canvas canvas = pass.canvas;
    double scaleX = pass.view.scaleX();
    double scaleY = pass.view.scaleY();
    double left = pass.view.left();
    double top = pass.view.top();
    for (int slot = from; slot < to; slot++) {
      if (colour[slot] == SKIP) {
        continue;
      }
      int reach = sprites.reach[size[slot]];
      int px = (int) Math.floor((grid.x[slot] - left) * scaleX);
      int py = (int) Math.floor((top - grid.y[slot]) * scaleY);
      if (px < -reach || py < -reach || px >= canvas.width + reach || py >= canvas.height + reach) {
        continue;
      }
      int[] dot = sprites.pixels[size[slot]][colour[slot] & 0xFF];
      if (px >= reach && py >= reach && px < canvas.width - reach && py < canvas.height - reach) {
        blend(canvas, dot, reach, px, py);
      } else {
        blendClipped(canvas, dot, reach, px, py);
      }
    }
  }

  private static void blend(Canvas canvas, int[] dot, int reach, int px, int py) {
    int[] target = canvas.pixels;
    int side = 2 * reach + 1;
    int index = (py - reach) * canvas.width + px - reach;
    for (int row = 0, i = 0; row < side; row++, index += canvas.width - side) {
      for (int column = 0; column < side; column++, i++, index++) {
        int source = dot[i];
        if (source != 0) {
          target[index] = over(source, target[index]);
        }
      }
    }
  }

  private static void blendClipped(Canvas canvas, int[] dot, int reach, int px, int py) {
    int side = 2 * reach + 1;
    for (int row = Math.max(0, py - reach); row <= Math.min(canvas.height - 1, py + reach); row++) {
      int last = Math.min(canvas.width - 1, px + reach);
      for (int column = Math.max(0, px - reach); column <= last; column++) {
        int source = dot[(row - py + reach) * side + column - px + reach];
        int index = row * canvas.width + column;
        canvas.pixels[index] = over(source, canvas.pixels[index]);
      }
    }
  }

  private static int over(int source, int below) {
    int keep = 256 - (source >>> 24);
    int redBlue = (((below & 0xFF00FF) * keep) >>> 8) & 0xFF00FF;
    int alphaGreen = (((below >>> 8) & 0xFF00FF) * keep) & 0xFF00FF00;
    return source + (redBlue | alphaGreen);
  }
}
