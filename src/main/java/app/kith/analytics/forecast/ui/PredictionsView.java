package app.kith.analytics.forecast.ui;

import app.kith.analytics.forecast.CustomerForecast;
import app.kith.analytics.forecast.CustomerTarget;
import app.kith.analytics.prediction.Forecast;
import app.kith.analytics.prediction.ForecastCurves;
import app.kith.base.Message;
import app.kith.fx.Texts;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Customers by chance, the report card, and one customer's reasons. */
public final class PredictionsView {
  private final PredictionsViewModel model;
  private final Texts texts;
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private ComboBox<CustomerTarget> target;
  @FXML private ComboBox<Integer> span;
  @FXML private ProgressIndicator learning;
  @FXML private TableView<PredictionsViewModel.Row> customers;
  @FXML private TableColumn<PredictionsViewModel.Row, String> customerName;
  @FXML private TableColumn<PredictionsViewModel.Row, String> customerChance;
  @FXML private Label refusal;
  @FXML private Node empty;
  @FXML private Node desk;
  @FXML private Node findings;
  @FXML private Label verdict;
  @FXML private LineChart<Number, Number> curve;
  @FXML private VBox weights;
  @FXML private Label chosen;
  @FXML private VBox reasons;
  @FXML private Button openPerson;

  /** Shows the model's findings. */
  public PredictionsView(PredictionsViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    target.getItems().setAll(CustomerTarget.values());
    target.setConverter(said(wanted -> texts.text("prediction.choice." + wanted.id())));
    target.valueProperty().bindBidirectional(model.target());
    span.getItems().setAll(PredictionsViewModel.SPANS);
    span.setConverter(said(days -> texts.text("prediction.span", days)));
    span.valueProperty().bindBidirectional(model.days());
    learning.visibleProperty().bind(model.busy());
    customerName.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().name()));
    customerChance.setCellValueFactory(
        row -> new ReadOnlyStringWrapper(texts.text("prediction.chance", row.getValue().chance())));
    customers.setItems(model.rows());
    customers
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe((_, row) -> model.selected().set(row));
    openPerson.disableProperty().bind(model.selected().isNull());
    subscriptions =
        Subscription.combine(
            model.selected().subscribe(this::select),
            model.forecast().subscribe(this::showForecast),
            model.problem().subscribe(this::showProblem),
            model.why().subscribe(this::showReasons));
  }

  /** Lets go of the model, which outlives the view. */
  void release() {
    subscriptions.unsubscribe();
    customers.setItems(FXCollections.observableArrayList());
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

  private static <T> StringConverter<T> said(Function<T, String> text) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : text.apply(value);
      }

      @Override
      public @Nullable T fromString(String typed) {
        return null;
      }
    };
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
    XYChart.Series<Number, Number> reached = new XYChart.Series<>();
    reached.setName(texts.text("prediction.curve.model"));
    XYChart.Series<Number, Number> blind = new XYChart.Series<>();
    blind.setName(texts.text("prediction.curve.blind"));
    for (ForecastCurves.Gain gain : forecast.card().curves().gains()) {
      reached.getData().add(new XYChart.Data<>(gain.people() * 100, gain.reached() * 100));
      blind.getData().add(new XYChart.Data<>(gain.people() * 100, gain.people() * 100));
    }
    curve.getData().setAll(List.of(reached, blind));
    weights.getChildren().setAll(forecast.weights().stream().map(this::weight).toList());
    model.leftOut().stream().sorted().forEach(name -> weights.getChildren().add(leftOut(name)));
  }

  private Node weight(app.kith.analytics.prediction.Forecaster.Weight weight) {
    String title = texts.text(weight.column().title());
    CheckBox box = new CheckBox(texts.text("prediction.weight", title, weight.points() * 100));
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
    line(
        "prediction.range",
        "text-muted",
        chance(why.chance()),
        chance(why.low()),
        chance(why.high()));
    why.raising().forEach(reason -> line(reason.text(), "success"));
    why.lowering().forEach(reason -> line(reason.text(), "danger"));
    why.changes().stream().limit(3).forEach(change -> line(change.text(), "text-muted"));
  }

  private static Message chance(double chance) {
    return Message.of("prediction.chance", chance);
  }

  private void line(String key, String style, Object... arguments) {
    line(Message.of(key, arguments), style);
  }

  private void line(Message text, String style) {
    Label label = new Label(texts.text(text));
    label.setWrapText(true);
    label.getStyleClass().add(style);
    reasons.getChildren().add(label);
  }
}
