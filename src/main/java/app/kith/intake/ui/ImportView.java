package app.kith.intake.ui;

import app.kith.base.Message;
import app.kith.fx.Texts;
import java.io.File;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The Import screen's frame: where a file is dropped, and what can be done at the foot. */
public final class ImportView {
  private static final KeyCombination PASTE =
      new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

  private final ImportViewModel model;
  private final ImportState state;
  private final Texts texts;
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private VBox intake;
  @FXML private VBox intakeEmpty;
  @FXML private ScrollPane intakeWork;
  @FXML private Node intakeFilePart;
  @FXML private Node intakeFieldsPart;
  @FXML private HBox intakeFoot;
  @FXML private Button intakeChoose;
  @FXML private Label intakeRefusal;
  @FXML private Label intakeHeadline;
  @FXML private ProgressBar intakeProgress;
  @FXML private Button intakeStop;
  @FXML private Button intakeSaveRejected;
  @FXML private Button intakeAnother;
  @FXML private Button intakeUndo;
  @FXML private Button intakeImport;

  /** The frame over its view-model. */
  public ImportView(ImportViewModel model, Texts texts) {
    this.model = model;
    this.state = model.state();
    this.texts = texts;
  }

  @FXML
  void initialize() {
    BooleanBinding choosing = state.step().isEqualTo(ImportStep.CHOOSING);
    BooleanBinding done = state.step().isEqualTo(ImportStep.DONE);
    BooleanBinding running = state.step().isEqualTo(ImportStep.RUNNING);
    show(intakeEmpty, choosing);
    show(intakeWork, choosing.not());
    show(intakeFoot, choosing.not());
    show(intakeFilePart, done.or(running).not());
    show(intakeFieldsPart, done.or(running).or(state.kind().isEqualTo(ImportKind.MAIL)).not());
    show(intakeRefusal, state.refusal().isNotNull());
    intakeRefusal.textProperty().bind(state.refusal().map(texts::text).orElse(""));
    show(intakeProgress, model.work().busy());
    intakeProgress.progressProperty().bind(model.work().progress());
    show(intakeStop, running);
    show(intakeUndo, done);
    show(intakeAnother, running.not());
    show(intakeSaveRejected, state.hasRejected());
    show(intakeImport, done.or(running).not());
    intakeImport.disableProperty().bind(state.isReady().not());
    subscriptions = state.plan().subscribe(this::nameAction);
    intakeHeadline
        .textProperty()
        .bind(Bindings.createStringBinding(this::headline, state.step(), state.plan()));
    intakeChoose.setOnAction(_ -> model.choose());
    intakeStop.setOnAction(_ -> model.stop());
    intakeSaveRejected.setOnAction(_ -> model.saveRejected());
    intakeAnother.setOnAction(_ -> model.another());
    intakeUndo.setOnAction(_ -> model.undo());
    intakeImport.setOnAction(_ -> model.importNow());
    intake.setOnDragOver(this::over);
    intake.setOnDragDropped(this::dropped);
    intake.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Lets go of the model, which outlives the view. */
  void release() {
    subscriptions.unsubscribe();
  }

  private void nameAction(@Nullable PlanSummary plan) {
    intakeImport.setText(texts.text(plan == null ? Message.of("intake.planning") : plan.action()));
  }

  private String headline() {
    return switch (state.step().get()) {
      case CHOOSING -> "";
      case PLANNING -> {
        PlanSummary plan = state.plan().get();
        yield texts.text(plan == null ? Message.of("intake.planning") : plan.headline());
      }
      case RUNNING -> texts.text("intake.importing");
      case DONE -> texts.text("intake.done");
    };
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }

  private void dropped(DragEvent event) {
    boolean files = event.getDragboard().hasFiles();
    if (files) {
      model.queue().add(event.getDragboard().getFiles().stream().map(File::toPath).toList());
    }
    event.setDropCompleted(files);
    event.consume();
  }

  private void pressed(KeyEvent event) {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    if (!PASTE.match(event)) {
      return;
    }
    if (clipboard.hasFiles()) {
      model.queue().add(clipboard.getFiles().stream().map(File::toPath).toList());
    } else if (clipboard.hasString()) {
      model.paste(clipboard.getString());
    }
    event.consume();
  }

  private static void show(Node node, ObservableValue<Boolean> when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(when);
  }
}
