package app.kith.segment.ui.scatter;

import java.util.List;
import java.util.function.IntFunction;

/**
 * Everything a plot shows: positions, colours, sizes and words. Immutable; building one sorts the
 * points, so build it off the UI thread when there are many.
 */
public final class ScatterPoints {
  private final long[] ids;
  private final double[] x;
  private final double[] y;
  private final ScatterAxis across;
  private final ScatterAxis up;
  private final PointGrid grid;
  private final Colouring colouring;
  private final Sizing sizing;
  private final IntFunction<PointCard> cards;
  private final String note;

  private ScatterPoints(
      double[][] values,
      long[] ids,
      ScatterAxis[] axes,
      PointGrid grid,
      Colouring colouring,
      Sizing sizing,
      IntFunction<PointCard> cards,
      String note) {
    this.x = values[0];
    this.y = values[1];
    this.ids = ids;
    this.across = axes[0];
    this.up = axes[1];
    this.grid = grid;
    this.colouring = colouring;
    this.sizing = sizing;
    this.cards = cards;
    this.note = note;
  }

  /**
   * Points in one colour and size.
   *
   * @param ids what the points stand for
   * @param x values across, as many; NaN leaves a point out
   * @param y values up, as many
   */
  public static ScatterPoints of(
      long[] ids, double[] x, double[] y, ScatterAxis across, ScatterAxis up) {
    double[] positionsX = new double[x.length];
    double[] positionsY = new double[y.length];
    for (int i = 0; i < x.length; i++) {
      positionsX[i] = across.scale().position(x[i]);
      positionsY[i] = up.scale().position(y[i]);
    }
    return new ScatterPoints(
        new double[][] {x.clone(), y.clone()},
        ids.clone(),
        new ScatterAxis[] {across, up},
        new PointGrid(positionsX, positionsY),
        Colouring.plain(ids.length, ""),
        Sizing.plain(ids.length),
        i -> new PointCard(Long.toString(ids[i]), List.of()),
        "");
  }

  /** The same points in other colours. */
  public ScatterPoints coloured(Colouring other) {
    return new ScatterPoints(values(), ids, axes(), grid, other, sizing, cards, note);
  }

  /** The same points in other sizes. */
  public ScatterPoints sized(Sizing other) {
    return new ScatterPoints(values(), ids, axes(), grid, colouring, other, cards, note);
  }

  /** The same points with cards; the function gets a point's number and is called on hovering. */
  public ScatterPoints described(IntFunction<PointCard> other) {
    return new ScatterPoints(values(), ids, axes(), grid, colouring, sizing, other, note);
  }

  /** The same points with a sentence on how to read them, below the picture. */
  public ScatterPoints noted(String sentence) {
    return new ScatterPoints(values(), ids, axes(), grid, colouring, sizing, cards, sentence);
  }

  private double[][] values() {
    return new double[][] {x, y};
  }

  private ScatterAxis[] axes() {
    return new ScatterAxis[] {across, up};
  }

  /** How many points there are, those without a position included. */
  public int count() {
    return ids.length;
  }

  /** How many points have no position and are not drawn. */
  public int unplaced() {
    return ids.length - grid.count();
  }

  /** What a point stands for. */
  public long id(int point) {
    return ids[point];
  }

  /** A point's value across. */
  public double x(int point) {
    return x[point];
  }

  /** A point's value up. */
  public double y(int point) {
    return y[point];
  }

  /** The axis across. */
  public ScatterAxis across() {
    return across;
  }

  /** The axis up. */
  public ScatterAxis up() {
    return up;
  }

  /** What colours mean. */
  public Colouring colouring() {
    return colouring;
  }

  /** What sizes mean. */
  public Sizing sizing() {
    return sizing;
  }

  /** What the card of a point says. */
  public PointCard card(int point) {
    return cards.apply(point);
  }

  /** The name of a point's group; empty where colours are no groups. */
  public String groupName(int point) {
    int index = colouring.indices()[point];
    return colouring.entries().stream()
        .filter(entry -> entry.index() == index)
        .findFirst()
        .map(Colouring.Entry::name)
        .orElse("");
  }

  /** How to read the picture, also why some points are missing; empty where it is plain. */
  public String note() {
    return note;
  }

  PointGrid grid() {
    return grid;
  }
}
