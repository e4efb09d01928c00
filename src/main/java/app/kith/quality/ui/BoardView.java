package app.kith.quality.ui;

import app.kith.fx.Spoken;
import app.kith.fx.Texts;
import app.kith.quality.FieldQuality;
import app.kith.quality.QualityReport;
import app.kith.quality.QualityScan;
import app.kith.quality.check.Finding;
import app.kith.quality.check.OutlierRule;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Subscription;

/** The board: tiles for everybody, a line for each field, every figure a link. */
public final class BoardView {
  private final BoardViewModel model;
  private final Texts texts;
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private Node board;
  @FXML private Node figures;
  @FXML private Node outliers;
  @FXML private ComboBox<OutlierRule> rule;
  @FXML private Button again;
  @FXML private Button stop;
  @FXML private Label stale;
  @FXML private Label people;
  @FXML private Label complete;
  @FXML private Label valid;
  @FXML private Label fresh;
  @FXML private Label freshHint;
  @FXML private Button freshTile;
  @FXML private Label shared;
  @FXML private TableView<FieldQuality> fields;
  @FXML private TableColumn<FieldQuality, String> field;
  @FXML private TableColumn<FieldQuality, Double> completeness;
  @FXML private Node empty;
  @FXML private Label emptyTitle;
  @FXML private Label emptyText;

  /** Shows the model's figures. */
  public BoardView(BoardViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    rule.getItems().setAll(OutlierRule.values());
    rule.setConverter(new Spoken<>(value -> texts.text(value.label())));
    rule.valueProperty().bindBidirectional(model.rule());
    again.visibleProperty().bind(model.looking().not());
    again.managedProperty().bind(again.visibleProperty());
    stop.visibleProperty().bind(model.looking());
    stop.managedProperty().bind(stop.visibleProperty());
    stale.visibleProperty().bind(model.stale());
    stale.managedProperty().bind(stale.visibleProperty());
    field.setCellValueFactory(row -> new ReadOnlyStringWrapper(texts.text(row.getValue().label())));
    completeness.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(row.getValue().completeness()));
    completeness.setCellFactory(_ -> new ShareCell(texts));
    for (Finding finding : Figures.ON_THE_BOARD) {
      fields.getColumns().add(Figures.column(finding, model, texts));
    }
    subscriptions =
        Subscription.combine(
            model.scan().subscribe(_ -> show()),
            model.looking().subscribe(_ -> show()),
            model.choice().subscribe(chosen -> board.setVisible(chosen == null)));
  }

  /** Lets go of the model, which outlives the view. */
  void release() {
    subscriptions.unsubscribe();
    rule.valueProperty().unbindBidirectional(model.rule());
    stale.visibleProperty().unbind();
    again.visibleProperty().unbind();
    stop.visibleProperty().unbind();
  }

  private void show() {
    QualityScan scan = model.scan().get();
    boolean any = scan != null && scan.report().people() > 0;
    figures.setVisible(any);
    empty.setVisible(!any);
    outliers.setVisible(scan != null && scan.hasNumbers());
    boolean first = scan == null && model.looking().get();
    emptyTitle.setText(texts.text(first ? "quality.empty.looking" : "quality.empty.title"));
    emptyText.setText(first ? "" : texts.text("quality.empty"));
    if (scan != null && any) {
      showTiles(scan.report(), scan.ids(QualityScan.PERSON, Finding.STALE).length);
      List<FieldQuality> states = scan.report().fields();
      if (!fields.getItems().equals(states)) {
        fields.setItems(FXCollections.observableArrayList(states));
      }
    }
  }

  private void showTiles(QualityReport report, int unheardOf) {
    people.setText(texts.number(report.people()));
    complete.setText(texts.percent(report.completeness(), 0));
    valid.setText(texts.percent(report.validity(), 1));
    fresh.setText(texts.percent((double) report.fresh() / report.people(), 0));
    freshHint.setText(texts.text("quality.tile.fresh.hint", unheardOf));
    freshTile.setDisable(unheardOf == 0);
    shared.setText(texts.number(report.shared()));
  }

  @FXML
  private void again() {
    model.look();
  }

  @FXML
  private void stop() {
    model.stop();
  }

  @FXML
  private void showUnheardOf() {
    model.choose(QualityScan.PERSON, Finding.STALE.label(), Finding.STALE);
  }

  @FXML
  private void reviewDuplicates() {
    model.reviewDuplicates();
  }
}
