package app.kith.analytics.forecast.ui;

import app.kith.analytics.forecast.Grouping;
import app.kith.analytics.prediction.Fairness;
import app.kith.analytics.prediction.Measure;
import app.kith.base.Message;
import app.kith.fx.Texts;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
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
  @FXML private CheckBox leaveOut;
  @FXML private Label notLearnt;
  @FXML private TableView<Fairness.Group> groups;
  @FXML private TableColumn<Fairness.Group, String> groupName;
  @FXML private TableColumn<Fairness.Group, String> groupPeople;
  @FXML private TableColumn<Fairness.Group, String> groupSaid;
  @FXML private TableColumn<Fairness.Group, String> groupHappened;
  @FXML private TableColumn<Fairness.Group, String> groupChosen;
  @FXML private TableColumn<Fairness.Group, String> groupMissed;
  @FXML private TableColumn<Fairness.Group, String> groupWrong;

  /** Shows the model's groups. */
  public FairnessView(FairnessViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    grouping.setItems(model.groupings());
    grouping.setConverter(Lines.said(by -> texts.text(by.title())));
    grouping.valueProperty().bindBidirectional(model.grouping());
    Lines.column(groupName, group -> texts.text(group.name()));
    Lines.column(groupPeople, group -> texts.number(group.rows()));
    Lines.column(groupSaid, group -> value(group.said()));
    Lines.column(groupHappened, group -> value(group.happened()));
    Lines.column(groupChosen, group -> texts.percent(group.chosen(), 0));
    Lines.column(groupWrong, group -> texts.percent(group.wronglyChosen(), 0));
    Lines.column(groupMissed, group -> value(group.missed()));
    subscription =
        Subscription.combine(
            model.fairness().subscribe(this::show), model.use().subscribe(this::show));
  }

  /** Lets go of the model, which outlives the view. */
  void release() {
    subscription.unsubscribe();
    grouping.valueProperty().unbindBidirectional(model.grouping());
    grouping.setItems(FXCollections.observableArrayList());
  }

  @FXML
  private void leaveOut() {
    model.leaveOut(leaveOut.isSelected());
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
    boolean chance = fairness.measure() == Measure.CHANCE;
    groupChosen.setVisible(chance);
    groupWrong.setVisible(chance);
    groupMissed.setText(
        texts.text(
            chance ? "prediction.fairness.column.missed" : "prediction.fairness.column.off"));
    fairness.warnings().forEach(warning -> line(warning, "warning"));
    if (fairness.warnings().isEmpty()) {
      line(Message.of("prediction.fairness.none"), "text-muted");
    }
  }

  private void show(FairnessViewModel.Use use) {
    leaveOut.setSelected(use == FairnessViewModel.Use.LEFT_OUT);
    shown(leaveOut, use != FairnessViewModel.Use.NONE);
    shown(notLearnt, use == FairnessViewModel.Use.NONE);
  }

  private static void shown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private void line(Message text, String style) {
    fairnessWarnings.getChildren().add(Lines.of(texts.text(text), style));
  }
}
