package app.kith.insight.ui;

import app.kith.analytics.RfmGroup;
import app.kith.analytics.RfmMovement;
import app.kith.base.Message;
import app.kith.fx.Texts;
import app.kith.fx.plot.HeatGrid;
import app.kith.fx.plot.HeatView;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Who moved between RFM groups; a cell lists its people. */
public final class MovementView {
  private final MovementViewModel model;
  private final Texts texts;
  private final HeatView heat;
  private List<RfmGroup> groups = List.of();
  private Subscription subscription = Subscription.EMPTY;
  @FXML private VBox movementRoot;
  @FXML private Label movementStory;
  @FXML private ComboBox<MovementViewModel.Period> movementPeriod;
  @FXML private Label movementCell;
  @FXML private TableView<PersonRow> movementPeople;
  @FXML private TableColumn<PersonRow, String> movementName;
  @FXML private Button movementKeep;

  /** Shows the model's movement. */
  MovementView(MovementViewModel model, Desk desk) {
    this.model = model;
    this.texts = desk.texts();
    this.heat = new HeatView(texts, desk.saver());
  }

  @FXML
  private void initialize() {
    heat.table().setId("insight-movement");
    heat.table().onChoice(this::choose);
    VBox.setVgrow(heat, Priority.ALWAYS);
    movementRoot.getChildren().add(heat);
    movementPeriod.setConverter(
        Choices.said(period -> texts.text("insight.period", day(period.from()), day(period.to()))));
    movementPeriod.getItems().setAll(model.periods());
    movementPeriod.setValue(model.period().get());
    movementPeriod.valueProperty().subscribe(chosen -> model.period().set(chosen));
    movementName.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().name()));
    movementPeople.setItems(model.people());
    movementPeople.setOnMouseClicked(click -> open(click.getClickCount() == 2));
    movementPeople.setOnKeyPressed(key -> open(key.getCode() == KeyCode.ENTER));
    subscription =
        Subscription.combine(
            model.movement().subscribe(this::show),
            model.problem().subscribe(this::refuse),
            model.cell().subscribe(this::name));
  }

  void release() {
    subscription.unsubscribe();
    movementPeople.setItems(FXCollections.observableArrayList());
  }

  private String day(java.time.LocalDate day) {
    return texts.date(day);
  }

  private void open(boolean wanted) {
    PersonRow row = movementPeople.getSelectionModel().getSelectedItem();
    if (wanted && row != null) {
      model.open(row);
    }
  }

  @FXML
  private void keep() {
    model.keep();
  }

  private void choose(int row, int column) {
    if (row < groups.size() && column < groups.size()) {
      model.choose(groups.get(row), groups.get(column));
    }
  }

  private void name(MovementViewModel.@Nullable Cell cell) {
    movementKeep.setDisable(cell == null || cell.people() == 0);
    movementCell.setText(
        cell == null
            ? texts.text("insight.movement.choose")
            : texts.text(
                "insight.movement.cell", cell.from().title(), cell.to().title(), cell.people()));
  }

  private void refuse(@Nullable Message problem) {
    if (problem != null) {
      movementStory.setText(texts.text(problem));
    }
  }

  private void show(@Nullable RfmMovement movement) {
    heat.setVisible(movement != null);
    if (movement == null) {
      return;
    }
    groups = movement.groups();
    int people = groups.stream().mapToInt(movement::before).sum();
    int moved = movement.moves().stream().mapToInt(RfmMovement.Move::people).sum();
    String story = texts.text("insight.movement.story", people, moved);
    movementStory.setText(story);
    heat.show(grid(movement), story, texts.text("insight.file.movement"));
  }

  private HeatGrid grid(RfmMovement movement) {
    double most = movement.moves().stream().mapToInt(RfmMovement.Move::people).max().orElse(1);
    List<HeatGrid.Row> rows = new ArrayList<>();
    for (RfmGroup from : groups) {
      List<HeatGrid.Cell> cells = new ArrayList<>();
      for (RfmGroup to : groups) {
        int count = movement.count(from, to);
        cells.add(
            new HeatGrid.Cell(
                count == 0 ? "" : texts.number(count),
                from == to ? 0 : count / most,
                texts.text("insight.movement.cell", from.title(), to.title(), count)));
      }
      rows.add(new HeatGrid.Row(texts.text(from.title()), cells));
    }
    return new HeatGrid(
        texts.text("insight.movement.to"),
        texts.text("insight.movement.from"),
        groups.stream().map(group -> texts.text(group.title())).toList(),
        rows);
  }
}
