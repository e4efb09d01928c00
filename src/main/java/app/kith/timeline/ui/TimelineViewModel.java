package app.kith.timeline.ui;

import app.kith.base.Listening;
import app.kith.base.Message;
import app.kith.fx.ScreenId;
import app.kith.timeline.Aspect;
import app.kith.timeline.EntryKind;
import app.kith.timeline.TimelineEntry;
import app.kith.timeline.TimelineQuery;
import app.kith.timeline.TimelineService;
import app.kith.timeline.Understood;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * A timeline of one person or of everyone, page by page, newest first; the next page comes when the
 * end comes into view. UI thread only.
 */
public final class TimelineViewModel {
  private static final int PAGE = 50;

  private final TimelineDesk desk;
  private final boolean everyone;
  private final ObservableList<TimelineLine> lines = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Set<EntryKind>> kinds =
      new ReadOnlyObjectWrapper<>(EnumSet.allOf(EntryKind.class));
  private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper();
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<EntryKind> writing = new SimpleObjectProperty<>(EntryKind.NOTE);
  private final Listening listening;
  private OptionalLong person = OptionalLong.empty();
  private @Nullable TimelineEntry last;
  private boolean ended;
  private boolean loading;
  private int generation;
  private int learnt;

  /**
   * A timeline without entries yet.
   *
   * @param everyone true for the business's timeline, false for a person's, see {@link #show}
   */
  public TimelineViewModel(TimelineDesk desk, boolean everyone) {
    this.desk = desk;
    this.everyone = everyone;
    this.listening = desk.history().onCommitted(_ -> desk.tasks().later(this::reload));
    reload();
  }

  /** Listens no more; when the screen is put away. */
  public void close() {
    listening.end();
  }

  /** The lines, days and entries. */
  ObservableList<TimelineLine> lines() {
    return lines;
  }

  /** The kinds that are shown. */
  public ReadOnlyObjectProperty<Set<EntryKind>> kinds() {
    return kinds.getReadOnlyProperty();
  }

  /** True if there is nothing to show. */
  public ReadOnlyBooleanProperty empty() {
    return empty.getReadOnlyProperty();
  }

  /** What is being written down. */
  public StringProperty text() {
    return text;
  }

  /** What kind of thing is being written down. */
  public ObjectProperty<EntryKind> writing() {
    return writing;
  }

  /** True for the timeline of the business, where nothing is written. */
  public boolean isEveryones() {
    return everyone;
  }

  /** Shows a person's timeline. */
  public void show(long personId) {
    OptionalLong wanted = OptionalLong.of(personId);
    if (!wanted.equals(person)) {
      text.set("");
      lines.clear();
    }
    person = wanted;
    reload();
  }

  /** Shows one kind only, or all kinds again. */
  public void only(@Nullable EntryKind kind) {
    kinds.set(kind == null ? EnumSet.allOf(EntryKind.class) : EnumSet.of(kind));
    reload();
  }

  /** Reads the next page, if there is one. */
  public void more() {
    if (!loading && !ended && last != null) {
      load(query().after(last), false);
    }
  }

  /** Opens the screen that brings people in. */
  public void openImport() {
    desk.navigator().open(ScreenId.IMPORT);
  }

  /** Writes down what was typed. */
  public void write() {
    String typed = text.get();
    EntryKind kind = writing.get();
    if (person.isEmpty() || typed.isBlank()) {
      return;
    }
    long whose = person.getAsLong();
    desk.tasks()
        .run(Message.of("timeline.writing"), _ -> desk.timeline().write(whose, kind, typed))
        .onSuccess(
            written -> {
              if (text.get().equals(typed)) {
                text.set("");
              }
              desk.notifications().changed(written.summary(), written.changeSetId());
            });
  }

  /** Takes an entry back from where it stands: undoes a change, deletes what was written down. */
  public void takeBack(TimelineEntry entry) {
    switch (entry) {
      case TimelineEntry.Happened happened -> delete(happened);
      case TimelineEntry.Changed changed -> undo(changed);
      case TimelineEntry.Ordered _, TimelineEntry.Sent _ -> {}
    }
  }

