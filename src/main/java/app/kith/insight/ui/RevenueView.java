package app.kith.insight.ui;

import app.kith.fx.plot.PlotView;
import app.kith.insight.SalesBook;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Revenue by month. */
public final class RevenueView {
  private final SalesViewModel model;
  private final SalesCharts charts;
  private final PlotView plot;
  private Subscription subscription = Subscription.EMPTY;
  @FXML private VBox revenueRoot;
  @FXML private Label revenueStory;
  @FXML private VBox revenueEmpty;

  /** Shows the model's sales. */
  RevenueView(SalesViewModel model, Desk desk) {
    this.model = model;
    this.charts = new SalesCharts(desk.texts());
    this.plot = new PlotView(desk.texts(), desk.saver());
  }

  @FXML
  private void initialize() {
    plot.setId("insight-revenue");
    VBox.setVgrow(plot, Priority.ALWAYS);
    revenueRoot.getChildren().add(plot);
    subscription = model.sales().subscribe(this::show);
  }

  void release() {
    subscription.unsubscribe();
  }

  private void show(@Nullable SalesBook sales) {
    boolean empty = sales != null && sales.isEmpty();
    shown(plot, sales != null && !empty);
    shown(revenueStory, !empty);
    shown(revenueEmpty, empty);
    revenueStory.setText(sales == null ? "" : charts.story(sales));
    if (sales != null) {
      plot.show(charts.revenue(sales));
    }
  }

  private static void shown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  @FXML
  private void openImport() {
    model.openImport();
  }
}
