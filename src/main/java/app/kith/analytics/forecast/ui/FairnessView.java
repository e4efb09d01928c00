package app.kith.analytics.forecast.ui;

import app.kith.analytics.prediction.Fairness;
import app.kith.analytics.prediction.Measure;
import app.kith.base.Message;
import app.kith.fx.Texts;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What the model said of groups of people, and what came true. */
public final class FairnessView {
  private final FairnessViewModel model;
  private final Texts texts;
  private Subscription subscription = Subscription.EMPTY;

  @FXML private ComboBox<Grouping> grouping;
  @FXML private VBox fairnessWarnings;
  @FXML private TableView<Fairness.Group> groups;
  @FXML private TableColumn<Fairness.Group, String> groupName;
  @FXML private TableColumn<Fairness.Group, String> groupPeople;
  @FXML private TableColumn<Fairness.Group, String> groupSaid;
  @FXML private TableColumn<Fairness.Group, String> groupHappened;
  @FXML private TableColumn<Fairness.Group, String> groupMissed;

  /** Shows the model's groups. */
  public FairnessView(FairnessViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    grouping.getItems().setAll(Grouping.values());
    grouping.setConverter(Lines.said(by -> texts.text(by.title())));
    grouping.valueProperty().bindBidirectional(model.grouping());
    Lines.column(groupName, this::name);
    Lines.column(groupPeople, group -> texts.number(group.rows()));
    Lines.column(groupSaid, group -> value(group.said()));
    Lines.column(groupHappened, group -> value(group.happened()));
    Lines.column(groupMissed, group -> value(group.missed()));
    subscription = model.fairness().subscribe(this::show);
  }

  /** Lets go of the model, which outlives the view. */
  void release() {
    subscription.unsubscribe();
    grouping.valueProperty().unbindBidirectional(model.grouping());
  }

  private String name(Fairness.Group group) {
    return group.name().isEmpty() ? texts.text("prediction.value.unknown") : group.name();
  }

  /** A share of people, or an amount. */
  private String value(double value) {
    Fairness shown = model.fairness().get();
    return shown == null || shown.measure() == Measure.CHANCE
        ? texts.percent(value, 0)
        : texts.text(shown.measure().said(value));
  }

  private void show(@Nullable Fairness fairness) {
    fairnessWarnings.getChildren().clear();
    groups.getItems().setAll(fairness == null ? List.of() : fairness.groups());
    if (fairness == null) {
      return;
    }
    groupMissed.setText(
        texts.text(
            fairness.measure() == Measure.CHANCE
                ? "prediction.fairness.column.missed"
                : "prediction.fairness.column.off"));
    fairness.warnings().forEach(warning -> line(warning, "warning"));
    if (fairness.warnings().isEmpty()) {
      line(Message.of("prediction.fairness.none"), "text-muted");
    }
  }

  private void line(Message text, String style) {
    fairnessWarnings.getChildren().add(Lines.of(texts.text(text), style));
  }
}
