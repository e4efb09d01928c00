package app.kith.shell.ui;

import app.kith.base.Message;
import app.kith.fx.BackgroundTasks;
import app.kith.shell.PaletteEntry;
import app.kith.shell.PaletteSearch;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The palette: one line of text finds and does everything. */
public final class PaletteViewModel {
  private final PaletteSearch search;
  private final BackgroundTasks tasks;
  private final StringProperty query = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ObservableList<PaletteEntry> found = FXCollections.observableArrayList();
  private final IntegerProperty chosen = new SimpleIntegerProperty(-1);
  private int generation;

  /** A palette over a search. */
  public PaletteViewModel(PaletteSearch search, BackgroundTasks tasks) {
    this.search = search;
    this.tasks = tasks;
    query.subscribe(this::ask);
  }

  /** What is typed. */
  public StringProperty query() {
    return query;
  }

  /** True while the palette is to be seen. */
  public ReadOnlyBooleanProperty isOpen() {
    return open.getReadOnlyProperty();
  }

  /** What was found, best first. */
  public ObservableList<PaletteEntry> found() {
    return found;
  }

  /** Which of them Enter takes; -1 if nothing was found. */
  public IntegerProperty chosen() {
    return chosen;
  }

  /** Opens it, empty. */
  public void open() {
    query.set("");
    open.set(true);
    ask();
  }

  /** Closes it and does nothing. */
  public void close() {
    open.set(false);
    generation++;
  }

  /** Goes down or up in what was found, around the ends. */
  public void move(int steps) {
    if (!found.isEmpty()) {
      chosen.set(Math.floorMod(chosen.get() + steps, found.size()));
    }
  }

  /** Does what is chosen. */
  public void take() {
    int index = chosen.get();
    if (index >= 0 && index < found.size()) {
      PaletteEntry entry = found.get(index);
      close();
      entry.action().run();
    }
  }

  private void ask() {
    if (!open.get()) {
      return;
    }
    String typed = query.get();
    int ticket = ++generation;
    tasks
        .run(Message.of("shell.palette.searching"), _ -> search.find(typed))
        .onSuccess(
            entries -> {
              if (ticket == generation) {
                found.setAll(entries);
                chosen.set(entries.isEmpty() ? -1 : 0);
              }
            });
  }
}
