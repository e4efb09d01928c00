package app.kith.quality.ui;

import app.kith.base.Message;
import app.kith.contact.BulkEditService;
import app.kith.fx.ScreenId;
import app.kith.fx.Work;
import app.kith.quality.FindingsFile;
import app.kith.quality.QualityRow;
import app.kith.quality.QualityScan;
import app.kith.quality.QualityService;
import java.util.Arrays;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/** The people behind one figure, page by page, and what can be done for them. UI thread only. */
public final class RowsViewModel {
  /** How many people a page has. */
  static final int PAGE = 200;

  private final QualityDesk desk;
  private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(Place.NOWHERE);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ObservableList<QualityRow> rows = FXCollections.observableArrayList();
  private final ObservableSet<Long> ticked = FXCollections.observableSet();
  private @Nullable QualityScan scan;
  private @Nullable Choice choice;
  private long[] ids = new long[0];
  private int from;
  private int generation;

  /**
   * Where the list stands.
   *
   * @param first the number of the first person shown, from 1; 0 if there is none
   * @param last the number of the last one
   * @param all how many there are
   */
  record Place(int first, int last, int all) {
    static final Place NOWHERE = new Place(0, 0, 0);
  }

  RowsViewModel(QualityDesk desk) {
    this.desk = desk;
  }

  ReadOnlyObjectProperty<Place> place() {
    return place.getReadOnlyProperty();
  }

  /** True while a repair or an export runs. */
  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** The people of the page. */
  ObservableList<QualityRow> rows() {
    return rows;
  }

  /** The people who are ticked, on whatever page, by id. */
  ObservableSet<Long> ticked() {
    return ticked;
  }

  /** Whether the people shown can be repaired. */
  boolean isRepairable() {
    Choice shown = choice;
    return shown != null && QualityService.isRepairable(shown.field(), shown.finding());
  }

  /** Shows the people of another figure from the first page. */
  void show(QualityScan found, Choice wanted) {
    scan = found;
    choice = wanted;
    ticked.clear();
    rows.clear();
    from = 0;
    load();
  }

  /** Shows the people of the same figure after another look. */
  void refresh(QualityScan found) {
    scan = found;
    load();
  }

  private void load() {
    QualityScan found = scan;
    Choice wanted = choice;
    if (found == null || wanted == null) {
      return;
    }
    ids = found.ids(wanted.field(), wanted.finding());
    while (from > 0 && from >= ids.length) {
      from -= PAGE;
    }
    int asked = ++generation;
    int until = Math.min(ids.length, from + PAGE);
    long[] page = Arrays.copyOfRange(ids, from, until);
    place.set(new Place(ids.length == 0 ? 0 : from + 1, until, ids.length));
    desk.tasks()
        .run(
            Message.of("quality.reading"),
            _ -> desk.quality().rows(found, wanted.field(), wanted.finding(), page))
        .onSuccess(
            read -> {
              if (asked == generation) {
                rows.setAll(read);
              }
            })
        .onFailure(desk.dialogs()::error);
  }

  void next() {
    if (from + PAGE < ids.length) {
      from += PAGE;
      load();
    }
  }

  void previous() {
    if (from > 0) {
      from -= PAGE;
      load();
    }
  }

  void tick(long id, boolean wanted) {
    if (wanted) {
      ticked.add(id);
    } else {
      ticked.remove(id);
    }
  }

  /** Repairs everybody with the finding. */
  void repairAll() {
    repair(new long[0]);
  }

  /** Repairs those who are ticked. */
  void repairTicked() {
    if (!ticked.isEmpty()) {
      repair(ticked.stream().mapToLong(Long::longValue).sorted().toArray());
    }
  }

  private void repair(long... some) {
    QualityScan found = scan;
    Choice wanted = choice;
    if (found == null || wanted == null || !isRepairable()) {
      return;
    }
    change(
        progress ->
            desk.quality()
                .repair(
                    found, wanted.field(), wanted.finding(), BoardViewModel.heard(progress), some));
  }

  private void change(Work<BulkEditService.Done> work) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    desk.tasks()
        .run(Message.of("quality.repairing"), work)
        .onSuccess(
            done -> {
              ticked.clear();
              load();
              if (done.changeSetId() == 0) {
                desk.notifications().say(done.summary());
              } else {
                desk.notifications().changed(done.summary(), done.changeSetId());
              }
            })
        .onFailure(desk.dialogs()::error)
        .onEnd(() -> busy.set(false));
  }

  /** Writes everybody with the finding into a file. */
  void export() {
    QualityScan found = scan;
    Choice wanted = choice;
    if (found == null || wanted == null || busy.get()) {
      return;
    }
    String name = wanted.field().replaceAll("[^\\p{L}\\p{N}_-]", "_") + ".csv";
    desk.dialogs()
        .saveFile(Message.of("quality.export.title"), name)
        .ifPresent(
            file -> {
              busy.set(true);
              desk.tasks()
                  .run(
                      Message.of("quality.exporting"),
                      progress ->
                          new FindingsFile(desk.quality())
                              .write(
                                  file,
                                  desk.texts().messages(),
                                  found,
                                  wanted.field(),
                                  wanted.finding(),
                                  BoardViewModel.heard(progress)))
                  .onSuccess(
                      written ->
                          desk.notifications()
                              .say(Message.of("quality.exported", written, file.toString())))
                  .onFailure(desk.dialogs()::error)
                  .onEnd(() -> busy.set(false));
            });
  }

  /** Shows a person's page. */
  void openPerson(long id) {
    desk.navigator().open(ScreenId.PEOPLE, id);
  }
}
