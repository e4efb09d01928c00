package app.kith.duplicate.ui;

import app.kith.duplicate.ui.DuplicatesViewModel.State;
import app.kith.fx.Texts;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** One pair side by side. S, D, L and X answer it. */
public final class DuplicatesView {
  /** From here on a percentage would be rounded to certainty, which nobody has. */
  private static final double ALMOST_CERTAIN = 0.99;

  private final DuplicatesViewModel model;
  private final Texts texts;
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private Label lead;
  @FXML private Label stale;
  @FXML private Button again;
  @FXML private Button mergeSure;
  @FXML private VBox review;
  @FXML private VBox empty;
  @FXML private Label emptyTitle;
  @FXML private Label emptyText;
  @FXML private Label place;
  @FXML private Label chance;
  @FXML private GridPane cards;
  @FXML private Button same;
  @FXML private Button different;
  @FXML private Button later;
  @FXML private Button swap;
  @FXML private Button undo;

  /** Shows the model's pair. */
  public DuplicatesView(DuplicatesViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    again.disableProperty().bind(model.busy());
    mergeSure
        .disableProperty()
        .bind(
            model
                .busy()
                .or(
                    Bindings.createBooleanBinding(
                        () -> model.state().get().sureRecords() == 0, model.state())));
    for (Button answer : new Button[] {same, different, later, swap}) {
      answer.disableProperty().bind(model.busy());
    }
    undo.disableProperty().bind(model.busy().or(model.undoable().not()));
    subscriptions =
        Subscription.combine(
            model.state().subscribe(_ -> showState()),
            model.busy().subscribe(_ -> showState()),
            model.pair().subscribe(this::showPair));
  }

  /** Lets go of the model, which outlives the view. */
  void release() {
    subscriptions.unsubscribe();
  }

  private void showState() {
    State state = model.state().get();
    lead.setText(
        state.searched()
            ? texts.text(
                "duplicate.lead.found", state.people(), state.sureRecords(), state.waiting())
            : texts.text("duplicate.lead"));
    show(lead, state.waiting() > 0 || state.sureRecords() > 0);
    show(mergeSure, state.sureRecords() > 0);
    mergeSure.setText(texts.text("duplicate.action.sure", state.sureRecords()));
    place.setText(texts.text("duplicate.place", state.place(), state.waiting()));
    show(stale, state.stale());
    boolean searching = model.busy().get() && !state.searched();
    String words = searching ? "searching" : state.sureRecords() > 0 ? "sure" : "none";
    emptyTitle.setText(texts.text("duplicate.empty." + words + ".title"));
    emptyText.setText(texts.text("duplicate.empty." + words, state.people()));
  }

  private void showPair(@Nullable ReviewPair pair) {
    show(review, pair != null);
    show(empty, pair == null);
    if (pair != null) {
      double likely = pair.match().probability();
      chance.setText(
          likely >= ALMOST_CERTAIN
              ? texts.text("duplicate.chance.certain")
              : texts.text("duplicate.chance", texts.chance(likely)));
      new ReviewCards(texts).fill(cards, pair);
    }
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  @FXML
  private void keyPressed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case S -> model.same();
      case D -> model.different();
      case L -> model.later();
      case X -> model.swap();
      case U -> model.undo();
      default -> {
        return;
      }
    }
    event.consume();
  }

  @FXML
  private void again() {
    model.search();
  }

  @FXML
  private void mergeSure() {
    model.mergeSure();
  }

  @FXML
  private void same() {
    model.same();
  }

  @FXML
  private void different() {
    model.different();
  }

  @FXML
  private void later() {
    model.later();
  }

  @FXML
  private void swap() {
    model.swap();
  }

  @FXML
  private void undo() {
    model.undo();
  }
}
