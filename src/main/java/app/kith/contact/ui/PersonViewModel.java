package app.kith.contact.ui;

import app.kith.base.Listening;
import app.kith.base.Message;
import app.kith.contact.Consent;
import app.kith.contact.Lifecycle;
import app.kith.contact.PersonCard;
import app.kith.contact.PersonDraft;
import app.kith.contact.PersonField;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One person's card, and the form that edits a draft of it. UI thread only. */
public final class PersonViewModel {
  private final PeopleServices services;
  private final Desk desk;
  private final LongConsumer saved;
  private final ReadOnlyObjectWrapper<Optional<PersonCard>> card =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper editing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper isNew = new ReadOnlyBooleanWrapper();
  private final Map<PersonField, StringProperty> texts = new EnumMap<>(PersonField.class);
  private final ObjectProperty<Lifecycle> lifecycle = new SimpleObjectProperty<>(Lifecycle.LEAD);
  private final ObjectProperty<Consent> consent = new SimpleObjectProperty<>(Consent.UNKNOWN);
  private final ReadOnlyObjectWrapper<Map<PersonField, Message>> problems =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final BooleanProperty visible = new SimpleBooleanProperty();
  private final Listening listening;
  private PersonDraft draft = PersonDraft.empty();
  private long shown = -1;

  /**
   * An empty card.
   *
   * @param saved told the id of a person who was added
   */
  public PersonViewModel(PeopleServices services, Desk desk, LongConsumer saved) {
    this.services = services;
    this.desk = desk;
    this.saved = saved;
    for (PersonField field : PersonField.form()) {
      StringProperty text = new SimpleStringProperty("");
      text.subscribe((_, _) -> recheck());
      texts.put(field, text);
    }
    this.listening = services.index().onChanged(() -> desk.tasks().later(this::reload));
  }

  /** Listens no more; when the screen is put away. */
  public void close() {
    listening.end();
  }

  /** The card of the person chosen. */
  public ReadOnlyObjectProperty<Optional<PersonCard>> card() {
    return card.getReadOnlyProperty();
  }

  /** True while the card is shown: one person is chosen and the form is closed. */
  public BooleanProperty visible() {
    return visible;
  }

  /** True while the form is open. */
  public ReadOnlyBooleanProperty editing() {
    return editing.getReadOnlyProperty();
  }

  /** True if the form is for somebody new. */
  public ReadOnlyBooleanProperty isNew() {
    return isNew.getReadOnlyProperty();
  }

  /** A field of the form. */
  public StringProperty text(PersonField field) {
    StringProperty text = texts.get(field);
    if (text == null) {
      throw new IllegalArgumentException("not in the form: " + field);
    }
    return text;
  }

  /** The state in the form. */
  public ObjectProperty<Lifecycle> lifecycle() {
    return lifecycle;
  }

  /** The consent in the form. */
  public ObjectProperty<Consent> consent() {
    return consent;
  }

  /** What keeps the form from being saved, by field; filled once saving was tried. */
  public ReadOnlyObjectProperty<Map<PersonField, Message>> problems() {
    return problems.getReadOnlyProperty();
  }

  /** Shows a person's card; an open form stays if something was typed that shall not be lost. */
  public void show(long id) {
    if (editing.get()) {
      if (id == shown) {
        return;
      }
      cancel();
      if (editing.get()) {
        return;
      }
    }
    shown = id;
    reload();
  }

  /** Opens the form of the person shown. */
  public void edit() {
    card.get()
        .ifPresent(
            person -> {
              isNew.set(false);
              fill(PersonDraft.of(person.person(), person.company()));
            });
  }

  /** Opens an empty form. */
  public void add() {
    isNew.set(true);
    fill(PersonDraft.empty());
  }

  /** Closes the form without saving, after asking if something was typed. */
  public void cancel() {
    if (!typed().isChanged()
        || desk.dialogs()
            .confirm(Message.of("contact.form.discard"), Message.of("contact.form.discard.yes"))) {
      editing.set(false);
    }
  }

  /** Saves the form, or points at what is wrong with it. */
  public void save() {
    PersonDraft wanted = typed();
    problems.set(wanted.problems());
    if (!problems.get().isEmpty()) {
      return;
    }
    desk.tasks()
        .run(Message.of("contact.form.saving"), _ -> services.contacts().save(wanted))
        .onSuccess(
            done -> {
              editing.set(false);
              if (done.changeSetId() != 0) {
                desk.notifications().changed(done.summary(), done.changeSetId());
              }
              if (wanted.original() == null) {
                saved.accept(done.personId());
              }
            });
  }

  private PersonDraft typed() {
    PersonDraft typed = draft.with(lifecycle.get()).with(consent.get());
    for (Map.Entry<PersonField, StringProperty> field : texts.entrySet()) {
      typed = typed.with(field.getKey(), field.getValue().get());
    }
    return typed;
  }

  private void fill(PersonDraft start) {
    draft = start;
    problems.set(Map.of());
    texts.forEach((field, text) -> text.set(start.texts().getOrDefault(field, "")));
    lifecycle.set(start.lifecycle());
    consent.set(start.consent());
    editing.set(true);
  }

  private void recheck() {
    if (!problems.get().isEmpty()) {
      problems.set(typed().problems());
    }
  }

  private void reload() {
    long asked = shown;
    if (asked < 0) {
      return;
    }
    desk.tasks()
        .run(Message.of("contact.people.loading"), _ -> services.contacts().card(asked))
        .onSuccess(
            found -> {
              if (asked == shown) {
                card.set(found);
              }
            });
  }
}
