package app.kith.segment.ui;

import app.kith.fx.Texts;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Three fields for the limits of recency, frequency and money; seen where they decide. */
public final class LimitsView {
  private final ExploreChoices choices;
  private final Texts texts;
  @FXML private VBox limits;
  @FXML private TextField limitDays;
  @FXML private TextField limitOrders;
  @FXML private TextField limitMoney;
  @FXML private Label limitProblem;

  /** The fields over their view-model. */
  public LimitsView(ExploreChoices choices, Texts texts) {
    this.choices = choices;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    LimitsViewModel model = choices.limits();
    limits.visibleProperty().bind(choices.algorithmProperty().isEqualTo(Algorithm.RFM_FIXED));
    limits.managedProperty().bind(limits.visibleProperty());
    limitDays.textProperty().bindBidirectional(model.daysProperty());
    limitOrders.textProperty().bindBidirectional(model.ordersProperty());
    limitMoney.textProperty().bindBidirectional(model.moneyProperty());
    limitProblem.textProperty().bind(model.problemProperty().map(texts::text).orElse(""));
    limitProblem.visibleProperty().bind(model.problemProperty().isNotNull());
    limitProblem.managedProperty().bind(limitProblem.visibleProperty());
  }
}
