package app.kith.fx.plot;

import app.kith.fx.plot.Pen.Align;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Upright bars, each of up to two parts upon each other, with a whisker where a figure is
 * uncertain.
 *
 * @param across the title of the axis below
 * @param up the title of the axis at the side, with its unit
 * @param legend the names of the parts; empty where there is only one
 * @param bars from the left
 * @param number how the figures at the side are written
 */
public record Bars(
    String across, String up, List<String> legend, List<Bar> bars, DoubleFunction<String> number)
    implements Drawing {
  private static final double BOTTOM = 44;
  private static final double RIGHT = 8;
  private static final double WIDEST = 56;
  private static final double PER_TICK = 44;
  private static final double CAP = 5;

  /**
   * One bar.
   *
   * @param name below it
   * @param first the lower part, 0 or more
   * @param second the part upon it, 0 or more
   * @param low the end of the whisker, or NaN for none
   * @param high its other end
   * @param tip the bar in words
   */
  public record Bar(String name, double first, double second, double low, double high, String tip) {
    /** A bar that is certain. */
    public static Bar of(String name, double first, double second, String tip) {
      return new Bar(name, first, second, Double.NaN, Double.NaN, tip);
    }

    double top() {
      return Double.isNaN(high) ? first + second : Math.max(high, first + second);
    }
  }

  /** Copies the lists. */
  public Bars {
    legend = List.copyOf(legend);
    bars = List.copyOf(bars);
  }

  @Override
  public void draw(Pen pen, double width, double height) {
    double largest = bars.stream().mapToDouble(Bar::top).max().orElse(0);
    double top = legend.isEmpty() ? 10 : 30;
    double plot = Math.max(20, height - top - BOTTOM);
    Ticks ticks = Ticks.upTo(largest, (int) Math.max(1, plot / PER_TICK));
    double left = 32;
    for (int i = 0; i <= ticks.count(); i++) {
      left = Math.max(left, 34 + pen.width(number.apply(i * ticks.step())));
    }
    double base = top + plot;
    double room = Math.max(20, width - left - RIGHT);
    for (int i = 0; i <= ticks.count(); i++) {
      double y = base - plot * i / ticks.count();
      pen.line(left, y, left + room, y, i == 0 ? Ink.AXIS : Ink.GRID);
      pen.text(number.apply(i * ticks.step()), left - 8, y + 4, Align.END, Ink.MUTED);
    }
    legend(pen, left);
    bars(pen, left, room, base, plot / ticks.top());
    pen.text(across, left + room / 2, height - 6, Align.MIDDLE, Ink.MUTED);
    pen.upwards(up, 14, top + plot / 2, Ink.MUTED);
  }

  private void legend(Pen pen, double left) {
    double at = left;
    for (int part = 0; part < legend.size(); part++) {
      pen.box(at, 6, 12, 12, part == 0 ? Ink.FIRST : Ink.SECOND, legend.get(part));
      pen.text(legend.get(part), at + 18, 16, Align.START, Ink.TEXT);
      at += 42 + pen.width(legend.get(part));
    }
  }

  private void bars(Pen pen, double left, double room, double base, double scale) {
    double place = room / Math.max(1, bars.size());
    double wide = Math.min(WIDEST, place * 0.7);
    double named = -RIGHT;
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      double middle = left + (i + 0.5) * place;
      double first = bar.first * scale;
      double second = bar.second * scale;
      pen.box(middle - wide / 2, base - first, wide, first, Ink.FIRST, bar.tip);
      if (second > 0) {
        pen.box(middle - wide / 2, base - first - second, wide, second, Ink.SECOND, bar.tip);
      }
      if (!Double.isNaN(bar.low)) {
        whisker(pen, middle, base - bar.low * scale, base - bar.high * scale);
      }
      double half = pen.width(bar.name) / 2;
      if (middle - half > named + 6) {
        pen.text(bar.name, middle, base + 16, Align.MIDDLE, Ink.MUTED);
        named = middle + half;
      }
    }
  }

  private static void whisker(Pen pen, double x, double low, double high) {
    pen.line(x, low, x, high, Ink.TEXT);
    pen.line(x - CAP, low, x + CAP, low, Ink.TEXT);
    pen.line(x - CAP, high, x + CAP, high, Ink.TEXT);
  }
}
