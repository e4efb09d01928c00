package app.kith.history.ui;

import app.kith.base.Message;
import app.kith.fx.Texts;
import app.kith.history.ChangeSet;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The list of all that was changed. */
public final class HistoryView {
  private final HistoryViewModel model;
  private final Texts texts;

  @FXML private TableView<ChangeSet> historyTable;
  @FXML private TableColumn<ChangeSet, String> historyWhen;
  @FXML private TableColumn<ChangeSet, String> historyWhat;
  @FXML private TableColumn<ChangeSet, String> historyRows;
  @FXML private TableColumn<ChangeSet, String> historyState;
  @FXML private Button historyUndo;
  @FXML private Button historyRedo;
  @FXML private Button historyForget;
  @FXML private Label historyConflicts;

  /** Shows the model's list. */
  public HistoryView(HistoryViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    column(historyWhen, set -> texts.dateTime(set.startedAt()));
    column(historyWhat, set -> texts.text(set.summary()));
    column(historyRows, set -> texts.number(set.rowCount()));
    column(
        historyState,
        set -> texts.text("history.state." + set.state().name().toLowerCase(Locale.ROOT)));
    historyTable.setItems(model.changes());
    historyTable
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe((_, chosen) -> model.selected().set(chosen));
    model.selected().subscribe(this::select);
    historyUndo.disableProperty().bind(model.canUndo().not());
    historyRedo.disableProperty().bind(model.canRedo().not());
    historyForget.disableProperty().bind(model.canRedo().not());
    model.conflicts().subscribe(this::showConflicts);
    showConflicts();
  }

  @FXML
  private void undo() {
    model.undo();
  }

  @FXML
  private void redo() {
    model.redo();
  }

  @FXML
  private void forget() {
    model.forget();
  }

  private void select(@Nullable ChangeSet set) {
    if (set != null && !set.equals(historyTable.getSelectionModel().getSelectedItem())) {
      historyTable.getSelectionModel().select(set);
      historyTable.scrollTo(set);
    }
  }

  private void showConflicts() {
    historyConflicts.setText(
        model.conflicts().stream()
            .map((Message conflict) -> texts.text(conflict))
            .collect(Collectors.joining("\n")));
    historyConflicts.setVisible(!model.conflicts().isEmpty());
    historyConflicts.setManaged(!model.conflicts().isEmpty());
  }

  private static void column(
      TableColumn<ChangeSet, String> column, Function<ChangeSet, String> text) {
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    column.setSortable(false);
  }
}
