package app.kith.segment.ui.scatter;

/**
 * Small pictures of a dot: one for each size and colour, premultiplied ARGB, softened at the edge.
 */
final class PointSprites {
  private static final int SUBSAMPLES = 4;

  final int[][][] pixels;
  final int[] reach;

  /**
   * Draws the dots.
   *
   * @param radii radius of each size in device pixels, above zero
   * @param colours opaque colours as 0xRRGGBB
   * @param opacity 0 to 1
   */
  PointSprites(double[] radii, int[] colours, double opacity) {
    pixels = new int[radii.length][colours.length][];
    reach = new int[radii.length];
    for (int size = 0; size < radii.length; size++) {
      reach[size] = (int) Math.ceil(radii[size] - 0.5);
      double[] coverage = coverage(radii[size], reach[size]);
      for (int colour = 0; colour < colours.length; colour++) {
        pixels[size][colour] = dot(coverage, colours[colour], opacity);
      }
    }
  }

  private static double[] coverage(double radius, int reach) {
    int width = 2 * reach + 1;
    double[] coverage = new double[width * width];
    for (int py = 0; py < width; py++) {
      for (int px = 0; px < width; px++) {
        int hits = 0;
        for (int sub = 0; sub < SUBSAMPLES * SUBSAMPLES; sub++) {
          int subRow = sub / SUBSAMPLES;
          int subColumn = sub % SUBSAMPLES;
          double dx = px - reach + (subColumn + 0.5) / SUBSAMPLES - 0.5;
          double dy = py - reach + (subRow + 0.5) / SUBSAMPLES - 0.5;
          hits += dx * dx + dy * dy <= radius * radius ? 1 : 0;
        }
        coverage[py * width + px] = hits / (double) (SUBSAMPLES * SUBSAMPLES);
      }
    }
    return coverage;
  }

  private static int[] dot(double[] coverage, int colour, double opacity) {
    int[] dot = new int[coverage.length];
    for (int i = 0; i < dot.length; i++) {
      double alpha = coverage[i] * opacity;
      int red = (int) Math.round((colour >> 16 & 0xFF) * alpha);
      int green = (int) Math.round((colour >> 8 & 0xFF) * alpha);
      int blue = (int) Math.round((colour & 0xFF) * alpha);
      dot[i] = (int) Math.round(255 * alpha) << 24 | red << 16 | green << 8 | blue;
    }
    return dot;
  }
}
