package app.kith.contact.ui;

import app.kith.base.Message;
import app.kith.contact.BulkEditService;
import app.kith.contact.Consent;
import app.kith.contact.Lifecycle;
import app.kith.fx.Progress;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** What can be done with the people chosen in the list. UI thread only. */
public final class BulkViewModel {
  private final PeopleServices services;
  private final Desk desk;
  private final PeopleViewModel people;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  /** Commands over the list's choice. */
  public BulkViewModel(PeopleServices services, Desk desk, PeopleViewModel people) {
    this.services = services;
    this.desk = desk;
    this.people = people;
  }

  /** True while a command runs. */
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** Asks for a tag and gives it to everyone chosen. */
  public void tag() {
    long[] ids = people.chosenIds();
    if (ids.length > 0) {
      desk.dialogs()
          .askText(Message.of("contact.bulk.tag.ask", ids.length), "")
          .filter(tag -> !tag.isBlank())
          .ifPresent(tag -> run(progress -> services.bulk().tag(tag, progress, ids)));
    }
  }

  /** Asks for a tag and takes it from everyone chosen. */
  public void untag() {
    long[] ids = people.chosenIds();
    if (ids.length > 0) {
      desk.dialogs()
          .askText(Message.of("contact.bulk.untag.ask", ids.length), "")
          .filter(tag -> !tag.isBlank())
          .ifPresent(tag -> run(progress -> services.bulk().untag(tag.strip(), progress, ids)));
    }
  }

  /** Brings everyone chosen into a state. */
  public void setLifecycle(Lifecycle lifecycle) {
    long[] ids = people.chosenIds();
    run(progress -> services.bulk().setLifecycle(lifecycle, progress, ids));
  }

  /** Writes down the consent of everyone chosen. */
  public void setConsent(Consent consent) {
    long[] ids = people.chosenIds();
    run(progress -> services.bulk().setConsent(consent, progress, ids));
  }

  /** Deletes everyone chosen; the quiet bar offers to undo it. */
  public void delete() {
    long[] ids = people.chosenIds();
    if (ids.length > 0) {
      run(progress -> services.bulk().delete(progress, ids));
    }
  }

  /** Asks for a file and writes everyone listed into it, or everyone chosen if several are. */
  public void export() {
    long[] ids = people.chosenCount().get() > 1 ? people.chosenIds() : people.listedIds();
    desk.dialogs()
        .saveFile(Message.of("contact.export.title"), "people.csv")
        .ifPresent(
            file ->
                desk.tasks()
                    .run(
                        Message.of("contact.export.running"),
                        progress ->
                            services
                                .export()
                                .write(
                                    file,
                                    desk.texts().messages(),
                                    heard(progress, ids.length),
                                    ids))
                    .onSuccess(
                        written ->
                            desk.notifications()
                                .say(Message.of("contact.export.done", written, file.toString()))));
  }

  private void run(BulkWork work) {
    if (busy.get()) {
      return;
    }
    int count = people.chosenCount().get();
    busy.set(true);
    desk.tasks()
        .run(Message.of("contact.bulk.running"), progress -> work.run(heard(progress, count)))
        .onSuccess(
            done -> {
              if (done.changeSetId() == 0) {
                desk.notifications().say(Message.of("contact.saved.nothing"));
              } else {
                desk.notifications().changed(done.summary(), done.changeSetId());
              }
            })
        .onEnd(() -> busy.set(false));
  }

  private static LongConsumer heard(Progress progress, int count) {
    return done -> {
      progress.stopIfRequested();
      progress.report(count == 0 ? 1 : (double) done / count);
    };
  }

  /** A bulk edit waiting for its listener. */
  @FunctionalInterface
  private interface BulkWork {
    BulkEditService.Done run(LongConsumer progress);
  }
}
