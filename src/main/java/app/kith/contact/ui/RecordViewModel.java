package app.kith.contact.ui;

import app.kith.base.Listening;
import app.kith.base.Message;
import app.kith.contact.record.PersonRecord;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Where everything that is known of a person comes from. Read only when asked for. UI thread. */
public final class RecordViewModel {
  private final PeopleServices services;
  private final Desk desk;
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOBODY);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final Listening listening;
  private long person = -1;

  /** What is known of a person, and the records that the person was merged from. */
  record Shown(PersonRecord record, List<Identities.Line> identities) {
    static final Shown NOBODY = new Shown(PersonRecord.NOBODY, List.of());
  }

  RecordViewModel(PeopleServices services, Desk desk) {
    this.services = services;
    this.desk = desk;
    open.subscribe(_ -> load());
    this.listening = services.index().onChanged(() -> desk.tasks().later(this::load));
  }

  /** Listens no more; when the screen is put away. */
  void close() {
    listening.end();
  }

  /** True while somebody wants to see it. */
  BooleanProperty open() {
    return open;
  }

  ReadOnlyObjectProperty<Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  /** True while a change is being made. */
  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** Shows another person. */
  void show(long id) {
    person = id;
    load();
  }

  private void load() {
    long asked = person;
    if (asked < 0 || !open.get()) {
      return;
    }
    desk.tasks()
        .run(
            Message.of("contact.people.loading"),
            _ -> new Shown(services.records().of(asked), services.identities().of(asked)))
        .onSuccess(
            read -> {
              if (asked == person) {
                shown.set(read);
              }
            })
        .onFailure(desk.dialogs()::error);
  }

  /** A guess is right. */
  void confirm(PersonRecord.Line line) {
    long whose = shown.get().record().personId();
    Message summary = Message.of("contact.record.confirmed", line.value());
    if (busy.get()) {
      return;
    }
    busy.set(true);
    desk.tasks()
        .run(
            Message.of("contact.form.saving"),
            _ -> services.records().confirm(whose, line.guessId(), summary))
        .onSuccess(
            changeSet -> {
              if (changeSet != 0) {
                desk.notifications().changed(summary, changeSet);
              }
              load();
            })
        .onFailure(desk.dialogs()::error)
        .onEnd(() -> busy.set(false));
  }

  /** Makes a person of their own again of a record. */
  void takeApart(Identities.Line line) {
    long whose = shown.get().record().personId();
    if (busy.get()) {
      return;
    }
    busy.set(true);
    desk.tasks()
        .run(
            Message.of("contact.record.parting"),
            _ -> services.identities().takeApart(whose, line.id()))
        .onSuccess(
            parted -> {
              desk.notifications().changed(parted.summary(), parted.changeSetId());
              load();
            })
        .onFailure(desk.dialogs()::error)
        .onEnd(() -> busy.set(false));
  }
}
