package app.kith.intake.ui;

import app.kith.fx.Texts;
import app.kith.intake.mapping.Field;
import app.kith.intake.mapping.ValueKind;
import app.kith.quality.values.Style;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The second step: what every column of the file is taken for. */
public final class FieldsPart {
  private static final double HEAD = 44;
  private static final double ROW = 32;
  private static final int MOST_ROWS = 8;
  private static final int MOST_REASONS = 8;

  private final ImportViewModel model;
  private final Texts texts;

  @FXML private VBox intakeReasons;
  @FXML private TableView<ColumnChoice> intakeFields;
  @FXML private TableColumn<ColumnChoice, String> intakeHeader;
  @FXML private TableColumn<ColumnChoice, String> intakeExample;
  @FXML private TableColumn<ColumnChoice, ColumnChoice> intakeField;
  @FXML private TableColumn<ColumnChoice, ColumnChoice> intakeKind;
  @FXML private TableColumn<ColumnChoice, ColumnChoice> intakeReading;
  @FXML private TableColumn<ColumnChoice, ColumnChoice> intakeColumnRule;
  private Subscription release = Subscription.EMPTY;

  FieldsPart(ImportViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  /** Lets go of the model, which outlives the view. */
  void release() {
    release.unsubscribe();
  }

  /** Why columns are taken for what they are, where no name says it. */
  private void showReasons() {
    List<String> reasoned = model.state().columns().stream().flatMap(this::reasons).toList();
    intakeReasons
        .getChildren()
        .setAll(reasoned.stream().limit(MOST_REASONS).map(FieldsPart::label).toList());
    int more = reasoned.size() - MOST_REASONS;
    if (more > 0) {
      intakeReasons.getChildren().add(new Label(texts.text("intake.folder.more", more)));
    }
  }

  private Stream<String> reasons(ColumnChoice choice) {
    Stream<String> taken =
        Stream.ofNullable(choice.because())
            .map(
                because ->
                    texts.text(
                        "intake.because",
                        choice.header(),
                        texts.text(choice.field().label()),
                        texts.text(because)));
    Stream<String> read =
        Stream.ofNullable(choice.readBecause())
            .map(because -> texts.text("intake.reading", choice.header(), texts.text(because)));
    return Stream.concat(taken, read);
  }

  private static Label label(String reason) {
    Label label = new Label(reason);
    label.setWrapText(true);
    return label;
  }

  @FXML
  void initialize() {
    intakeFields.setItems(model.state().columns());
    intakeFields
        .prefHeightProperty()
        .bind(
            Bindings.size(intakeFields.getItems())
                .map(rows -> HEAD + ROW * Math.clamp(rows.intValue(), 3, MOST_ROWS)));
    intakeFields.minHeightProperty().bind(intakeFields.prefHeightProperty());
    ListChangeListener<ColumnChoice> changed = _ -> showReasons();
    model.state().columns().addListener(changed);
    release = () -> model.state().columns().removeListener(changed);
    showReasons();
    intakeHeader.setCellValueFactory(it -> new ReadOnlyStringWrapper(it.getValue().header()));
    intakeExample.setCellValueFactory(it -> new ReadOnlyStringWrapper(it.getValue().example()));
    intakeField.setCellValueFactory(it -> new ReadOnlyObjectWrapper<>(it.getValue()));
    intakeField.setCellFactory(
        _ ->
            new ChoiceCell<Field>(
                _ -> model.state().kind().get().fields(),
                ColumnChoice::field,
                field -> texts.text(field.label()),
                model.fields()::field));
    intakeKind.setCellValueFactory(it -> new ReadOnlyObjectWrapper<>(it.getValue()));
    intakeKind.setCellFactory(
        _ ->
            new ChoiceCell<ValueKind>(
                _ -> List.of(ValueKind.values()),
                choice -> choice.hasKind() ? choice.kind() : null,
                kind -> texts.text(kind.label()),
                model.fields()::valueKind));
    intakeReading.setCellValueFactory(it -> new ReadOnlyObjectWrapper<>(it.getValue()));
    intakeReading.setCellFactory(
        _ ->
            new ChoiceCell<Style>(
                ColumnChoice::styles,
                ColumnChoice::style,
                style -> texts.text(style.label()),
                model.fields()::style));
    intakeColumnRule.setCellValueFactory(it -> new ReadOnlyObjectWrapper<>(it.getValue()));
    intakeColumnRule.setCellFactory(
        _ ->
            new ChoiceCell<RuleChoice>(
                    _ -> RuleChoice.ALL,
                    ColumnChoice::rule,
                    rule -> texts.text(rule.label(model.state().newestBy())),
                    model.fields()::columnRule)
                .undoubted());
    intakeColumnRule.visibleProperty().bind(model.state().listsPeople());
  }
}
