package app.kith.intake.ui;

import app.kith.fx.Texts;
import app.kith.intake.SourceFile;
import app.kith.intake.mapping.Column;
import app.kith.intake.mapping.Field;
import app.kith.intake.mapping.MailField;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.readers.Delimiter;
import app.kith.intake.readers.Encoding;
import app.kith.intake.readers.FileKind;
import app.kith.intake.readers.Row;
import app.kith.intake.recipe.Recipe;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The first step: how the file is written, with its first rows. */
public final class FilePart {
  private static final double LETTER = 7.5;
  private static final double PADDING = 20;
  private static final double NARROWEST = 96;
  private static final double WIDEST = 264;
  private static final int PREVIEWED = 50;

  private final ImportViewModel model;
  private final Texts texts;

  @FXML private Label intakeFileName;
  @FXML private HBox intakeLists;
  @FXML private ToggleButton intakePeople;
  @FXML private ToggleButton intakeBoth;
  @FXML private ToggleButton intakeOrders;
  @FXML private HBox intakeEncodingChoice;
  @FXML private ComboBox<Encoding> intakeEncoding;
  @FXML private HBox intakeDelimiterChoice;
  @FXML private ComboBox<Delimiter> intakeDelimiter;
  @FXML private CheckBox intakeNamed;
  @FXML private HBox intakeSheetChoice;
  @FXML private ComboBox<String> intakeSheet;
  @FXML private HBox intakeRecipeChoice;
  @FXML private ComboBox<Recipe> intakeRecipe;
  @FXML private Button intakeSaveRecipe;
  @FXML private HBox intakeOwnChoice;
  @FXML private TextField intakeOwn;
  @FXML private TableView<Row> intakePreview;
  private Subscription subscriptions = Subscription.EMPTY;

  FilePart(ImportViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    intakeEncoding.getItems().setAll(Encoding.values());
    intakeEncoding.setConverter(Choices.named(Encoding::label));
    intakeDelimiter.getItems().setAll(Delimiter.values());
    intakeDelimiter.setConverter(Choices.named(it -> texts.text("intake.delimiter." + it.name())));
    intakePeople.setOnAction(_ -> model.kind(ImportKind.PEOPLE));
    intakeBoth.setOnAction(_ -> model.kind(ImportKind.BOTH));
    intakeOrders.setOnAction(_ -> model.kind(ImportKind.ORDERS));
    intakeEncoding.setOnAction(_ -> Choices.chosen(intakeEncoding, model.reading()::encoding));
    intakeDelimiter.setOnAction(_ -> Choices.chosen(intakeDelimiter, model.reading()::delimiter));
    intakeNamed.setOnAction(_ -> model.reading().named(intakeNamed.isSelected()));
    for (Node part :
        List.of(
            intakeLists,
            intakeEncodingChoice,
            intakeDelimiterChoice,
            intakeNamed,
            intakeSheetChoice,
            intakeRecipeChoice,
            intakeSaveRecipe,
            intakeOwnChoice)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    intakeSheet.setOnAction(
        _ -> {
          if (intakeSheet.getSelectionModel().getSelectedIndex() >= 0) {
            model.reading().sheet(intakeSheet.getSelectionModel().getSelectedIndex());
          }
        });
    BooleanBinding table = model.state().kind().isNotEqualTo(ImportKind.MAIL);
    intakeLists.visibleProperty().bind(table);
    intakeSaveRecipe.visibleProperty().bind(table);
    intakeOwnChoice.visibleProperty().bind(table.not());
    intakeOwn.setOnAction(_ -> model.own(intakeOwn.getText()));
    intakeOwn.focusedProperty().subscribe(this::leftOwn);
    intakeRecipeChoice
        .visibleProperty()
        .bind(Bindings.isNotEmpty(model.recipes().all()).and(table));
    intakeRecipe.setConverter(Choices.named(Recipe::name));
    intakeRecipe.setOnAction(_ -> Choices.chosen(intakeRecipe, model.recipes()::use));
    intakeSaveRecipe.setOnAction(_ -> model.recipes().save(proposedName()));
    ListChangeListener<Recipe> listed = _ -> showRecipes();
    model.recipes().all().addListener(listed);
    subscriptions =
        Subscription.combine(
            () -> model.recipes().all().removeListener(listed),
            model.state().file().subscribe(this::show),
            model.state().own().subscribe(own -> intakeOwn.setText(String.join(", ", own))),
            model
                .state()
                .kind()
                .subscribe(
                    kind -> {
                      intakePeople.setSelected(kind == ImportKind.PEOPLE);
                      intakeBoth.setSelected(kind == ImportKind.BOTH);
                      intakeOrders.setSelected(kind == ImportKind.ORDERS);
                    }));
  }

  /** Lets go of the model, which outlives the view. */
  void release() {
    subscriptions.unsubscribe();
  }

  private void leftOwn(boolean focused) {
    if (!focused) {
      model.own(intakeOwn.getText());
    }
  }

  private void showRecipes() {
    SourceFile file = model.state().file().get();
    intakeRecipe.getItems().setAll(model.recipes().all());
    intakeRecipe.setValue(file == null ? null : file.recipe().orElse(null));
  }

  private String proposedName() {
    SourceFile file = model.state().file().get();
    return file == null ? "" : file.recipe().map(Recipe::name).orElse("");
  }

  private void show(@Nullable SourceFile file) {
    showRecipes();
    intakeSheetChoice.setVisible(file != null && file.sheets().size() > 1);
    intakePreview.getColumns().clear();
    if (file == null) {
      intakePreview.getItems().clear();
      return;
    }
    intakeFileName.setText(String.valueOf(file.path().getFileName()));
    intakeEncoding.setValue(file.format().encoding());
    intakeDelimiter.setValue(file.format().delimiter());
    intakeNamed.setSelected(file.format().named());
    FileKind kind = file.format().kind();
    if (!file.sheets().equals(List.copyOf(intakeSheet.getItems()))) {
      intakeSheet.getItems().setAll(file.sheets());
    }
    intakeSheet.getSelectionModel().select(kind.isWorkbook() ? file.format().sheet() : -1);
    intakeEncodingChoice.setVisible(!kind.isWorkbook() && kind != FileKind.MAIL);
    intakeDelimiterChoice.setVisible(kind == FileKind.TEXT);
    intakeNamed.setVisible(kind == FileKind.TEXT || kind.isWorkbook());
    List<String> header = file.sample().header();
    List<Column<MailField>> fields =
        file.isMail() ? MailField.mapping(file.sample()).columns() : List.of();
    List<Row> rows = file.sample().rows();
    List<Row> shown = rows.subList(0, Math.min(rows.size(), PREVIEWED));
    for (int i = 0; i < Math.min(header.size(), PREVIEWED); i++) {
      Field field = fields.isEmpty() ? PersonField.IGNORED : fields.get(i).field();
      intakePreview.getColumns().add(column(header.get(i), field, i, shown));
    }
    intakePreview.getItems().setAll(shown);
  }

  private TableColumn<Row, String> column(String header, Field field, int index, List<Row> rows) {
    String name = MailWords.heading(field, header, texts);
    Function<Row, String> cell = row -> MailWords.cell(field, row.cell(index), texts);
    TableColumn<Row, String> column = new TableColumn<>(name);
    column.setSortable(false);
    int longest = rows.stream().map(cell).mapToInt(String::length).max().orElse(0);
    double fitting = LETTER * Math.max(name.length(), longest) + PADDING;
    column.setPrefWidth(Math.clamp(fitting, NARROWEST, WIDEST));
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(cell.apply(row.getValue())));
    return column;
  }
}
