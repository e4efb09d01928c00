package app.kith.segment.ui.scatter;

import app.kith.base.Message;
import app.kith.base.Messages;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * A scatter plot that pans (drag, arrow keys), zooms at the pointer (wheel, +, -), tells about the
 * nearest point, and selects by lasso (Shift-drag or {@link #lassoProperty()}). Ctrl with an arrow
 * walks from point to point, Enter selects, Escape selects nothing, 0 shows all.
 *
 * <p>Painting happens once a frame, in layout, from a grid of points straight into pixels.
 */
public final class ScatterPlot extends Region {
  private final Messages messages;
  private final PlotColours colours = new PlotColours(this::recolour);
  private final PlotAxes axes;
  private final PlotSurface surface = new PlotSurface();
  private final Circle ring = new Circle();
  private final LassoShape lassoShape = new LassoShape();
  private final HoverCard card = new HoverCard();
  private final BooleanProperty lasso = new SimpleBooleanProperty(this, "lasso");
  private final IntegerProperty highlight = new SimpleIntegerProperty(this, "highlight", -1);
  private final ReadOnlyObjectWrapper<int[]> selection =
      new ReadOnlyObjectWrapper<>(this, "selection", new int[0]);
  private final ReadOnlyObjectWrapper<@Nullable ScatterPoints> points =
      new ReadOnlyObjectWrapper<>(this, "points");
  private @Nullable PlotPicture picture;
  private Viewport view = new Viewport(0, 1, 0, 1, 1, 1);
  private int hovered = -1;
  private boolean stale = true;

  /** An empty plot that speaks the given language. */
  public ScatterPlot(Messages messages) {
    this.messages = messages;
    this.axes = new PlotAxes(colours, messages.locale());
    getStyleClass().add("scatter-plot");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    ring.getStyleClass().add("plot-ring");
    ring.setManaged(false);
    ring.setMouseTransparent(true);
    ring.setVisible(false);
    getChildren().addAll(colours, axes.canvas(), surface.view(), lassoShape, ring, card);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    highlight.addListener((_, _, _) -> emphasise());
    selection.addListener((_, _, _) -> emphasise());
    new PlotInput(this).install();
  }

  /** Shows points; keeps the part of the plane that is seen if the axes stay the same. */
  public void show(@Nullable ScatterPoints shown) {
    ScatterPoints before = points.get();
    points.set(shown);
    picture = shown == null ? null : new PlotPicture(shown);
    boolean sameAxes =
        before != null
            && shown != null
            && before.across().equals(shown.across())
            && before.up().equals(shown.up())
            && before.count() == shown.count();
    hover(-1);
    if (!sameAxes) {
      select(new int[0]);
      fit();
    }
    emphasise();
    describe();
  }

  /** What is shown, or null. */
  public ReadOnlyObjectProperty<@Nullable ScatterPoints> pointsProperty() {
    return points.getReadOnlyProperty();
  }

  /** True while dragging draws a lasso instead of moving the picture. */
  public BooleanProperty lassoProperty() {
    return lasso;
  }

  /** The colour index that stands out, or -1 for all. */
  public IntegerProperty highlightProperty() {
    return highlight;
  }

  /** The numbers of the selected points, ascending; do not change the array. */
  public ReadOnlyObjectProperty<int[]> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  /** What the selected points stand for. */
  public long[] selectedIds() {
    ScatterPoints shown = points.get();
    return shown == null
        ? new long[0]
        : Arrays.stream(selection.get()).mapToLong(shown::id).toArray();
  }

  /** Selects points by number. */
  public void select(int[] chosen) {
    selection.set(chosen.clone());
  }

  /** Shows all points. */
  public void fit() {
    view = all();
    refresh();
  }

  /** Zooms towards the middle; a factor over 1 goes nearer. */
  public void zoom(double factor) {
    look(v -> v.zoomed(factor, v.width() / 2, v.height() / 2));
  }

  PlotColours colours() {
    return colours;
  }

  Viewport view() {
    return view;
  }

  LassoShape lassoShape() {
    return lassoShape;
  }

  int hovered() {
    return hovered;
  }

  Messages messages() {
    return messages;
  }

  @Nullable PlotPicture picture() {
    return picture;
  }

  /** Changes what is seen, within reason. */
  void look(UnaryOperator<Viewport> change) {
    Viewport next = change.apply(view);
    if (points.get() != null && next.sensibleBeside(all())) {
      view = next;
      refresh();
    }
  }

  private Viewport all() {
    double width = Math.max(1, getWidth() - PlotAxes.LEFT - PlotAxes.RIGHT);
    double height = Math.max(1, getHeight() - PlotAxes.TOP - PlotAxes.BOTTOM);
    return Viewport.of(points.get(), width, height);
  }

  /** Puts the card beside a point (its number), or takes it away with -1. */
  void hover(int point) {
    hovered = point;
    ScatterPoints shown = points.get();
    if (point < 0 || shown == null) {
      ring.setVisible(false);
      card.hide();
      return;
    }
    double x = PlotAxes.LEFT + view.pixelX(shown.across().scale().position(shown.x(point)));
    double y = PlotAxes.TOP + view.pixelY(shown.up().scale().position(shown.y(point)));
    ring.setCenterX(x);
    ring.setCenterY(y);
    ring.setRadius(PlotPicture.radius(shown.grid().visible(view)) + 4);
    ring.setVisible(true);
    card.show(shown.card(point), x, y, getWidth(), getHeight());
    describe();
  }

  private void emphasise() {
    PlotPicture current = picture;
    ScatterPoints shown = points.get();
    if (current == null || shown == null) {
      return;
    }
    current.emphasise(emphasised());
    refresh();
    describe();
  }

  /** The points that stand out, or null if all do. */
  @Nullable BitSet emphasised() {
    ScatterPoints shown = points.get();
    if (shown == null) {
      return null;
    }
    BitSet chosen = new BitSet(shown.count());
    if (selection.get().length > 0) {
      Arrays.stream(selection.get()).forEach(chosen::set);
      return chosen;
    }
    if (highlight.get() < 0) {
      return null;
    }
    shown.colouring().points(highlight.get()).forEach(chosen::set);
    return chosen;
  }

  private void recolour() {
    if (picture != null) {
      picture.recolour();
    }
    refresh();
  }

  private void refresh() {
    stale = true;
    requestLayout();
  }

  private void describe() {
    ScatterPoints shown = points.get();
    Message text =
        shown == null
            ? Message.of("segment.plot.spoken.empty")
            : Message.of(
                "segment.plot.spoken",
                shown.count(),
                shown.across().title(),
                shown.up().title(),
                selection.get().length,
                card.isVisible() ? card.spoken() : "");
    setAccessibleText(messages.text(text));
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - PlotAxes.LEFT - PlotAxes.RIGHT;
    double height = getHeight() - PlotAxes.TOP - PlotAxes.BOTTOM;
    ScatterPoints shown = points.get();
    surface.view().setVisible(shown != null);
    axes.canvas().setVisible(shown != null);
    if (shown == null || width < 1 || height < 1) {
      return;
    }
    if (view.width() != width || view.height() != height) {
      view = view.sized(width, height);
      stale = true;
    }
    if (stale) {
      stale = false;
      paint(shown, width, height);
    }
  }

  private void paint(ScatterPoints shown, double width, double height) {
    PlotPicture current = picture;
    if (current == null) {
      return;
    }
    double density =
        getScene() == null || getScene().getWindow() == null
            ? 1
            : getScene().getWindow().getRenderScaleX();
    int pixelsX = (int) Math.ceil(width * density);
    int pixelsY = (int) Math.ceil(height * density);
    int[] target = surface.canvas(pixelsX, pixelsY);
    current.paint(target, pixelsX, pixelsY, view.sized(pixelsX, pixelsY), density, colours);
    surface.show(PlotAxes.LEFT, PlotAxes.TOP, width, height);
    axes.draw(shown, view, getWidth(), getHeight(), card.font());
    lassoShape.redraw(view);
    if (hovered >= 0) {
      hover(hovered);
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return 640;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 480;
  }
}
