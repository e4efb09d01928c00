package app.kith.shell.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;

/** The three offers of an empty workspace. */
public final class FirstRunView {
  private final FirstRunViewModel model;

  @FXML private Button shellFirstSample;
  @FXML private Button shellFirstImport;
  @FXML private Button shellFirstEmpty;

  /** Shows the model's offers. */
  public FirstRunView(FirstRunViewModel model) {
    this.model = model;
  }

  @FXML
  private void initialize() {
    shellFirstSample.disableProperty().bind(model.busy());
    shellFirstImport.disableProperty().bind(model.busy());
    shellFirstEmpty.disableProperty().bind(model.busy());
  }

  @FXML
  private void lookAround() {
    model.lookAround();
  }

  @FXML
  private void importFile() {
    model.importFile();
  }

  @FXML
  private void startEmpty() {
    model.startEmpty();
  }
}
