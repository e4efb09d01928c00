package app.kith.shell.ui;

import app.kith.fx.Texts;
import app.kith.shell.Notice;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The quiet bar; it goes away by itself unless the pointer rests on it. */
public final class NoticeView {
  private static final Duration SHOWN = Duration.seconds(15);

  private final NoticeViewModel model;
  private final Texts texts;
  private final PauseTransition timer = new PauseTransition(SHOWN);
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private HBox shellNotice;
  @FXML private Label shellNoticeText;
  @FXML private Button shellNoticeAnswer;

  /** Shows what the model says. */
  public NoticeView(NoticeViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    timer.setOnFinished(_ -> model.dismiss());
    subscriptions = model.notice().subscribe(this::show);
    shellNoticeAnswer.disableProperty().bind(model.busy());
    shellNotice
        .hoverProperty()
        .subscribe(
            hover -> {
              if (hover) {
                timer.stop();
              } else if (model.notice().get() != null) {
                timer.playFromStart();
              }
            });
  }

  /** Lets go of the model, which outlives the view. */
  void release() {
    subscriptions.unsubscribe();
    timer.stop();
  }

  @FXML
  private void answer() {
    model.answer();
  }

  @FXML
  private void dismiss() {
    model.dismiss();
  }

  private void show(@Nullable Notice notice) {
    shellNotice.setVisible(notice != null);
    shellNotice.setManaged(notice != null);
    timer.stop();
    if (notice == null) {
      return;
    }
    shellNoticeText.setText(texts.text(notice.text()));
    String answer =
        switch (notice.answer()) {
          case UNDO -> texts.text("shell.undo");
          case REDO -> texts.text("shell.redo");
          case SHOW_HISTORY -> texts.text("shell.undo.show");
          case NONE -> "";
        };
    shellNoticeAnswer.setText(answer);
    shellNoticeAnswer.setVisible(!answer.isEmpty());
    shellNoticeAnswer.setManaged(!answer.isEmpty());
    timer.playFromStart();
  }
}
