package app.kith.segment.ui;

import javafx.fxml.FXML;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The frame of the Segments screen: the builder lies over the picture while a rule is written. */
public final class SegmentsView {
  private final SegmentsViewModel model;
  @FXML private HBox explore;
  @FXML private VBox rule;

  /** The frame over its parts. */
  public SegmentsView(SegmentsViewModel model) {
    this.model = model;
  }

  @FXML
  void initialize() {
    rule.visibleProperty().bind(model.rule().openProperty());
    explore.visibleProperty().bind(model.rule().openProperty().not());
  }
}
