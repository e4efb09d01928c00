package app.kith.fx.plot;

import app.kith.fx.plot.Pen.Align;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Lines through points between 0 and 1 on both axes.
 *
 * @param across the title of the axis below, with its unit
 * @param up the title of the axis at the side, with its unit
 * @param curves the model's first; at most two
 * @param number how the figures at the axes are written
 */
public record Curves(String across, String up, List<Curve> curves, DoubleFunction<String> number)
    implements Drawing {
  private static final double TOP = 30;
  private static final double BOTTOM = 44;
  private static final double RIGHT = 24;
  private static final int STEPS = 5;
  private static final double MARK = 6;

  /**
   * One line.
   *
   * @param name in the legend
   * @param points from the left
   */
  public record Curve(String name, List<Point> points) {
    /** Copies the list. */
    public Curve {
      points = List.copyOf(points);
    }
  }

  /**
   * A place on a line.
   *
   * @param across 0 to 1
   * @param up 0 to 1
   * @param tip the place in words; no mark is drawn where it is empty
   */
  public record Point(double across, double up, String tip) {}

  /** Copies the list. */
  public Curves {
    curves = List.copyOf(curves);
  }

  /** The line of equal shares, from corner to corner. */
  public static Curve diagonal(String name) {
    return new Curve(name, List.of(new Point(0, 0, ""), new Point(1, 1, "")));
  }

  @Override
  public void draw(Pen pen, double width, double height) {
    double left = 42 + pen.width(number.apply(1));
    double room = Math.max(20, width - left - RIGHT);
    Frame frame = new Frame(left, height - BOTTOM, room, Math.max(20, height - TOP - BOTTOM));
    grid(pen, frame);
    for (int c = curves.size() - 1; c >= 0; c--) {
      line(pen, frame, curves.get(c), ink(c));
    }
    double legend = left;
    for (int c = 0; c < curves.size(); c++) {
      String name = curves.get(c).name();
      pen.box(legend, 6, 12, 12, ink(c), name);
      pen.text(name, legend + 18, 16, Align.START, Ink.TEXT);
      legend += 42 + pen.width(name);
    }
    pen.text(across, frame.x(0.5), height - 6, Align.MIDDLE, Ink.MUTED);
    pen.upwards(up, 14, frame.y(0.5), Ink.MUTED);
  }

  private void grid(Pen pen, Frame frame) {
    for (int i = 0; i <= STEPS; i++) {
      double share = (double) i / STEPS;
      double y = frame.y(share);
      pen.line(frame.x(0), y, frame.x(1), y, i == 0 ? Ink.AXIS : Ink.GRID);
      pen.text(number.apply(share), frame.x(0) - 8, y + 4, Align.END, Ink.MUTED);
      pen.text(number.apply(share), frame.x(share), frame.y(0) + 16, Align.MIDDLE, Ink.MUTED);
    }
  }

  private static Ink ink(int curve) {
    return curve == 0 ? Ink.FIRST : Ink.SECOND;
  }

  private static void line(Pen pen, Frame frame, Curve curve, Ink ink) {
    List<Point> points = curve.points();
    for (int i = 0; i < points.size(); i++) {
      Point to = points.get(i);
      double x = frame.x(to.across());
      double y = frame.y(to.up());
      if (i > 0) {
        Point from = points.get(i - 1);
        pen.line(frame.x(from.across()), frame.y(from.up()), x, y, ink);
      }
      if (!to.tip().isEmpty()) {
        pen.box(x - MARK / 2, y - MARK / 2, MARK, MARK, ink, to.tip());
      }
    }
  }

  private record Frame(double left, double base, double width, double height) {
    double x(double share) {
      return left + share * width;
    }

    double y(double share) {
      return base - share * height;
    }
  }
}
