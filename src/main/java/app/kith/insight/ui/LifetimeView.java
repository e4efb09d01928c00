package app.kith.insight.ui;

import app.kith.base.Message;
import app.kith.fx.Texts;
import app.kith.fx.plot.PlotView;
import app.kith.insight.Grouping;
import app.kith.insight.LifetimeInsight;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What customers will be worth: all, one by one, and by where they came from. */
public final class LifetimeView {
  private static final List<Integer> MARGINS = List.of(100, 80, 60, 50, 40, 30, 20, 10);
  private static final List<Integer> DISCOUNTS = List.of(0, 5, 10, 15, 20, 30);

  private final LifetimeViewModel model;
  private final Texts texts;
  private final LifetimeCharts charts;
  private final PlotView sums;
  private final PlotView parts;
  private Subscription subscription = Subscription.EMPTY;
  @FXML private ComboBox<Integer> lifetimeMonths;
  @FXML private ComboBox<Integer> lifetimeMargin;
  @FXML private ComboBox<Integer> lifetimeDiscount;
  @FXML private ComboBox<Grouping> lifetimeGrouping;
  @FXML private ProgressIndicator lifetimeBusy;
  @FXML private TableView<LifetimeViewModel.Row> lifetimePeople;
  @FXML private TableColumn<LifetimeViewModel.Row, String> lifetimeName;
  @FXML private TableColumn<LifetimeViewModel.Row, String> lifetimeValue;
  @FXML private TableColumn<LifetimeViewModel.Row, String> lifetimeAlive;
  @FXML private Label lifetimeRefusal;
  @FXML private Node lifetimeFindings;
  @FXML private Label lifetimeWhy;
  @FXML private Label lifetimeCheck;
  @FXML private Label lifetimeChosen;
  @FXML private Label lifetimeReasons;
  @FXML private Button lifetimeOpen;
  @FXML private VBox lifetimeSums;
  @FXML private VBox lifetimeParts;

  /** Shows the model's values. */
  LifetimeView(LifetimeViewModel model, Desk desk) {
    this.model = model;
    this.texts = desk.texts();
    this.charts = new LifetimeCharts(texts);
    this.sums = new PlotView(texts, desk.saver());
    this.parts = new PlotView(texts, desk.saver());
  }

  @FXML
  private void initialize() {
    lifetimeSums.getChildren().add(sums);
    lifetimeParts.getChildren().add(parts);
    offer(lifetimeMonths, LifetimeViewModel.MONTHS, "insight.lifetime.months", model.months());
    offer(lifetimeMargin, MARGINS, "insight.lifetime.percent", model.margin());
    offer(lifetimeDiscount, DISCOUNTS, "insight.lifetime.percent", model.discount());
    lifetimeGrouping.setConverter(Choices.said(way -> texts.text(way.title())));
    lifetimeName.setCellValueFactory(
        row -> new ReadOnlyStringWrapper(row.getValue().person().name()));
    lifetimeValue.setCellValueFactory(row -> new ReadOnlyStringWrapper(value(row.getValue())));
    lifetimeAlive.setCellValueFactory(
        row -> new ReadOnlyStringWrapper(texts.chance(row.getValue().value().alive())));
    lifetimePeople.setItems(model.rows());
    lifetimePeople
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe((_, row) -> model.selected().set(row));
    lifetimeGrouping.valueProperty().subscribe((_, way) -> choose(way));
    subscription =
        Subscription.combine(
            model.busy().subscribe(busy -> lifetimeBusy.setVisible(busy)),
            model.insight().subscribe(this::show),
            model.problem().subscribe(this::refuse),
            model.selected().subscribe(this::explain),
            model.groupings().subscribe(this::offerWays),
            model.parts().subscribe(this::showParts));
  }

  void release() {
    subscription.unsubscribe();
    lifetimePeople.setItems(FXCollections.observableArrayList());
  }

  private void offer(
      ComboBox<Integer> box, List<Integer> values, String key, ObjectProperty<Integer> chosen) {
    box.setConverter(Choices.said(value -> texts.text(key, value)));
    box.getItems().setAll(values);
    box.setValue(chosen.get());
    box.valueProperty().subscribe((_, value) -> chosen.set(value));
  }

  private String value(LifetimeViewModel.Row row) {
    return charts.ranged(row.value().value(), row.value().range());
  }

  private void offerWays(@Nullable List<Grouping> ways) {
    lifetimeGrouping.getItems().setAll(ways == null ? List.of() : ways);
    lifetimeGrouping.setValue(model.grouping().get());
  }

  private void choose(@Nullable Grouping way) {
    if (way != null) {
      model.grouping().set(way);
    }
  }

  private void showParts(@Nullable List<LifetimeInsight.GroupValue> found) {
    Grouping by = model.grouping().get();
    lifetimeParts.setVisible(found != null && by != null);
    if (found != null && by != null) {
      parts.show(charts.parts(found, texts.text(by.title())));
    }
  }

  private void refuse(@Nullable Message problem) {
    lifetimeRefusal.setText(problem == null ? "" : texts.text(problem));
  }

  private void show(@Nullable LifetimeInsight insight) {
    lifetimeFindings.setVisible(insight != null);
    if (insight == null) {
      return;
    }
    lifetimeAlive.setVisible(insight.level().seesWhoLeft());
    sums.show(charts.sums(insight));
    lifetimeWhy.setText(insight.why().stream().map(texts::text).collect(Collectors.joining(" ")));
    lifetimeCheck.setText(texts.text(LifetimeViewModel.verdict(insight)));
  }

  private void explain(LifetimeViewModel.@Nullable Row row) {
    if (row != null && !row.equals(lifetimePeople.getSelectionModel().getSelectedItem())) {
      lifetimePeople.getSelectionModel().select(row);
    }
    lifetimeOpen.setDisable(row == null);
    lifetimeChosen.setText(row == null ? "" : row.person().name());
    lifetimeReasons.setText(row == null ? "" : String.join("\n", charts.why(row, seesWhoLeft())));
  }

  private boolean seesWhoLeft() {
    LifetimeInsight shown = model.insight().get();
    return shown != null && shown.level().seesWhoLeft();
  }

  @FXML
  private void openPerson() {
    model.openPerson();
  }
}
