package app.kith.fx.plot;

import app.kith.fx.plot.Pen.Align;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Values in rising order as one curve from the smallest to the largest, with a line at a level and
 * a mark where another level is proposed.
 *
 * @param across the title below
 * @param up the title of the axis at the side
 * @param values rising, 0 or more
 * @param level of the line
 * @param said what the line means, in words
 * @param proposed a level that is only marked
 * @param proposal what the mark means, in words
 * @param number how the figures at the side are written
 */
public record Rise(
    String across,
    String up,
    List<Double> values,
    double level,
    String said,
    double proposed,
    String proposal,
    DoubleFunction<String> number)
    implements Levelled {
  private static final int MOST_STROKES = 400;

  /** Copies the list. */
  public Rise {
    values = List.copyOf(values);
  }

  private SideAxis axis(double height) {
    double last = values.isEmpty() ? 0 : values.getLast();
    return SideAxis.of(Math.max(last, proposed), height);
  }

  @Override
  public double levelAt(double y, double height) {
    return axis(height).value(y);
  }

  @Override
  public void draw(Pen pen, double width, double height) {
    SideAxis axis = axis(height);
    SideAxis.Room room = axis.draw(pen, width, up, number);
    int last = values.size() - 1;
    int strokes = Math.min(last, MOST_STROKES);
    double x = room.left();
    for (int stroke = 1; stroke <= strokes; stroke++) {
      double from = value((stroke - 1) * last / strokes);
      double to = value(stroke * last / strokes);
      double next = room.left() + room.width() * stroke / strokes;
      pen.line(x, axis.y(from), next, axis.y(to), to <= level ? Ink.FIRST : Ink.MUTED);
      x = next;
    }
    mark(pen, axis, room);
    axis.line(pen, room, level, said);
    pen.text(across, room.left() + room.width() / 2, height - 6, Align.MIDDLE, Ink.MUTED);
  }

  private double value(int place) {
    return values.get(place);
  }

  private void mark(Pen pen, SideAxis axis, SideAxis.Room room) {
    long below = values.stream().filter(value -> value <= proposed).count();
    double share = values.isEmpty() ? 0 : (double) below / values.size();
    double x = room.left() + share * room.width();
    double y = axis.y(proposed);
    pen.box(x - 4, y - 4, 8, 8, Ink.TEXT, proposal);
    pen.text(proposal, Math.max(room.left() + 4, x - 10), y - 8, side(pen, x, room), Ink.MUTED);
  }

  private Align side(Pen pen, double x, SideAxis.Room room) {
    return x - pen.width(proposal) - 10 > room.left() ? Align.END : Align.START;
  }
}
