package app.kith.insight.ui;

import app.kith.fx.Texts;
import app.kith.fx.plot.HeatView;
import app.kith.insight.SalesBook;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Who came back, by the month of the first order. */
public final class RetentionView {
  private final SalesViewModel model;
  private final SalesCharts charts;
  private final Texts texts;
  private final HeatView heat;
  private Subscription subscription = Subscription.EMPTY;
  @FXML private VBox retentionRoot;
  @FXML private Label retentionStory;
  @FXML private RadioButton retentionMoney;

  /** Shows the model's cohorts. */
  RetentionView(SalesViewModel model, Desk desk) {
    this.model = model;
    this.texts = desk.texts();
    this.charts = new SalesCharts(texts);
    this.heat = new HeatView(texts, desk.saver());
  }

  @FXML
  private void initialize() {
    heat.table().setId("insight-retention");
    VBox.setVgrow(heat, Priority.ALWAYS);
    retentionRoot.getChildren().add(heat);
    retentionMoney.setSelected(model.money().get());
    retentionMoney.selectedProperty().subscribe(chosen -> model.money().set(chosen));
    subscription =
        Subscription.combine(
            model.sales().subscribe(_ -> show()), model.money().subscribe(_ -> show()));
  }

  void release() {
    subscription.unsubscribe();
  }

  private void show() {
    SalesBook sales = model.sales().get();
    heat.setVisible(sales != null && !sales.cohorts(1_200).isEmpty());
    retentionStory.setText(sales == null ? "" : charts.retentionStory(sales));
    if (sales != null) {
      heat.show(
          charts.retention(sales, model.money().get()),
          charts.retentionStory(sales),
          texts.text("insight.file.retention"));
    }
  }
}
