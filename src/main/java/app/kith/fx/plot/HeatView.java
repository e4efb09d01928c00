package app.kith.fx.plot;

import app.kith.fx.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.transform.Transform;

/** A heat table on the screen, with its saver. */
public final class HeatView extends VBox implements Savable {
  private static final double WIDTH = 1000;
  private static final double ROW = 28;
  private static final double ROUND = 52;

  private final HeatTable table = new HeatTable();
  private final Inks inks = new Inks(() -> {});
  private HeatGrid grid = new HeatGrid("", "", List.of(), List.of());
  private String file = "";

  /** An empty heat table; see {@link #show}. */
  public HeatView(Texts texts, PlotSaver saver) {
    getStylesheets().addAll(table.getStylesheets());
    table.setAccessibleText(texts.text("fx.plot.empty"));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox tools = new HBox(gap, SaveMenu.of(texts, format -> saver.save(this, format)));
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(inks, tools, table);
  }

  /** The table itself. */
  public HeatTable table() {
    return table;
  }

  /**
   * Shows other figures.
   *
   * @param spoken what they are, for who cannot see them
   * @param name how a file is called that they are saved in
   */
  public void show(HeatGrid shown, String spoken, String name) {
    grid = shown;
    file = name;
    table.setAccessibleText(spoken);
    table.show(shown);
  }

  @Override
  public String file() {
    return file;
  }

  private double height() {
    return ROUND + ROW * grid.rows().size();
  }

  @Override
  public WritableImage picture() {
    Canvas canvas = new Canvas(WIDTH, height());
    CanvasPen pen = new CanvasPen(canvas.getGraphicsContext2D(), inks::get, Font.font("Kith Sans"));
    grid.draw(pen, WIDTH, height());
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(2, 2));
    parameters.setFill(inks.get(Ink.SURFACE));
    return canvas.snapshot(parameters, null);
  }

  @Override
  public String svg() {
    return SvgPen.write(grid, WIDTH, height(), inks::web);
  }

  @Override
  public List<List<String>> rows() {
    List<List<String>> all = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of(grid.up()));
    header.addAll(grid.columns());
    all.add(header);
    for (HeatGrid.Row row : grid.rows()) {
      List<String> cells = new ArrayList<>(List.of(row.title()));
      row.cells().forEach(cell -> cells.add(cell.text()));
      while (cells.size() < header.size()) {
        cells.add(""); // younger rows have fewer figures, and a file is a rectangle
      }
      all.add(cells);
    }
    return all;
  }
}
