package app.kith.quality.ui;

import app.kith.base.Message;
import app.kith.contact.BulkEditService;
import app.kith.fx.Work;
import app.kith.quality.FindingsFile;
import app.kith.quality.QualityScan;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** What is done with the people behind a figure, one thing at a time. UI thread only. */
final class RowWork {
  private final QualityDesk desk;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  RowWork(QualityDesk desk) {
    this.desk = desk;
  }

  /** True while something is being done. */
  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** Does something that need not be told. */
  <T> void begin(Message title, Work<T> work, java.util.function.Consumer<T> receiver) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    desk.tasks()
        .compute(title, work)
        .onSuccess(receiver)
        .onFailure(desk.dialogs()::error)
        .onEnd(() -> busy.set(false));
  }

  /** Changes people and offers to undo it. */
  void change(Work<BulkEditService.Done> work, Runnable afterwards) {
    begin(
        Message.of("quality.repairing"),
        work,
        done -> {
          afterwards.run();
          if (done.changeSetId() == 0) {
            desk.notifications().say(done.summary());
          } else {
            desk.notifications().changed(done.summary(), done.changeSetId());
          }
        });
  }

  /** Asks for a file and writes everybody with a finding into it. */
  void export(QualityScan scan, Choice wanted) {
    if (busy.get()) {
      return;
    }
    String name = wanted.field().replaceAll("[^\\p{L}\\p{N}_-]", "_") + ".csv";
    desk.dialogs()
        .saveFile(Message.of("quality.export.title"), name)
        .ifPresent(
            file ->
                begin(
                    Message.of("quality.exporting"),
                    progress ->
                        new FindingsFile(desk.quality())
                            .write(
                                file,
                                desk.texts().messages(),
                                scan,
                                wanted.field(),
                                wanted.finding(),
                                BoardViewModel.heard(progress)),
                    written ->
                        desk.notifications()
                            .say(Message.of("quality.exported", written, file.toString()))));
  }
}
