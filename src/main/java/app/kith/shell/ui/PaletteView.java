package app.kith.shell.ui;

import app.kith.shell.PaletteEntry;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/** The palette over the window. */
public final class PaletteView {
  private final PaletteViewModel model;
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private StackPane shellPalette;
  @FXML private Region shellPaletteShade;
  @FXML private TextField shellPaletteQuery;
  @FXML private ListView<PaletteEntry> shellPaletteFound;

  /** Shows what the model finds. */
  public PaletteView(PaletteViewModel model) {
    this.model = model;
  }

  @FXML
  private void initialize() {
    shellPaletteQuery.textProperty().bindBidirectional(model.query());
    shellPaletteFound.setItems(model.found());
    shellPaletteFound.setCellFactory(_ -> new EntryCell());
    subscriptions =
        Subscription.combine(
            model.chosen().subscribe(index -> choose(index.intValue())),
            model.found().subscribe(() -> choose(model.chosen().get())),
            model.isOpen().subscribe(this::show));
    shellPaletteQuery.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    shellPaletteShade.setOnMousePressed(_ -> model.close());
    shellPaletteFound.addEventFilter(MouseEvent.MOUSE_CLICKED, _ -> takeClicked());
  }

  /** Lets go of the model, which outlives the view. */
  void release() {
    subscriptions.unsubscribe();
  }

  private void show(boolean open) {
    shellPalette.setVisible(open);
    shellPalette.setManaged(open);
    if (open) {
      shellPaletteQuery.requestFocus();
    }
  }

  /** The list hears of new finds after this view does, so an index may not be there any more. */
  private void choose(int index) {
    boolean there = index >= 0 && index < model.found().size();
    if (!there) {
      shellPaletteFound.getSelectionModel().clearSelection();
    } else {
      shellPaletteFound.getSelectionModel().select(index);
      shellPaletteFound.scrollTo(Math.max(0, index - 5));
    }
  }

  private void takeClicked() {
    int clicked = shellPaletteFound.getSelectionModel().getSelectedIndex();
    if (clicked >= 0) {
      model.chosen().set(clicked);
      model.take();
    }
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> model.move(-1);
      case DOWN -> model.move(1);
      case ENTER -> model.take();
      case ESCAPE -> model.close();
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** Icon, name, and what tells it from others, right. */
  private static final class EntryCell extends ListCell<PaletteEntry> {
    private final FontIcon icon = new FontIcon();
    private final Label label = new Label();
    private final Label detail = new Label();
    private final HBox row = new HBox(icon, label, space(), detail);

    EntryCell() {
      row.getStyleClass().add("palette-row");
      detail.getStyleClass().add("text-muted");
      label.setMinWidth(0);
    }

    private static Region space() {
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      return space;
    }

    @Override
    protected void updateItem(PaletteEntry entry, boolean empty) {
      super.updateItem(entry, empty);
      if (empty || entry == null) {
        setGraphic(null);
        return;
      }
      icon.setIconLiteral(entry.icon());
      label.setText(entry.label());
      detail.setText(entry.detail());
      setGraphic(row);
    }
  }
}
