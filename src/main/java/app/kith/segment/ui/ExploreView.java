package app.kith.segment.ui;

import app.kith.base.Message;
import app.kith.fx.Spoken;
import app.kith.fx.Texts;
import app.kith.fx.plot.Chart;
import app.kith.fx.plot.PlotView;
import app.kith.segment.ui.scatter.PlotPanel;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The picture of all customers with its controls. */
public final class ExploreView {
  private final ExploreViewModel model;
  private final SegmentListViewModel list;
  private final PlotPanel panel;
  private final PlotView basis;
  private final Texts texts;
  @FXML private MenuButton exploreFeatures;
  @FXML private ChoiceBox<Algorithm> exploreAlgorithm;
  @FXML private ChoiceBox<Integer> exploreGroups;
  @FXML private Button exploreFind;
  @FXML private HBox exploreWork;
  @FXML private ProgressBar exploreProgress;
  @FXML private ChoiceBox<Measure> exploreAcross;
  @FXML private ChoiceBox<Measure> exploreUp;
  @FXML private ChoiceBox<Measure> exploreColour;
  @FXML private ChoiceBox<Measure> exploreSize;
  @FXML private StackPane explorePlot;
  @FXML private VBox exploreTools;
  @FXML private StackPane exploreBasis;
  @FXML private VBox personas;
  @FXML private VBox exploreReady;
  @FXML private VBox exploreEmpty;
  @FXML private HBox exploreSelection;
  @FXML private Label exploreSelectionCount;

  /** The picture over its view-model. */
  public ExploreView(
      ExploreViewModel model,
      SegmentListViewModel list,
      PlotPanel panel,
      PlotView basis,
      Texts texts) {
    this.model = model;
    this.list = list;
    this.panel = panel;
    this.basis = basis;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    explorePlot.getChildren().add(panel);
    exploreTools.getChildren().add(panel.tools());
    model
        .pointsProperty()
        .addListener(
            (_, _, points) -> {
              panel.plot().show(points);
              if (panel.plot().selectionProperty().get().length == 0) {
                mark();
              }
            });
    exploreReady
        .visibleProperty()
        .bind(model.stateProperty().isEqualTo(ExploreViewModel.State.READY));
    exploreEmpty
        .visibleProperty()
        .bind(model.stateProperty().isEqualTo(ExploreViewModel.State.EMPTY));
    personas.visibleProperty().bind(exploreReady.visibleProperty());
    personas.managedProperty().bind(personas.visibleProperty());
    bindModel();
    bindPicture();
    bindBasis();
    bindSelection();
  }

  private void bindModel() {
    ExploreChoices choices = model.choices();
    choices.features().subscribe(this::fillFeatures);
    bind(exploreAlgorithm, choices.algorithms(), choices.algorithmProperty(), Algorithm::label);
    bind(
        exploreGroups,
        choices.groupCounts(),
        choices.groupsProperty(),
        k -> k == 0 ? Message.of("segment.groups.auto") : Message.of("segment.groups.count", k));
    exploreGroups.disableProperty().bind(choices.algorithmProperty().map(a -> !a.isCounted()));
    exploreFeatures.disableProperty().bind(choices.algorithmProperty().map(Algorithm::isRfm));
    exploreWork
        .visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.workProperty().getValue() != null, model.workProperty()));
    exploreFind.visibleProperty().bind(exploreWork.visibleProperty().not());
    model
        .workProperty()
        .addListener(
            (_, _, work) -> {
              exploreProgress.progressProperty().unbind();
              if (work != null) {
                exploreProgress.setAccessibleText(texts.text(work.title()));
                exploreProgress.progressProperty().bind(work.progress());
              }
            });
  }

  private void bindPicture() {
    ExploreChoices choices = model.choices();
    bind(exploreAcross, choices.axes(), choices.acrossProperty(), Measure::title);
    bind(exploreUp, choices.axes(), choices.upProperty(), Measure::title);
    bind(exploreColour, choices.colours(), choices.colourProperty(), Measure::title);
    bind(exploreSize, choices.sizes(), choices.sizeProperty(), Measure::title);
  }

  private void bindBasis() {
    exploreBasis.getChildren().add(basis);
    basis.setOnLevel(model.basis());
    var chart = model.basis().chartProperty();
    exploreBasis.visibleProperty().bind(chart.isNotNull());
    exploreBasis.managedProperty().bind(exploreBasis.visibleProperty());
    chart.addListener((_, _, shown) -> basis.show(shown == null ? Chart.empty() : shown));
    basis.captionProperty().bind(model.basis().hintProperty().map(texts::text).orElse(""));
  }

  private void bindSelection() {
    var selection = panel.plot().selectionProperty();
    exploreSelection
        .visibleProperty()
        .bind(Bindings.createBooleanBinding(() -> selection.get().length > 0, selection));
    exploreSelection.managedProperty().bind(exploreSelection.visibleProperty());
    exploreSelectionCount
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.text("segment.selection.count", selection.get().length), selection));
    list.detailProperty().addListener((_, _, _) -> mark());
  }

  /** Marks the people of the chosen segment, whichever came later, they or their points. */
  private void mark() {
    var detail = list.detailProperty().get();
    panel.plot().highlightProperty().set(-1);
    panel.plot().select(detail == null ? new int[0] : model.rowsOf(detail.members()));
  }

  private void fillFeatures() {
    exploreFeatures.getItems().clear();
    for (FeatureChoice choice : model.choices().features()) {
      CheckMenuItem item = new CheckMenuItem(texts.text(choice.feature().title()));
      item.selectedProperty().bindBidirectional(choice.chosenProperty());
      choice.chosenProperty().addListener((_, _, _) -> nameFeatures());
      exploreFeatures.getItems().add(item);
    }
    CheckMenuItem logarithm = new CheckMenuItem(texts.text("segment.logarithm"));
    logarithm.selectedProperty().bindBidirectional(model.choices().logarithmProperty());
    exploreFeatures.getItems().addAll(new SeparatorMenuItem(), logarithm);
    nameFeatures();
  }

  private void nameFeatures() {
    exploreFeatures.setText(
        texts.text("segment.features.chosen", model.choices().chosenFeatures().size()));
  }

  private <T> void bind(
      ChoiceBox<T> box,
      ObservableList<T> items,
      ObjectProperty<T> value,
      Function<T, Message> label) {
    box.setConverter(new Spoken<>(item -> texts.text(label.apply(item))));
    box.setItems(items);
    box.valueProperty().bindBidirectional(value);
  }

  @FXML
  void find() {
    model.findGroups();
  }

  @FXML
  void stop() {
    model.stop();
  }

  @FXML
  void keepSelection() {
    model.keepPeople(panel.plot().selectedIds());
  }

  @FXML
  void clearSelection() {
    panel.plot().select(new int[0]);
    list.selectedProperty().set(null);
  }

  @FXML
  void openImport() {
    model.openImport();
  }
}
