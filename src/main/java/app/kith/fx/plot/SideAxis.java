package app.kith.fx.plot;

import app.kith.fx.plot.Pen.Align;
import java.util.function.DoubleFunction;

/**
 * The axis at the side of a picture, from 0 at its foot to a round number.
 *
 * @param top the upper end on the picture
 * @param base the lower end on the picture
 * @param ticks the round numbers
 */
record SideAxis(double top, double base, Ticks ticks) {
  private static final double TOP = 14;
  private static final double BOTTOM = 40;
  private static final double RIGHT = 8;
  private static final double PER_TICK = 36;

  /** The axis of a picture of some height. */
  static SideAxis of(double largest, double height) {
    double base = Math.max(TOP + 20, height - BOTTOM);
    return new SideAxis(TOP, base, Ticks.upTo(largest, (int) Math.max(1, (base - TOP) / PER_TICK)));
  }

  double y(double value) {
    return base - (base - top) * value / ticks.top();
  }

  double value(double y) {
    return Math.clamp((base - y) / (base - top), 0, 1) * ticks.top();
  }

  /**
   * Draws the axis with its grid.
   *
   * @return where the picture begins and how wide it is
   */
  Room draw(Pen pen, double width, String title, DoubleFunction<String> number) {
    double left = 32;
    for (int i = 0; i <= ticks.count(); i++) {
      left = Math.max(left, 34 + pen.width(number.apply(i * ticks.step())));
    }
    double right = Math.max(left + 20, width - RIGHT);
    for (int i = 0; i <= ticks.count(); i++) {
      double y = y(i * ticks.step());
      pen.line(left, y, right, y, i == 0 ? Ink.AXIS : Ink.GRID);
      pen.text(number.apply(i * ticks.step()), left - 8, y + 4, Align.END, Ink.MUTED);
    }
    pen.upwards(title, 14, (top + base) / 2, Ink.MUTED);
    return new Room(left, right - left);
  }

  /** Draws a level line with what it means, and a grip at its end. */
  void line(Pen pen, Room room, double level, String said) {
    double y = y(Math.min(level, ticks.top()));
    double right = room.left() + room.width();
    pen.box(room.left(), y - 1, room.width(), 2, Ink.SECOND, said);
    pen.box(right - 10, y - 5, 10, 10, Ink.SECOND, said);
    double words = y - top > 16 ? y - 6 : y + 16;
    pen.box(room.left() + 4, words - 11, pen.width(said) + 8, 14, Ink.SURFACE, said);
    pen.text(said, room.left() + 8, words, Align.START, Ink.TEXT);
  }

  /** The space beside the axis. */
  record Room(double left, double width) {}
}
