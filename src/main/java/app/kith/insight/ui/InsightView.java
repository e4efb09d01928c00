package app.kith.insight.ui;

import app.kith.insight.ui.InsightViewModel.Side;
import javafx.fxml.FXML;
import javafx.scene.control.TabPane;

/** The sides of the Insight screen, one beside the other. */
public final class InsightView {
  private final InsightViewModel model;
  @FXML private TabPane insightSides;

  /** Shows the side that the model says. */
  InsightView(InsightViewModel model) {
    this.model = model;
  }

  @FXML
  private void initialize() {
    insightSides.getSelectionModel().select(model.side().get().place());
    insightSides
        .getSelectionModel()
        .selectedIndexProperty()
        .subscribe((_, index) -> model.side().set(Side.at(index.intValue())));
  }
}
