package app.kith.intake.ui;

import app.kith.fx.Texts;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Which files wait behind the one that is under work. */
public final class QueuePart {
  private static final int NAMED = 4;

  private final FileQueue queue;
  private final ImportState state;
  private final Texts texts;
  private final ListChangeListener<Path> changed = _ -> show();

  @FXML private HBox intakeQueue;
  @FXML private Label intakeQueueText;
  @FXML private Button intakeQueueNext;
  @FXML private Button intakeQueueClear;

  QueuePart(ImportViewModel model, Texts texts) {
    this.queue = model.queue();
    this.state = model.state();
    this.texts = texts;
  }

  @FXML
  void initialize() {
    intakeQueue.managedProperty().bind(intakeQueue.visibleProperty());
    intakeQueueNext.setOnAction(_ -> queue.next());
    intakeQueueNext.disableProperty().bind(Bindings.equal(ImportStep.RUNNING, state.step()));
    intakeQueueClear.setOnAction(_ -> queue.clear());
    queue.waiting().addListener(changed);
    show();
  }

  /** Lets go of the model, which outlives the view. */
  void release() {
    queue.waiting().removeListener(changed);
    intakeQueueNext.disableProperty().unbind();
  }

  private void show() {
    String names =
        queue.waiting().stream()
            .limit(NAMED)
            .map(file -> String.valueOf(file.getFileName()))
            .collect(Collectors.joining(", "));
    int more = queue.waiting().size() - NAMED;
    intakeQueueText.setText(
        more > 0
            ? texts.text("intake.queue.more", names, more)
            : texts.text("intake.queue.waiting", names));
    intakeQueue.setVisible(!queue.waiting().isEmpty());
  }
}
