package app.kith.segment.ui.scatter;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Decides how dots look (size by how many are seen, opacity, faded or not) and paints them. Holds
 * no node, so that it can also paint into a file.
 */
final class PlotPicture {
  private static final double[] SIZE_FACTORS = {0.6, 0.8, 1, 1.35, 1.8};
  private static final double FADED = 0.82;
  private static final double OCCUPIED = 0.3;
  private static final double LAYERS = 1.8;
  private static final double FAINTEST = 0.22;
  private static final double STRONGEST = 0.85;

  private final ScatterPoints points;
  private final byte[] slotColour;
  private final byte[] slotSize;
  private PointPainter all;
  private @Nullable PointPainter standingOut;
  private @Nullable PointSprites sprites;
  private @Nullable PointSprites fadedSprites;
  private double spriteStep = Double.NaN;

  PlotPicture(ScatterPoints points) {
    this.points = points;
    PointGrid grid = points.grid();
    slotColour = new byte[grid.count()];
    slotSize = new byte[grid.count()];
    for (int slot = 0; slot < grid.count(); slot++) {
      slotColour[slot] = points.colouring().indices()[grid.original(slot)];
      slotSize[slot] = points.sizing().indices()[grid.original(slot)];
    }
    all = new PointPainter(grid, slotColour, slotSize);
  }

  /** Fades all points but these; null lets all stand out. */
  void emphasise(@Nullable BitSet chosen) {
    PointGrid grid = points.grid();
    if (chosen == null) {
      all = new PointPainter(grid, slotColour, slotSize);
      standingOut = null;
      return;
    }
    byte[] behind = slotColour.clone();
    byte[] front = slotColour.clone();
    for (int slot = 0; slot < grid.count(); slot++) {
      byte[] absent = chosen.get(grid.original(slot)) ? behind : front;
      absent[slot] = PointPainter.SKIP;
    }
    all = new PointPainter(grid, behind, slotSize);
    standingOut = new PointPainter(grid, front, slotSize);
  }

  /** Forgets the dots' pictures, as after a change of theme. */
  void recolour() {
    spriteStep = Double.NaN;
  }

  /** Radius in layout units of a middle-sized dot when so many are seen. */
  static double radius(int visible) {
    return Math.clamp(7.9 - 1.3 * step(visible), 1.3, 5.5);
  }

  /** How much larger than a middle-sized dot a size is. */
  static double sizeFactor(int size) {
    return SIZE_FACTORS[size];
  }

  private static double step(int visible) {
    return Math.rint(Math.log10(Math.max(1, visible)) * 4) / 4;
  }

  /**
   * Paints everything.
   *
   * @param target at least width times height pixels
   * @param view in device pixels
   * @param density device pixels a layout unit
   */
  void paint(
      int[] target, int width, int height, Viewport view, double density, PlotColours colours) {
    double area = width / density * (height / density);
    prepare(points.grid().visible(view), area, density, colours);
    PointSprites bright = sprites;
    PointSprites pale = fadedSprites;
    if (bright == null || pale == null) {
      return;
    }
    PointPainter over = standingOut;
    PointPainter.Pass pass = all.start(target, width, height, view);
    all.paint(pass, over == null ? bright : pale);
    if (over != null) {
      over.paint(pass, bright);
    }
  }

  /** Fainter the more dots lie upon each other, so that dense places show. */
  static double opacity(int visible, double radius, double area) {
    double perPixel = visible * Math.PI * radius * radius / Math.max(1, area * OCCUPIED);
    return Math.clamp(LAYERS / perPixel, FAINTEST, STRONGEST);
  }

  private void prepare(int visible, double area, double density, PlotColours colours) {
    double key = step(visible) * 16 + density;
    if (key == spriteStep) {
      return;
    }
    spriteStep = key;
    double middle = radius(visible);
    double[] radii = Arrays.stream(SIZE_FACTORS).map(f -> f * middle * density).toArray();
    double opacity = opacity(visible, middle, area);
    boolean graded = points.colouring().graded();
    int count =
        graded
            ? Colouring.SHADES + 1
            : 1
                + points.colouring().entries().stream()
                    .flatMapToInt(e -> IntStream.of(e.index()))
                    .max()
                    .orElse(1);
    sprites = new PointSprites(radii, colours.palette(count, graded, 0), opacity);
    fadedSprites = new PointSprites(radii, colours.palette(count, graded, FADED), opacity);
  }
}
