package app.kith.segment.ui.scatter;

import app.kith.base.Messages;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A plot as text: its points as rows, its picture as SVG. */
final class PlotText {
  private PlotText() {}

  /** The titles, then for each point: id, name, both values, and its group if there is one. */
  static List<List<String>> rows(ScatterPoints points, Messages messages) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "id",
            messages.text("segment.plot.table.name"),
            points.across().title(),
            points.up().title(),
            messages.text("segment.plot.table.group")));
    for (int i = 0; i < points.count(); i++) {
      rows.add(
          List.of(
              Long.toString(points.id(i)),
              points.card(i).title(),
              number(points.x(i)),
              number(points.y(i)),
              points.groupName(i)));
    }
    return rows;
  }

  private static String number(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "";
  }

  /**
   * The picture as it is seen: points as circles, axes as lines and texts.
   *
   * @param chosen the points that stand out, or null for all
   */
  static String svg(
      ScatterPoints points,
      Viewport view,
      PlotColours colours,
      Locale locale,
      @Nullable BitSet chosen) {
    StringBuilder text = new StringBuilder();
    Formatter svg = new Formatter(text, Locale.ROOT);
    double width = view.width() + PlotAxes.LEFT + PlotAxes.RIGHT;
    double height = view.height() + PlotAxes.TOP + PlotAxes.BOTTOM;
    svg.format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\""
            + " font-family=\"sans-serif\" font-size=\"11\">%n",
        width, height);
    svg.format("<rect width=\"100%%\" height=\"100%%\" fill=\"%s\"/>%n", colours.web("surface"));
    axes(svg, points, view, colours, locale);
    svg.format(
        "<svg x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill-opacity=\"0.75\">%n",
        PlotAxes.LEFT, PlotAxes.TOP, view.width(), view.height());
    dots(svg, points, view, colours, chosen);
    text.append("</svg>\n</svg>\n");
    return text.toString();
  }

  private static void dots(
      Formatter svg,
      ScatterPoints points,
      Viewport view,
      PlotColours colours,
      @Nullable BitSet chosen) {
    PointGrid grid = points.grid();
    double radius = PlotPicture.radius(grid.visible(view));
    for (int slot = 0; slot < grid.count(); slot++) {
      double x = view.pixelX(grid.x[slot]);
      double y = view.pixelY(grid.y[slot]);
      if (x < 0 || y < 0 || x > view.width() || y > view.height()) {
        continue;
      }
      int point = grid.original(slot);
      boolean faded = chosen != null && !chosen.get(point);
      int index = points.colouring().indices()[point];
      svg.format(
          "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\"%s/>%n",
          x,
          y,
          radius * PlotPicture.sizeFactor(points.sizing().indices()[point]),
          PlotColours.web(colours.of(index, points.colouring().graded())),
          faded ? " opacity=\"0.15\"" : "");
    }
  }

  private static void axes(
      Formatter svg, ScatterPoints points, Viewport view, PlotColours colours, Locale locale) {
    double base = PlotAxes.TOP + view.height();
    String ink = colours.web("title");
    for (AxisTicks.Tick tick : PlotAxes.across(points, view, locale)) {
      double x = PlotAxes.LEFT + view.pixelX(tick.position());
      rule(svg, x, PlotAxes.TOP, x, base, colours.web("grid"));
      text(svg, x, base + 18, "middle", ink, tick.label());
    }
    for (AxisTicks.Tick tick : PlotAxes.up(points, view, locale)) {
      double y = PlotAxes.TOP + view.pixelY(tick.position());
      rule(svg, PlotAxes.LEFT, y, PlotAxes.LEFT + view.width(), y, colours.web("grid"));
      text(svg, PlotAxes.LEFT - 8, y + 4, "end", ink, tick.label());
    }
    rule(svg, PlotAxes.LEFT, base, PlotAxes.LEFT + view.width(), base, colours.web("axis"));
    text(svg, PlotAxes.LEFT + view.width() / 2, base + 42, "middle", ink, points.across().title());
    svg.format(
        "<text transform=\"translate(14 %.1f) rotate(-90)\" text-anchor=\"middle\" fill=\"%s\">%s</text>%n",
        PlotAxes.TOP + view.height() / 2, ink, escaped(points.up().title()));
  }

  private static void rule(
      Formatter svg, double x1, double y1, double x2, double y2, String colour) {
    svg.format(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n",
        x1, y1, x2, y2, colour);
  }

  private static void text(
      Formatter svg, double x, double y, String anchor, String colour, String text) {
    svg.format(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
        x, y, anchor, colour, escaped(text));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
