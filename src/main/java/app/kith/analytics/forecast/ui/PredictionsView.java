package app.kith.analytics.forecast.ui;

import app.kith.analytics.forecast.AmountCard;
import app.kith.analytics.forecast.ChanceCard;
import app.kith.analytics.forecast.CustomerForecast;
import app.kith.analytics.forecast.CustomerTarget;
import app.kith.analytics.prediction.Forecast;
import app.kith.analytics.prediction.Foreteller;
import app.kith.analytics.prediction.Measure;
import app.kith.base.Message;
import app.kith.fx.Texts;
import app.kith.fx.ViewLoader;
import app.kith.fx.plot.PlotSaver;
import app.kith.fx.plot.PlotView;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Customers by chance, the report card, and one customer's reasons. */
public final class PredictionsView {
  private final PredictionsViewModel model;
  private final Texts texts;
  private final ForecastCharts charts;
  private final PlotView gainsPlot;
  private final PlotView calibrationPlot;
  private final FairnessView fairnessView;
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private ComboBox<CustomerTarget> target;
  @FXML private ComboBox<Integer> span;
  @FXML private ProgressIndicator learning;
  @FXML private TableView<PredictionsViewModel.Row> customers;
  @FXML private TableColumn<PredictionsViewModel.Row, String> customerName;
  @FXML private TableColumn<PredictionsViewModel.Row, String> customerValue;
  @FXML private Label refusal;
  @FXML private Node empty;
  @FXML private Node desk;
  @FXML private Node findings;
  @FXML private Label verdict;
  @FXML private Node reach;
  @FXML private VBox gains;
  @FXML private Label calibrationTitle;
  @FXML private VBox calibration;
  @FXML private VBox fairness;
  @FXML private VBox weights;
  @FXML private Label chosen;
  @FXML private VBox reasons;
  @FXML private Button openPerson;

  /** Shows the model's findings. */
  public PredictionsView(PredictionsViewModel model, PlotSaver saver, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.charts = new ForecastCharts(texts);
    this.gainsPlot = new PlotView(texts, saver);
    this.calibrationPlot = new PlotView(texts, saver);
    this.fairnessView = new FairnessView(model.fairness(), texts);
  }

  @FXML
  private void initialize() {
    target.setItems(model.targets());
    target.setConverter(Lines.said(wanted -> texts.text(wanted.choice())));
    target.valueProperty().bindBidirectional(model.target());
    span.getItems().setAll(PredictionsViewModel.SPANS);
    span.setConverter(Lines.said(days -> texts.text("prediction.span", days)));
    span.valueProperty().bindBidirectional(model.days());
    span.disableProperty().bind(model.target().map(wanted -> !wanted.inSpan()));
    learning.visibleProperty().bind(model.busy());
    Lines.column(customerName, PredictionsViewModel.Row::name);
    Lines.column(customerValue, this::value);
    customers.setItems(model.rows());
    customers
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe((_, row) -> model.selected().set(row));
    openPerson.disableProperty().bind(model.selected().isNull());
    gains.getChildren().add(gainsPlot);
    calibration.getChildren().add(calibrationPlot);
    fairness.getChildren().add(new ViewLoader(texts).load(FairnessView.class, fairnessView));
    subscriptions =
        Subscription.combine(
            model.selected().subscribe(this::select),
            model.forecast().subscribe(this::showForecast),
            model.problem().subscribe(this::showProblem),
            model.explanation().why().subscribe(this::showReasons));
  }

  /** Lets go of the model, which outlives the view. */
  void release() {
    subscriptions.unsubscribe();
    fairnessView.release();
    customers.setItems(FXCollections.observableArrayList());
    target.valueProperty().unbindBidirectional(model.target());
    target.setItems(FXCollections.observableArrayList());
    span.valueProperty().unbindBidirectional(model.days());
    span.disableProperty().unbind();
  }

  private static void shown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  @FXML
  private void openImport() {
    model.openImport();
  }

  @FXML
  private void openPerson() {
    model.openPerson();
  }

  private void select(PredictionsViewModel.@Nullable Row row) {
    if (row == null) {
      customers.getSelectionModel().clearSelection();
    } else if (!row.equals(customers.getSelectionModel().getSelectedItem())) {
      customers.getSelectionModel().select(row);
    }
  }

  private void showProblem(@Nullable Message problem) {
    refusal.setText(problem == null ? "" : texts.text(problem));
    shown(empty, problem != null);
    shown(desk, problem == null);
  }

  private void showForecast(@Nullable CustomerForecast forecast) {
    findings.setVisible(forecast != null);
    if (forecast == null) {
      return;
    }
    verdict.setText(texts.text(forecast.card().verdict()));
    verdict.getStyleClass().setAll("label", forecast.card().trusted() ? "success" : "warning");
    customerValue.setText(
        texts.text(
            forecast.measure() == Measure.CHANCE
                ? "prediction.column.chance"
                : "prediction.column.amount"));
    switch (forecast.card()) {
      case ChanceCard card -> {
        gainsPlot.show(charts.gains(card.curves()));
        calibrationPlot.show(charts.calibration(card.curves()));
      }
      case AmountCard card -> calibrationPlot.show(charts.amounts(card.curve(), card.measure()));
    }
    boolean chance = forecast.card() instanceof ChanceCard;
    shown(reach, chance);
    calibrationTitle.setText(
        texts.text(
            chance ? "prediction.curve.calibration.title" : "prediction.curve.amount.title"));
    weights.getChildren().setAll(forecast.weights().stream().map(this::weight).toList());
    model.leftOut().stream().sorted().forEach(name -> weights.getChildren().add(leftOut(name)));
  }

  private Node weight(Foreteller.Weight weight) {
    CheckBox box = new CheckBox(texts.text(weight.text()));
    box.setSelected(true);
    box.setOnAction(_ -> model.learnFrom(weight.column().name(), false));
    return box;
  }

  private Node leftOut(String name) {
    CheckBox box = new CheckBox(texts.text("prediction.left_out", name));
    box.setOnAction(_ -> model.learnFrom(name, true));
    return box;
  }

  private void showReasons(@Nullable Forecast why) {
    PredictionsViewModel.Row row = model.selected().get();
    reasons.getChildren().clear();
    chosen.setText(row == null ? "" : row.name());
    if (why == null) {
      return;
    }
    line(why.text(), "text-muted");
    why.raising().forEach(reason -> line(reason.text(), "success"));
    why.lowering().forEach(reason -> line(reason.text(), "danger"));
    why.changes().stream().limit(3).forEach(change -> line(change.text(), "text-muted"));
    model.explanation().alike().forEach(this::alike);
  }

  private void alike(ExplanationViewModel.Alike alike) {
    Hyperlink link = new Hyperlink(texts.text(alike.text()));
    link.setOnAction(_ -> model.openPerson(alike.person()));
    reasons.getChildren().add(link);
  }

  private String value(PredictionsViewModel.Row row) {
    CustomerForecast shown = model.forecast().get();
    return shown == null ? "" : texts.text(shown.measure().said(row.value()));
  }

  private void line(Message text, String style) {
    reasons.getChildren().add(Lines.of(texts.text(text), style));
  }
}
