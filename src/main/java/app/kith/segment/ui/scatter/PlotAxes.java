package app.kith.segment.ui.scatter;

import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws grid lines, numbers and titles around the plotting area. */
final class PlotAxes {
  static final double LEFT = 68;
  static final double BOTTOM = 52;
  static final double TOP = 12;
  static final double RIGHT = 16;
  private static final double ACROSS_STEP = 80;
  private static final double UP_STEP = 56;
  private static final double SMALL = 11;
  private static final double TITLE = 12;

  private final Canvas canvas = new Canvas();
  private final PlotColours colours;
  private final Locale locale;

  PlotAxes(PlotColours colours, Locale locale) {
    this.colours = colours;
    this.locale = locale;
    canvas.setMouseTransparent(true);
    canvas.setManaged(false);
  }

  Canvas canvas() {
    return canvas;
  }

  void draw(ScatterPoints points, Viewport view, double width, double height, Font font) {
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
    }
    GraphicsContext pen = canvas.getGraphicsContext2D();
    pen.clearRect(0, 0, width, height);
    pen.setLineWidth(1);
    pen.setFont(Font.font(font.getFamily(), SMALL));
    drawUp(pen, points, view);
    drawAcross(pen, points, view);
    pen.setStroke(colours.get("axis"));
    double base = Math.floor(TOP + view.height()) + 0.5;
    pen.strokeLine(LEFT, base, LEFT + view.width(), base);
    drawTitles(pen, points, view, font);
  }

  static List<AxisTicks.Tick> across(ScatterPoints points, Viewport view, Locale locale) {
    int wanted = (int) Math.max(2, view.width() / ACROSS_STEP);
    return AxisTicks.between(points.across().scale(), view.left(), view.right(), wanted, locale);
  }

  static List<AxisTicks.Tick> up(ScatterPoints points, Viewport view, Locale locale) {
    int wanted = (int) Math.max(2, view.height() / UP_STEP);
    return AxisTicks.between(points.up().scale(), view.bottom(), view.top(), wanted, locale);
  }

  private void drawAcross(GraphicsContext pen, ScatterPoints points, Viewport view) {
    pen.setTextAlign(TextAlignment.CENTER);
    pen.setTextBaseline(VPos.TOP);
    for (AxisTicks.Tick tick : across(points, view, locale)) {
      double x = Math.floor(LEFT + view.pixelX(tick.position())) + 0.5;
      pen.setStroke(colours.get("grid"));
      pen.strokeLine(x, TOP, x, TOP + view.height());
      pen.setFill(colours.get("title"));
      pen.fillText(tick.label(), x, TOP + view.height() + 8);
    }
  }

  private void drawUp(GraphicsContext pen, ScatterPoints points, Viewport view) {
    pen.setTextAlign(TextAlignment.RIGHT);
    pen.setTextBaseline(VPos.CENTER);
    for (AxisTicks.Tick tick : up(points, view, locale)) {
      double y = Math.floor(TOP + view.pixelY(tick.position())) + 0.5;
      pen.setStroke(colours.get("grid"));
      pen.strokeLine(LEFT, y, LEFT + view.width(), y);
      pen.setFill(colours.get("title"));
      pen.fillText(tick.label(), LEFT - 8, y);
    }
  }

  private void drawTitles(GraphicsContext pen, ScatterPoints points, Viewport view, Font font) {
    pen.setFill(colours.get("title"));
    pen.setFont(Font.font(font.getFamily(), TITLE));
    pen.setTextAlign(TextAlignment.CENTER);
    pen.setTextBaseline(VPos.BOTTOM);
    pen.fillText(
        points.across().title(),
        LEFT + view.width() / 2,
        TOP + view.height() + BOTTOM - 4,
        view.width());
    pen.save();
    pen.translate(4, TOP + view.height() / 2);
    pen.rotate(-90);
    pen.setTextBaseline(VPos.TOP);
    pen.fillText(points.up().title(), 0, 0, view.height());
    pen.restore();
  }
}
