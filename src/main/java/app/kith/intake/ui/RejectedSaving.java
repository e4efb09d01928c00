package app.kith.intake.ui;

import app.kith.base.Message;
import java.nio.file.Path;

/** Saves the rows that an import leaves out, where the person wants them. */
final class RejectedSaving {
  private final ImportDesk desk;

  RejectedSaving(ImportDesk desk) {
    this.desk = desk;
  }

  void ask(ImportJob job) {
    desk.dialogs()
        .saveFile(Message.of("intake.rejected.save"), desk.texts().text("intake.rejected.fileName"))
        .ifPresent(target -> save(job, target));
  }

  private void save(ImportJob job, Path target) {
    desk.tasks()
        .run(
            Message.of("intake.rejected.save"),
            _ -> job.saveRejected(desk.intake(), target, desk.texts()::text))
        .onSuccess(count -> desk.notifications().say(Message.of("intake.rejected.saved", count)));
  }
}
