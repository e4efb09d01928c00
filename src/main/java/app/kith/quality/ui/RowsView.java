package app.kith.quality.ui;

import app.kith.fx.Spoken;
import app.kith.fx.Texts;
import app.kith.quality.QualityRow;
import app.kith.quality.QualityScan;
import app.kith.quality.fill.Grouping;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.SetChangeListener;
import javafx.collections.WeakSetChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The people behind a figure. Escape goes back, Enter opens the person chosen. */
public final class RowsView {
  private final BoardViewModel board;
  private final RowsViewModel model;
  private final Texts texts;
  private final SetChangeListener<Long> ticked = _ -> showActions();
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private Node list;
  @FXML private Label title;
  @FXML private Label place;
  @FXML private Button doAll;
  @FXML private Button doTicked;
  @FXML private ComboBox<Grouping> fillBy;
  @FXML private Button export;
  @FXML private Button open;
  @FXML private Button previous;
  @FXML private Button next;
  @FXML private TableView<QualityRow> rows;
  @FXML private TableColumn<QualityRow, Long> tick;
  @FXML private TableColumn<QualityRow, String> name;
  @FXML private TableColumn<QualityRow, String> value;
  @FXML private TableColumn<QualityRow, String> proposal;
  @FXML private TableColumn<QualityRow, String> reason;

  /** Shows the people of the board's figure. */
  public RowsView(BoardViewModel board, Texts texts) {
    this.board = board;
    this.model = board.rows();
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    tick.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().personId()));
    tick.setCellFactory(_ -> new TickCell(model, texts));
    column(name, QualityRow::name);
    column(value, QualityRow::value);
    column(proposal, row -> row.proposal() == null ? "" : row.proposal());
    column(reason, row -> texts.text(row.reason()));
    rows.setItems(model.rows());
    fillBy.setConverter(new Spoken<>(this::said));
    fillBy.setOnAction(
        _ -> {
          Grouping by = fillBy.getValue();
          boolean leaves = RowsViewModel.LEAVE.equals(by);
          if (by != null && !(leaves && model.plan().get() == null)) {
            model.fillBy(by);
          }
        });
    open.disableProperty().bind(rows.getSelectionModel().selectedItemProperty().isNull());
    model.ticked().addListener(new WeakSetChangeListener<>(ticked));
    subscriptions =
        Subscription.combine(
            board.choice().subscribe(this::showChoice),
            model.place().subscribe(this::showPlace),
            model.deed().subscribe(_ -> showActions()),
            model.groupings().subscribe(this::showGroupings),
            model.busy().subscribe(_ -> showActions()));
    showGroupings();
  }

  /** Lets go of the model, which outlives the view. */
  void release() {
    subscriptions.unsubscribe();
    rows.setItems(FXCollections.observableArrayList());
    model.ticked().removeListener(ticked);
  }

  private static void column(
      TableColumn<QualityRow, String> column, Function<QualityRow, String> text) {
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
  }

  private void showChoice(@Nullable Choice chosen) {
    list.setVisible(chosen != null);
    if (chosen == null) {
      return;
    }
    String finding = texts.text(chosen.finding().label());
    title.setText(
        chosen.field().equals(QualityScan.PERSON)
            ? texts.text("quality.rows.everybody", finding)
            : texts.text("quality.rows.title", texts.text(chosen.label()), finding));
    showActions();
    rows.requestFocus();
  }

  private void showPlace(RowsViewModel.Place now) {
    place.setText(
        now.all() == 0 ? "" : texts.text("quality.page", now.first(), now.last(), now.all()));
    previous.setDisable(now.first() <= 1);
    next.setDisable(now.last() >= now.all());
    boolean paged = now.all() > RowsViewModel.PAGE;
    previous.setVisible(paged);
    next.setVisible(paged);
    showActions();
  }

  private void showActions() {
    int all = model.place().get().all();
    boolean free = !model.busy().get();
    Deed deed = model.deed().get();
    String verb = deed == Deed.NONE ? "repair" : deed.name().toLowerCase(Locale.ROOT);
    doAll.setText(texts.text("quality.action." + verb + ".all", all));
    doTicked.setText(texts.text("quality.action." + verb + ".ticked", model.ticked().size()));
    proposal.setVisible(deed == Deed.REPAIR || deed == Deed.FILL);
    tick.setVisible(deed != Deed.NONE);
    show(doAll, deed != Deed.NONE);
    show(doTicked, deed != Deed.NONE && !model.ticked().isEmpty());
    doAll.setDisable(!free || all == 0);
    doTicked.setDisable(!free);
    export.setDisable(!free || all == 0);
    fillBy.setDisable(!free);
    show(fillBy, !model.groupings().isEmpty());
  }

  private void showGroupings() {
    fillBy.getItems().setAll(model.groupings());
    fillBy.getItems().addFirst(RowsViewModel.LEAVE);
    fillBy.setValue(RowsViewModel.LEAVE);
    showActions();
  }

  private String said(Grouping by) {
    String name = texts.text(by.label());
    return by.equals(RowsViewModel.LEAVE) ? name : texts.text("quality.fill.by", name);
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  @FXML
  private void keyPressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      board.back();
    } else if (event.getCode() == KeyCode.ENTER && rows.isFocused()) {
      open();
    } else {
      return;
    }
    event.consume();
  }

  @FXML
  private void back() {
    board.back();
  }

  @FXML
  private void doAll() {
    model.doAll();
  }

  @FXML
  private void doTicked() {
    model.doTicked();
  }

  @FXML
  private void export() {
    model.export();
  }

  @FXML
  private void previous() {
    model.previous();
  }

  @FXML
  private void next() {
    model.next();
  }

  @FXML
  private void open() {
    QualityRow chosen = rows.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      model.openPerson(chosen.personId());
    }
  }
}
