package app.kith.analytics.forecast.ui;

import app.kith.analytics.forecast.AmountCard;
import app.kith.analytics.forecast.ChanceCard;
import app.kith.analytics.forecast.CustomerForecast;
import app.kith.analytics.prediction.Contest;
import app.kith.analytics.prediction.Foreteller;
import app.kith.base.Message;
import app.kith.fx.Texts;
import app.kith.fx.plot.PlotSaver;
import app.kith.fx.plot.PlotView;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The report card of a forecast, and what it was learnt from. */
public final class FindingsView {
  private final PredictionsViewModel model;
  private final Texts texts;
  private final ForecastCharts charts;
  private final PlotView gainsPlot;
  private final PlotView calibrationPlot;
  private Subscription subscription = Subscription.EMPTY;

  @FXML private Label verdict;
  @FXML private Label learnt;
  @FXML private VBox contest;
  @FXML private Node reach;
  @FXML private VBox gains;
  @FXML private Label calibrationTitle;
  @FXML private VBox calibration;
  @FXML private VBox weights;

  /** Shows the model's forecast. */
  public FindingsView(PredictionsViewModel model, PlotSaver saver, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.charts = new ForecastCharts(texts);
    this.gainsPlot = new PlotView(texts, saver);
    this.calibrationPlot = new PlotView(texts, saver);
  }

  @FXML
  private void initialize() {
    gains.getChildren().add(gainsPlot);
    calibration.getChildren().add(calibrationPlot);
    subscription = model.forecast().subscribe(this::show);
  }

  /** Lets go of the model, which outlives the view. */
  void release() {
    subscription.unsubscribe();
  }

  private void show(@Nullable CustomerForecast forecast) {
    if (forecast == null) {
      return;
    }
    verdict.setText(texts.text(forecast.card().verdict()));
    verdict.getStyleClass().setAll("label", forecast.card().trusted() ? "success" : "warning");
    learnt.setText(texts.text(forecast.learntFrom()));
    show(forecast.contest());
    switch (forecast.card()) {
      case ChanceCard card -> {
        gainsPlot.show(charts.gains(card.curves()));
        calibrationPlot.show(charts.calibration(card.curves()));
      }
      case AmountCard card -> calibrationPlot.show(charts.amounts(card.curve(), card.measure()));
    }
    boolean chance = forecast.card() instanceof ChanceCard;
    reach.setVisible(chance);
    reach.setManaged(chance);
    calibrationTitle.setText(
        texts.text(
            chance ? "prediction.curve.calibration.title" : "prediction.curve.amount.title"));
    weights.getChildren().setAll(forecast.weights().stream().map(this::weight).toList());
    model
        .leftOut()
        .titles()
        .forEach((name, title) -> weights.getChildren().add(leftOut(name, title)));
  }

  private void show(Contest tried) {
    contest
        .getChildren()
        .setAll(
            tried.entries().stream()
                .map(entry -> Lines.of(texts.text(entry.text()), "text"))
                .toList());
    contest.getChildren().add(Lines.of(texts.text(tried.why()), "text-muted"));
  }

  private Node weight(Foreteller.Weight weight) {
    CheckBox box = new CheckBox(texts.text(weight.text()));
    box.setSelected(true);
    box.setOnAction(_ -> model.leftOut().leave(weight.column().name(), weight.column().title()));
    return box;
  }

  private Node leftOut(String name, Message title) {
    CheckBox box = new CheckBox(texts.text("prediction.left_out", title));
    box.setOnAction(_ -> model.leftOut().learnFrom(name));
    return box;
  }
}
