package app.kith.analytics.forecast.ui;

import app.kith.analytics.prediction.Forecast;
import app.kith.base.Message;
import app.kith.fx.Texts;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Why it is so of the chosen customer, and who was like them. */
public final class ReasonsView {
  private final PredictionsViewModel model;
  private final Texts texts;
  private Subscription subscription = Subscription.EMPTY;

  @FXML private Label chosen;
  @FXML private VBox reasons;
  @FXML private Button openPerson;

  /** Shows the model's reasons. */
  public ReasonsView(PredictionsViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    openPerson.disableProperty().bind(model.selected().isNull());
    subscription = model.explanation().why().subscribe(this::show);
  }

  /** Lets go of the model, which outlives the view. */
  void release() {
    subscription.unsubscribe();
    openPerson.disableProperty().unbind();
  }

  @FXML
  private void openPerson() {
    model.openPerson();
  }

  private void show(@Nullable Forecast why) {
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

  private void line(Message text, String style) {
    reasons.getChildren().add(Lines.of(texts.text(text), style));
  }
}
