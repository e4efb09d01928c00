package app.kith.quality.ui;

import app.kith.base.Message;
import app.kith.contact.BulkEditService;
import app.kith.fx.ScreenId;
import app.kith.fx.Work;
import app.kith.quality.QualityRow;
import app.kith.quality.QualityScan;
import app.kith.quality.QualityService;
import app.kith.quality.check.Finding;
import app.kith.quality.fill.FillPlan;
import app.kith.quality.fill.Grouping;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
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

  /** Blanks are left. */
  static final Grouping LEAVE = new Grouping("leave", Message.of("quality.group.leave"));

  private final QualityDesk desk;
  private final RowWork work;
  private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(Place.NOWHERE);
  private final ReadOnlyObjectWrapper<Deed> deed = new ReadOnlyObjectWrapper<>(Deed.NONE);
  private final ReadOnlyObjectWrapper<@Nullable FillPlan> plan = new ReadOnlyObjectWrapper<>();
  private final ObservableList<QualityRow> rows = FXCollections.observableArrayList();
  private final ObservableList<Grouping> groupings = FXCollections.observableArrayList();
  private final ObservableSet<Long> ticked = FXCollections.observableSet();
  private @Nullable Shown shown;
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

  /** The figure that is looked into, and the look that gave it. */
  private record Shown(QualityScan scan, Choice choice) {}

  RowsViewModel(QualityDesk desk) {
    this.desk = desk;
    this.work = new RowWork(desk);
  }

  ReadOnlyObjectProperty<Place> place() {
    return place.getReadOnlyProperty();
  }

  /** What can be done for the people shown. */
  ReadOnlyObjectProperty<Deed> deed() {
    return deed.getReadOnlyProperty();
  }

  /** What blanks would be filled with, or null if they are left. */
  ReadOnlyObjectProperty<@Nullable FillPlan> plan() {
    return plan.getReadOnlyProperty();
  }

  /** By what blanks can be filled; empty where they cannot. */
  ObservableList<Grouping> groupings() {
    return groupings;
  }

  /** True while a change or an export runs. */
  ReadOnlyBooleanProperty busy() {
    return work.busy();
  }

  /** The people of the page. */
  ObservableList<QualityRow> rows() {
    return rows;
  }

  /** The people who are ticked, on whatever page, by id. */
  ObservableSet<Long> ticked() {
    return ticked;
  }

  /** Shows the people of another figure from the first page. */
  void show(QualityScan found, Choice wanted) {
    shown = new Shown(found, wanted);
    ticked.clear();
    rows.clear();
    groupings.clear();
    plan.set(null);
    from = 0;
    deed.set(deed(wanted));
    if (wanted.finding() == Finding.MISSING) {
      desk.tasks()
          .run(Message.of("quality.reading"), _ -> desk.fill().groupings(wanted.field()))
          .onSuccess(groupings::setAll)
          .onFailure(desk.dialogs()::error);
    }
    load();
  }

  private static Deed deed(Choice wanted) {
    if (wanted.finding() == Finding.GUESSED) {
      return Deed.CONFIRM;
    }
    return QualityService.isRepairable(wanted.field(), wanted.finding()) ? Deed.REPAIR : Deed.NONE;
  }

  /** Shows the people of the same figure after another look. */
  void refresh(QualityScan found) {
    if (shown != null) {
      shown = new Shown(found, shown.choice());
      load();
    }
  }

  /** Learns what blanks could be filled with, or leaves them. */
  void fillBy(Grouping by) {
    Shown now = shown;
    if (now == null || work.busy().get()) {
      return;
    }
    if (by.equals(LEAVE)) {
      take(null);
      return;
    }
    work.begin(
        Message.of("quality.learning"),
        progress -> desk.fill().plan(now.choice().field(), by, BoardViewModel.heard(progress)),
        this::take);
  }

  private void take(@Nullable FillPlan learnt) {
    plan.set(learnt);
    deed.set(learnt == null ? Deed.NONE : Deed.FILL);
    ticked.clear();
    load();
  }

  private void load() {
    Shown now = shown;
    if (now == null) {
      return;
    }
    ids = now.scan().ids(now.choice().field(), now.choice().finding());
    while (from > 0 && from >= ids.length) {
      from -= PAGE;
    }
    int asked = ++generation;
    int until = Math.min(ids.length, from + PAGE);
    long[] page = Arrays.copyOfRange(ids, from, until);
    place.set(new Place(ids.length == 0 ? 0 : from + 1, until, ids.length));
    FillPlan fill = plan.get();
    desk.tasks()
        .run(Message.of("quality.reading"), _ -> read(now, fill, page))
        .onSuccess(
            read -> {
              if (asked == generation) {
                rows.setAll(read);
              }
            })
        .onFailure(desk.dialogs()::error);
  }

  private List<QualityRow> read(Shown now, @Nullable FillPlan fill, long... page) {
    List<QualityRow> read =
        desk.quality().rows(now.scan(), now.choice().field(), now.choice().finding(), page);
    if (fill == null) {
      return read;
    }
    Map<Long, String> proposals = desk.fill().proposals(fill, page);
    return read.stream().map(row -> row.proposing(proposals.get(row.personId()))).toList();
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

  /** Does what can be done for everybody. */
  void doAll() {
    act(ids.clone());
  }

  /** Does it for those who are ticked. */
  void doTicked() {
    act(ticked.stream().mapToLong(Long::longValue).sorted().toArray());
  }

  private void act(long... some) {
    Shown now = shown;
    FillPlan fill = plan.get();
    if (now == null || some.length == 0) {
      return;
    }
    String field = now.choice().field();
    switch (deed.get()) {
      case NONE -> {}
      case REPAIR ->
          change(
              progress ->
                  desk.quality()
                      .repair(
                          now.scan(),
                          field,
                          now.choice().finding(),
                          BoardViewModel.heard(progress),
                          some));
      case CONFIRM ->
          change(progress -> desk.fill().confirm(field, BoardViewModel.heard(progress), some));
      case FILL -> {
        if (fill != null) {
          change(progress -> desk.fill().fill(fill, BoardViewModel.heard(progress), some));
        }
      }
    }
  }

  private void change(Work<BulkEditService.Done> how) {
    work.change(
        how,
        () -> {
          ticked.clear();
          load();
        });
  }

  /** Writes everybody with the finding into a file. */
  void export() {
    Shown now = shown;
    if (now != null) {
      work.export(now.scan(), now.choice());
    }
  }

  /** Shows a person's page. */
  void openPerson(long id) {
    desk.navigator().open(ScreenId.PEOPLE, id);
  }
}
