package app.kith.segment.ui.scatter;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** Turns mouse, wheel and keys into pan, zoom, hover and lasso. */
final class PlotInput {
  private static final double REACH = 20;
  private static final double KEY_STEP = 48;
  private static final double KEY_ZOOM = 1.4;
  private static final double WHEEL = 0.003;

  private final ScatterPlot plot;
  private boolean drawing;
  private double lastX;
  private double lastY;

  PlotInput(ScatterPlot plot) {
    this.plot = plot;
  }

  void install() {
    plot.setOnMousePressed(this::pressed);
    plot.setOnMouseDragged(this::dragged);
    plot.setOnMouseReleased(this::released);
    plot.setOnMouseMoved(this::moved);
    plot.setOnMouseExited(_ -> plot.hover(-1));
    plot.setOnMouseClicked(this::clicked);
    plot.setOnScroll(this::scrolled);
    plot.setOnZoom(this::pinched);
    plot.setOnKeyPressed(this::typed);
  }

  private static double x(MouseEvent event) {
    return event.getX() - PlotAxes.LEFT;
  }

  private static double y(MouseEvent event) {
    return event.getY() - PlotAxes.TOP;
  }

  private void pressed(MouseEvent event) {
    plot.requestFocus();
    lastX = x(event);
    lastY = y(event);
    drawing =
        event.getButton() == MouseButton.PRIMARY
            && (event.isShiftDown() || plot.lassoProperty().get());
    plot.hover(-1);
    if (drawing) {
      plot.lassoShape().clear();
      plot.lassoShape().add(plot.view(), lastX, lastY);
    }
    event.consume();
  }

  private void dragged(MouseEvent event) {
    double dx = x(event) - lastX;
    double dy = y(event) - lastY;
    lastX = x(event);
    lastY = y(event);
    if (drawing) {
      plot.lassoShape().add(plot.view(), lastX, lastY);
    } else {
      plot.look(view -> view.panned(dx, dy));
    }
    event.consume();
  }

  private void released(MouseEvent event) {
    ScatterPoints points = plot.pointsProperty().get();
    if (drawing && points != null) {
      LassoShape lasso = plot.lassoShape();
      plot.select(points.grid().inside(lasso.across(), lasso.up()));
      lasso.clear();
    }
    drawing = false;
    event.consume();
  }

  private void moved(MouseEvent event) {
    ScatterPoints points = plot.pointsProperty().get();
    if (points == null) {
      return;
    }
    int slot = points.grid().nearest(plot.view(), x(event), y(event), REACH);
    int point = slot < 0 ? -1 : points.grid().original(slot);
    if (point != plot.hovered()) {
      plot.hover(point);
    }
  }

  private void clicked(MouseEvent event) {
    if (event.getClickCount() == 2 && event.isStillSincePress()) {
      double factor = event.getButton() == MouseButton.PRIMARY ? 2 : 0.5;
      plot.look(view -> view.zoomed(factor, x(event), y(event)));
    }
  }

  private void scrolled(ScrollEvent event) {
    double factor = Math.exp(Math.clamp(event.getDeltaY(), -400, 400) * WHEEL);
    double px = event.getX() - PlotAxes.LEFT;
    double py = event.getY() - PlotAxes.TOP;
    plot.look(view -> view.zoomed(factor, px, py));
    event.consume();
  }

  private void pinched(ZoomEvent event) {
    double px = event.getX() - PlotAxes.LEFT;
    double py = event.getY() - PlotAxes.TOP;
    plot.look(view -> view.zoomed(event.getZoomFactor(), px, py));
    event.consume();
  }

  private void typed(KeyEvent event) {
    boolean known =
        switch (event.getCode()) {
          case LEFT -> arrow(event, -1, 0);
          case RIGHT -> arrow(event, 1, 0);
          case UP -> arrow(event, 0, -1);
          case DOWN -> arrow(event, 0, 1);
          case ENTER, SPACE -> toggle();
          case A -> event.isShortcutDown() && selectInView();
          case ESCAPE -> leave();
          case HOME, DIGIT0, NUMPAD0 -> fit(event);
          case PLUS, ADD, EQUALS -> zoom(KEY_ZOOM);
          case MINUS, SUBTRACT -> zoom(1 / KEY_ZOOM);
          default -> false;
        };
    if (known) {
      event.consume();
    }
  }

  private boolean zoom(double factor) {
    plot.zoom(factor);
    return true;
  }

  private boolean fit(KeyEvent event) {
    if (event.isShortcutDown() && event.getCode() != KeyCode.HOME) {
      return false;
    }
    plot.fit();
    return true;
  }

  private boolean arrow(KeyEvent event, int dx, int dy) {
    if (event.isShortcutDown()) {
      walk(dx, dy);
    } else {
      plot.look(view -> view.panned(-dx * KEY_STEP, -dy * KEY_STEP));
    }
    return true;
  }

  private void walk(int dx, int dy) {
    ScatterPoints points = plot.pointsProperty().get();
    if (points != null) {
      int next = PointWalk.next(points, plot.view(), plot.hovered(), dx, dy);
      if (next >= 0) {
        plot.hover(next);
      }
    }
  }

  private boolean toggle() {
    int point = plot.hovered();
    if (point < 0) {
      return false;
    }
    plot.select(PointWalk.toggled(plot.selectionProperty().get(), point));
    return true;
  }

  /** What a lasso around all that is in sight would select: zoom in first for fewer. */
  private boolean selectInView() {
    ScatterPoints points = plot.pointsProperty().get();
    if (points == null) {
      return false;
    }
    Viewport view = plot.view();
    double[] across = {view.left(), view.right(), view.right(), view.left()};
    double[] up = {view.bottom(), view.bottom(), view.top(), view.top()};
    plot.select(points.grid().inside(across, up));
    return true;
  }

  private boolean leave() {
    if (plot.selectionProperty().get().length == 0 && plot.hovered() < 0) {
      return false;
    }
    plot.hover(-1);
    plot.select(new int[0]);
    return true;
  }
}
