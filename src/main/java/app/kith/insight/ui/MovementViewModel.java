package app.kith.insight.ui;

import app.kith.analytics.RfmGroup;
import app.kith.analytics.RfmMovement;
import app.kith.analytics.ui.Watching;
import app.kith.base.Message;
import app.kith.fx.Question;
import app.kith.fx.ScreenId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Who moved between RFM groups in a month, and the people of one cell. */
public final class MovementViewModel {
  private static final int MONTHS = 12;
  private static final int SHOWN = 1_000;

  private final InsightServices services;
  private final Desk desk;
  private final Question<RfmMovement> question;
  private final Question<List<PersonRow>> who;
  private final List<Period> periods;
  private final ObjectProperty<Period> period;
  private final ObjectProperty<@Nullable Cell> cell = new SimpleObjectProperty<>();
  private final ObservableList<PersonRow> people = FXCollections.observableArrayList();

  /** From the morning of a day to that of another; today means now. */
  public record Period(LocalDate from, LocalDate to) {}

  /** Those who moved (or stayed) so. */
  public record Cell(RfmGroup from, RfmGroup to, int people) {}

  /** Over the features as of two days. */
  MovementViewModel(InsightServices services, Desk desk) {
    this.services = services;
    this.desk = desk;
    this.question = new Question<>(desk.tasks(), desk.dialogs());
    this.who = new Question<>(desk.tasks(), desk.dialogs());
    this.periods = periods(services.insight().today());
    this.period = new SimpleObjectProperty<>(periods.getFirst());
    period.subscribe((_, _) -> refresh());
    cell.subscribe((_, chosen) -> list(chosen));
    who.answer().subscribe(found -> people.setAll(found == null ? List.of() : found));
  }

  private static List<Period> periods(LocalDate today) {
    List<Period> periods = new ArrayList<>(List.of(new Period(today.minusMonths(1), today)));
    LocalDate first = today.withDayOfMonth(1);
    for (int i = 0; i < MONTHS; i++) {
      periods.add(new Period(first.minusMonths(i + 1L), first.minusMonths(i)));
    }
    return List.copyOf(periods);
  }

  /** The last month up to now, then the calendar's last twelve. */
  public List<Period> periods() {
    return periods;
  }

  /** The one that is shown. */
  public ObjectProperty<Period> period() {
    return period;
  }

  /** Who moved, or null before it was found. */
  public ReadOnlyObjectProperty<@Nullable RfmMovement> movement() {
    return question.answer();
  }

  /** Why there is nothing to show, or null. */
  public ReadOnlyObjectProperty<@Nullable Message> problem() {
    return question.problem();
  }

  /** The chosen cell, or null. */
  public ObjectProperty<@Nullable Cell> cell() {
    return cell;
  }

  /** The people of the chosen cell, at most a thousand of them. */
  public ObservableList<PersonRow> people() {
    return people;
  }

  /** Compares the two days again. */
  void refresh() {
    Period wanted = period.get();
    cell.set(null);
    question.ask(
        Message.of("insight.task.movement"),
        progress -> services.insight().movement(wanted.from(), wanted.to(), Watching.of(progress)));
  }

  /** Chooses a cell. */
  public void choose(RfmGroup from, RfmGroup to) {
    RfmMovement found = question.answer().get();
    cell.set(found == null ? null : new Cell(from, to, found.count(from, to)));
  }

  private long[] ids(Cell chosen) {
    RfmMovement found = question.answer().get();
    return found == null ? new long[0] : found.people(chosen.from(), chosen.to());
  }

  private void list(@Nullable Cell chosen) {
    if (chosen == null) {
      people.clear();
      return;
    }
    long[] ids = Arrays.stream(ids(chosen)).limit(SHOWN).toArray();
    who.ask(
        Message.of("insight.task.people"),
        _ ->
            services.people().apply(ids).stream()
                .map(person -> new PersonRow(person.id(), person.fullName()))
                .toList());
  }

  /** Shows a person's card. */
  public void open(PersonRow row) {
    desk.navigator().open(ScreenId.PEOPLE, row.id());
  }

  /** Keeps everybody of the chosen cell as a segment. */
  public void keep() {
    Cell chosen = cell.get();
    if (chosen == null || chosen.people() == 0) {
      return;
    }
    long[] ids = ids(chosen);
    String proposed =
        desk.texts().text("insight.movement.segment", chosen.from().title(), chosen.to().title());
    desk.dialogs()
        .askText(Message.of("insight.movement.keep"), proposed)
        .ifPresent(
            name ->
                desk.tasks()
                    .run(
                        Message.of("insight.movement.keep"),
                        _ -> services.segments().createSelection(name, null, ids))
                    .onSuccess(
                        done -> desk.notifications().changed(done.summary(), done.changeSetId())));
  }
}
