package app.kith.fx.plot;

import java.util.Formatter;
import java.util.Locale;
import java.util.function.Function;

/** Writes strokes as SVG. */
final class SvgPen implements Pen {
  private final StringBuilder text = new StringBuilder();
  private final Formatter svg = new Formatter(text, Locale.ROOT);
  private final Function<Ink, String> colours;

  private SvgPen(Function<Ink, String> colours) {
    this.colours = colours;
  }

  /**
   * A whole SVG document.
   *
   * @param colours of each ink, as #rrggbb
   */
  static String write(Drawing drawing, double width, double height, Function<Ink, String> colours) {
    SvgPen pen = new SvgPen(colours);
    pen.svg.format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\""
            + " font-family=\"sans-serif\" font-size=\"11\">%n",
        width, height);
    pen.box(0, 0, width, height, Ink.SURFACE, "");
    drawing.draw(pen, width, height);
    return pen.text.append("</svg>\n").toString();
  }

  @Override
  public void line(double fromX, double fromY, double toX, double toY, Ink ink) {
    svg.format(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n",
        fromX, fromY, toX, toY, colours.apply(ink));
  }

  @Override
  public void box(double x, double y, double width, double height, Ink ink, String tip) {
    svg.format(
        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"><title>%s</title></rect>%n",
        x, y, width, height, colours.apply(ink), escaped(tip));
  }

  @Override
  public void text(String said, double x, double y, Align align, Ink ink) {
    svg.format(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
        x, y, align.name().toLowerCase(Locale.ROOT), colours.apply(ink), escaped(said));
  }

  @Override
  public void upwards(String said, double x, double y, Ink ink) {
    svg.format(
        "<text transform=\"translate(%.1f %.1f) rotate(-90)\" text-anchor=\"middle\" fill=\"%s\">%s</text>%n",
        x, y, colours.apply(ink), escaped(said));
  }

  @Override
  public double width(String said) {
    return 6.5 * said.codePoints().map(point -> point < 0x2E80 ? 1 : 2).sum();
  }

  private static String escaped(String said) {
    return said.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
