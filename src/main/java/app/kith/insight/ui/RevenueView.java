package app.kith.insight.ui;

import app.kith.fx.plot.PlotView;
import app.kith.insight.SalesBook;
import javafx.fxml.FXML;
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
    plot.setVisible(sales != null && !sales.isEmpty());
    revenueStory.setText(sales == null ? "" : charts.story(sales));
    if (sales != null) {
      plot.show(charts.revenue(sales));
    }
  }
}
