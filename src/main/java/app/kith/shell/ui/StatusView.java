package app.kith.shell.ui;

import app.kith.base.Message;
import app.kith.fx.Pending;
import app.kith.fx.Texts;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The status bar. Work shorter than a third of a second is not shown, so that nothing flickers. */
public final class StatusView {
  private static final Duration WORTH_SHOWING = Duration.millis(300);

  private final StatusViewModel model;
  private final Texts texts;
  private final PauseTransition delay = new PauseTransition(WORTH_SHOWING);
  private Subscription shown = Subscription.EMPTY;
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private Label shellWorkspace;
  @FXML private Label shellPeople;
  @FXML private Label shellOutbox;
  @FXML private HBox shellTask;
  @FXML private Label shellTaskText;
  @FXML private ProgressBar shellTaskProgress;
  @FXML private Button shellTaskStop;

  /** Shows what the model knows. */
  public StatusView(StatusViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    shellWorkspace.setText(model.workspaceName());
    delay.setOnFinished(_ -> showTask());
    subscriptions =
        Subscription.combine(
            model.people().subscribe(count -> showPeople(count.longValue())),
            model.outbox().subscribe(this::showOutbox),
            model.running().subscribe(this::tasksChanged));
    tasksChanged();
  }

  /** Lets go of the model, which outlives the view. */
  void release() {
    subscriptions.unsubscribe();
    shown.unsubscribe();
    delay.stop();
  }

  @FXML
  private void stop() {
    model.stop();
    shellTaskStop.setDisable(true);
  }

  private void showPeople(long count) {
    shellPeople.setText(count < 0 ? "" : texts.text("shell.people.count", count));
  }

  private void showOutbox(@Nullable Message outbox) {
    shellOutbox.setText(outbox == null ? "" : texts.text(outbox));
  }

  private void tasksChanged() {
    if (model.running().isEmpty()) {
      delay.stop();
      showTask();
    } else {
      delay.playFromStart();
    }
  }

  private void showTask() {
    shown.unsubscribe();
    shown = Subscription.EMPTY;
    List<Pending<?>> running = model.running();
    shellTask.setVisible(!running.isEmpty());
    if (running.isEmpty()) {
      return;
    }
    Pending<?> first = running.getFirst();
    shellTaskStop.setDisable(false);
    shown =
        Subscription.combine(
            first.progress().subscribe(done -> shellTaskProgress.setProgress(done.doubleValue())),
            first.doing().subscribe(doing -> shellTaskText.setText(texts.text(doing))));
  }
}
