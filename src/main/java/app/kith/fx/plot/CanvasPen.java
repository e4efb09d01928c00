package app.kith.fx.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** Paints strokes on a canvas and remembers what stands where. */
final class CanvasPen implements Pen {
  private static final double SMALL = 11;

  private final GraphicsContext context;
  private final Function<Ink, Color> colours;
  private final List<Spot> spots = new ArrayList<>();

  private record Spot(Rectangle2D place, String tip) {}

  CanvasPen(GraphicsContext context, Function<Ink, Color> colours, Font font) {
    this.context = context;
    this.colours = colours;
    context.setFont(Font.font(font.getFamily(), SMALL));
    context.setTextBaseline(VPos.BASELINE);
    context.setLineWidth(1);
  }

  /** What stands at a place, if anything that has words for it. */
  Optional<String> at(double x, double y) {
    return spots.reversed().stream()
        .filter(spot -> spot.place.contains(x, y))
        .map(Spot::tip)
        .findFirst();
  }

  @Override
  public void line(double fromX, double fromY, double toX, double toY, Ink ink) {
    context.setStroke(colours.apply(ink));
    context.strokeLine(sharp(fromX), sharp(fromY), sharp(toX), sharp(toY));
  }

  private static double sharp(double at) {
    return Math.floor(at) + 0.5;
  }

  @Override
  public void box(double x, double y, double width, double height, Ink ink, String tip) {
    context.setFill(colours.apply(ink));
    context.fillRect(x, y, width, height);
    if (!tip.isEmpty()) {
      spots.add(new Spot(new Rectangle2D(x, y, Math.max(0, width), Math.max(2, height)), tip));
    }
  }

  @Override
  public void text(String said, double x, double y, Align align, Ink ink) {
    context.setTextAlign(
        switch (align) {
          case START -> TextAlignment.LEFT;
          case MIDDLE -> TextAlignment.CENTER;
          case END -> TextAlignment.RIGHT;
        });
    context.setFill(colours.apply(ink));
    context.fillText(said, x, y);
  }

  @Override
  public void upwards(String said, double x, double y, Ink ink) {
    context.save();
    context.translate(x, y);
    context.rotate(-90);
    text(said, 0, 0, Align.MIDDLE, ink);
    context.restore();
  }

  @Override
  public double width(String said) {
    Text measured = new Text(said);
    measured.setFont(context.getFont());
    return measured.getLayoutBounds().getWidth();
  }
}
