package app.kith.analytics.forecast.ui;

import app.kith.analytics.forecast.CustomerForecast;
import app.kith.analytics.forecast.CustomerTarget;
import app.kith.analytics.prediction.Measure;
import app.kith.base.Message;
import app.kith.fx.Texts;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What is foretold, and the customers by it; beside them their reasons and the report card. */
public final class PredictionsView {
  private final PredictionsViewModel model;
  private final Texts texts;
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
  @FXML private Label inAll;

  /** Shows the model's findings. */
  public PredictionsView(PredictionsViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
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
    subscriptions =
        Subscription.combine(
            model.selected().subscribe(this::select),
            model.forecast().subscribe(this::show),
            model.problem().subscribe(this::refuse));
  }

  /** Lets go of the model, which outlives the view. */
  void release() {
    subscriptions.unsubscribe();
    customers.setItems(FXCollections.observableArrayList());
    target.valueProperty().unbindBidirectional(model.target());
    target.setItems(FXCollections.observableArrayList());
    span.valueProperty().unbindBidirectional(model.days());
    span.disableProperty().unbind();
  }

  @FXML
  private void openImport() {
    model.openImport();
  }

  private void select(PredictionsViewModel.@Nullable Row row) {
    if (row == null) {
      customers.getSelectionModel().clearSelection();
    } else if (!row.equals(customers.getSelectionModel().getSelectedItem())) {
      customers.getSelectionModel().select(row);
      customers.scrollTo(row);
    }
  }

  private void show(@Nullable CustomerForecast forecast) {
    findings.setVisible(forecast != null);
    if (forecast != null) {
      boolean chance = forecast.measure() == Measure.CHANCE;
      customerValue.setText(
          texts.text(chance ? "prediction.column.chance" : "prediction.column.amount"));
      inAll.setText(texts.text(forecast.inAll()));
    }
  }

  private void refuse(@Nullable Message problem) {
    refusal.setText(problem == null ? "" : texts.text(problem));
    shown(empty, problem != null);
    shown(desk, problem == null);
  }

  private static void shown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private String value(PredictionsViewModel.Row row) {
    CustomerForecast shown = model.forecast().get();
    return shown == null ? "" : texts.text(shown.measure().said(row.value()));
  }
}
