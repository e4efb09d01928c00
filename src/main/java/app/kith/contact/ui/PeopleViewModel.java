package app.kith.contact.ui;

import app.kith.base.Listening;
import app.kith.base.Message;
import app.kith.contact.PersonRow;
import app.kith.contact.index.PeopleQuery;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * Who is listed and who is chosen. Searches follow the typing: one at a time, and the last text
 * always wins. UI thread only.
 */
public final class PeopleViewModel {
  private final PeopleServices services;
  private final Desk desk;
  private final PeopleRows rows;
  private final StringProperty query = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<PeopleQuery> filter =
      new ReadOnlyObjectWrapper<>(PeopleQuery.everyone());
  private final ReadOnlyObjectWrapper<List<FilterGroup>> groups =
      new ReadOnlyObjectWrapper<>(FilterGroup.all(List.of(), List.of()));
  private final ReadOnlyObjectWrapper<Lines> lines = new ReadOnlyObjectWrapper<>(new Lines(0));
  private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper arrivals = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper focus = new ReadOnlyIntegerWrapper(-1);
  private final ReadOnlyIntegerWrapper chosenCount = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper allChosen = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private final Listening listening;
  private int[] chosen = new int[0];
  private long sought = -1;
  private boolean searching;
  private boolean again;

  /** A list of everyone. */
  public PeopleViewModel(PeopleServices services, Desk desk) {
    this.services = services;
    this.desk = desk;
    this.rows =
        new PeopleRows(services.contacts(), desk.tasks(), () -> arrivals.set(arrivals.get() + 1));
    query.subscribe((_, _) -> search());
    this.listening = services.index().onChanged(() -> desk.tasks().later(this::reload));
    reload();
  }

  /** Listens no more; when the screen is put away. */
  public void close() {
    listening.end();
  }

  /** What was typed. */
  public StringProperty query() {
    return query;
  }

  /** What narrows the list besides the text. */
  ReadOnlyObjectProperty<PeopleQuery> filter() {
    return filter.getReadOnlyProperty();
  }

  /** The parts of the sentence that says who is shown. */
  ReadOnlyObjectProperty<List<FilterGroup>> groups() {
    return groups.getReadOnlyProperty();
  }

  /** The lines of the list. */
  ReadOnlyObjectProperty<Lines> lines() {
    return lines.getReadOnlyProperty();
  }

  /** How many people there are, found or not. */
  public ReadOnlyIntegerProperty total() {
    return total.getReadOnlyProperty();
  }

  /** Changes whenever lines have arrived that were asked for. */
  ReadOnlyIntegerProperty arrivals() {
    return arrivals.getReadOnlyProperty();
  }

  /** The line that should be chosen now, or -1: after a search, or because it was opened. */
  ReadOnlyIntegerProperty focus() {
    return focus.getReadOnlyProperty();
  }

  /** How many people are chosen. */
  public ReadOnlyIntegerProperty chosenCount() {
    return chosenCount.getReadOnlyProperty();
  }

  /** True if everyone in the list is chosen. */
  public ReadOnlyBooleanProperty allChosen() {
    return allChosen.getReadOnlyProperty();
  }

  /** True once people were read and searched for the first time. */
  public ReadOnlyBooleanProperty ready() {
    return ready.getReadOnlyProperty();
  }

  /** A line's content, or null while it is read; asking reads it. */
  @Nullable PersonRow row(int line) {
    return rows.get(line);
  }

  /** Narrows or widens the list. */
  void choose(FilterGroup.Choice choice) {
    filter.set(choice.apply().apply(filter.get()));
    search();
  }

  /** Shows everyone again. */
  public void showEveryone() {
    filter.set(PeopleQuery.everyone().sorted(filter.get().order()));
    if (query.get().isEmpty()) {
      search();
    } else {
      query.set("");
    }
  }

  /** True if the list is narrowed by text or filter. */
  public boolean isNarrowed() {
    return !filter.get().withText(query.get()).isEveryone();
  }

  /** Chooses lines of the list. */
  public void chooseLines(int... indices) {
    chosen = indices.clone();
    allChosen.set(false);
    chosenCount.set(chosen.length);
  }

  /** Chooses everyone in the list. */
  public void chooseAll() {
    chosen = new int[0];
    allChosen.set(rows.size() > 0);
    chosenCount.set(rows.size());
  }

  /** The ids of everyone chosen. */
  public long[] chosenIds() {
    return allChosen.get()
        ? rows.ids()
        : Arrays.stream(chosen).filter(i -> i < rows.size()).mapToLong(rows::id).toArray();
  }

  /** The ids of everyone listed. */
  public long[] listedIds() {
    return rows.ids();
  }

  /** Chooses a person, widening the list if they are not in it. */
  public void open(long id) {
    sought = id;
    int line = rows.indexOf(id);
    if (line >= 0) {
      seek(line);
    } else if (isNarrowed()) {
      showEveryone();
    } else {
      search();
    }
  }

  private void reload() {
    total.set(services.index().size());
    desk.tasks()
        .run(
            Message.of("contact.people.searching"),
            _ -> FilterGroup.all(services.index().countries(), services.index().tags()))
        .onSuccess(groups::set);
    search();
  }

  private void search() {
    if (searching) {
      again = true;
      return;
    }
    searching = true;
    PeopleQuery asked = filter.get().withText(query.get());
    if (sought < 0 && !allChosen.get() && chosen.length == 1 && chosen[0] < rows.size()) {
      sought = rows.id(chosen[0]);
    }
    desk.tasks()
        .compute(Message.of("contact.people.searching"), _ -> services.index().search(asked))
        .onSuccess(this::show)
        .onEnd(
            () -> {
              searching = false;
              if (again) {
                again = false;
                search();
              }
            });
  }

  private void show(long... ids) {
    rows.show(ids);
    total.set(services.index().size());
    ready.set(services.index().isBuilt());
    focus.set(-1);
    chooseLines();
    lines.set(new Lines(ids.length));
    int line = sought < 0 ? -1 : rows.indexOf(sought);
    if (line >= 0) {
      seek(line);
    }
    if (!again) {
      sought = -1;
    }
  }

  private void seek(int line) {
    sought = -1;
    focus.set(-1);
    focus.set(line);
  }
}
