package app.kith.intake.ui;

import app.kith.base.Message;
import app.kith.history.ChangeSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The import that was just done, which can be taken back from where it was made. */
final class DoneImport {
  private final ImportDesk desk;
  private @Nullable ChangeSet done;

  DoneImport(ImportDesk desk) {
    this.desk = desk;
  }

  void remember(Optional<ChangeSet> changes) {
    done = changes.orElse(null);
    changes.ifPresent(set -> desk.notifications().changed(set.summary(), set.id()));
  }

  void forget() {
    done = null;
  }

  /**
   * Takes it back, if there is one.
   *
   * @param after what follows on the UI thread
   */
  void undo(Runnable after) {
    ChangeSet undone = done;
    if (undone == null) {
      return;
    }
    done = null;
    desk.tasks()
        .run(Message.of("intake.undoing"), _ -> desk.history().undo(undone.id()))
        .onSuccess(
            _ -> {
              desk.notifications().say(Message.of("intake.undone", undone.summary()));
              after.run();
            });
  }
}