  /** Keeps what the person says that a customer's words mean. */
  void correct(TimelineEntry entry, Aspect aspect, Aspect.Choice choice) {
    if (entry instanceof TimelineEntry.Happened happened) {
      change(() -> desk.timeline().correct(happened.event(), aspect, choice));
    }
  }

  /** Forgets what the person said, so that the words are read again. */
  void readAgain(TimelineEntry entry) {
    if (entry instanceof TimelineEntry.Happened happened) {
      change(() -> desk.timeline().readAgain(happened.event()));
    }
  }

  private void change(Supplier<TimelineService.Done> work) {
    desk.tasks()
        .run(Message.of("timeline.writing"), _ -> work.get())
        .onSuccess(done -> desk.notifications().changed(done.summary(), done.changeSetId()));
  }

  /** Goes to the person of an entry. */
  public void open(TimelineEntry entry) {
    if (entry.personId() != 0) {
      desk.navigator().open(ScreenId.PEOPLE, entry.personId());
    }
  }

  private void delete(TimelineEntry.Happened happened) {
    desk.tasks()
        .run(Message.of("timeline.writing"), _ -> desk.timeline().delete(happened.event()))
        .onSuccess(
            changeSet ->
                desk.notifications()
                    .changed(Message.of("timeline.deleted", happened.event().title()), changeSet));
  }

  private void undo(TimelineEntry.Changed changed) {
    if (changed.undoable() == 0) {
      return;
    }
    long rows = changed.changeSet().rowCount();
    if (rows > 1
        && !desk.dialogs()
            .confirm(
                Message.of("timeline.undo.confirm", changed.changeSet().summary(), rows),
                Message.of("timeline.undo"))) {
      return;
    }
    desk.tasks()
        .run(Message.of("timeline.undoing"), _ -> desk.timeline().undo(changed))
        .onSuccess(
            report ->
                desk.notifications()
                    .say(
                        report.conflictCount() == 0
                            ? Message.of("timeline.undone", changed.changeSet().summary())
                            : Message.of(
                                "timeline.undone.partly",
                                changed.changeSet().summary(),
                                report.conflictCount())));
  }

  private void reload() {
    if (everyone || person.isPresent()) {
      load(query(), true);
      learn();
    }
  }

  private void learn() {
    desk.tasks()
        .run(Message.of("timeline.learning"), _ -> desk.timeline().learn())
        .onSuccess(
            times -> {
              if (times != learnt) {
                learnt = times;
                load(query(), true);
              }
            });
  }

  private TimelineQuery query() {
    TimelineQuery all =
        person.isPresent()
            ? TimelineQuery.of(person.getAsLong(), PAGE)
            : TimelineQuery.everyone(PAGE);
    return all.only(kinds.get());
  }

  private void load(TimelineQuery query, boolean fresh) {
    int asked = ++generation;
    loading = true;
    desk.tasks()
        .run(Message.of("timeline.loading"), _ -> desk.timeline().page(query))
        .onSuccess(
            page -> {
              if (asked == generation) {
                keep(page, fresh);
              }
            })
        .onEnd(
            () -> {
              if (asked == generation) {
                loading = false;
              }
            });
  }

  private void keep(TimelineService.Page page, boolean fresh) {
    LocalDate before = fresh || last == null ? null : day(last);
    List<TimelineLine.Entry> entries = new ArrayList<>();
    for (TimelineEntry entry : page.entries()) {
      String name = everyone ? page.names().getOrDefault(entry.personId(), "") : "";
      Understood understood = page.understood().get(entry.id());
      entries.add(new TimelineLine.Entry(entry, name, Optional.ofNullable(understood)));
    }
    List<TimelineLine> grouped = TimelineLine.grouped(entries, line -> day(line.entry()), before);
    ended = page.entries().size() < PAGE;
    if (!page.entries().isEmpty()) {
      last = page.entries().getLast();
    }
    if (fresh) {
      lines.setAll(grouped);
    } else {
      lines.addAll(grouped);
    }
    empty.set(lines.isEmpty());
  }

  private LocalDate day(TimelineEntry entry) {
    return LocalDate.ofInstant(entry.at(), desk.texts().zone());
  }
}
