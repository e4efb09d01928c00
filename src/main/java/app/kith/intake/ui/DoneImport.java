package app.kith.intake.ui;

import app.kith.base.Message;
import app.kith.fx.Progress;
import app.kith.history.ChangeSet;
import app.kith.intake.folder.Fate;
import app.kith.intake.folder.SettledFiles;
import app.kith.intake.folder.WaitingFile;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The import that was just done, which can be taken back from where it was made. */
final class DoneImport {
  private final ImportDesk desk;
  private @Nullable ChangeSet done;

  DoneImport(ImportDesk desk) {
    this.desk = desk;
  }

  /**
   * Runs an import and remembers its file, so that a watched folder does not offer it again. Not on
   * the UI thread.
   */
  ImportJob.Outcome run(Path file, ImportJob job, Progress progress) {
    WaitingFile taken = SettledFiles.look(file);
    ImportJob.Outcome outcome = job.run(desk.intake(), desk.history(), progress);
    desk.intake().settled().settle(taken, Fate.IMPORTED);
    return outcome;
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
