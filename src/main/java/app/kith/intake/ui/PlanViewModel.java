package app.kith.intake.ui;

import app.kith.base.Message;
import app.kith.fx.Pending;
import app.kith.fx.Progress;
import app.kith.intake.plan.CellChange;
import app.kith.intake.plan.Outcome;
import app.kith.intake.plan.PlanFilter;
import app.kith.intake.plan.PlanRow;
import app.kith.intake.plan.PlanRows;
import app.kith.intake.plan.RowChoices;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The plan of an import: its counts grow while the file is read, its rows are found and corrected.
 * After a correction the plan is made anew behind the one that is shown, and then takes its place.
 */
public final class PlanViewModel {
  private final ImportDesk desk;
  private final ImportState state;
  private final RunningWork work;
  private final Consumer<Throwable> refused;
  private final PlanLines lines;
  private final PlanLikenesses likenesses;
  private final PlanVerdicts verdicts;
  private final ReadOnlyIntegerWrapper searches = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper arrivals = new ReadOnlyIntegerWrapper();
  private RowChoices choices = RowChoices.NONE;
  private @Nullable ImportJob job;
  private @Nullable PlanRows rows;
  private long generation;
  private boolean making;
  private boolean again;

  /** A plan that was made: its counts, and its rows. */
  private record Made(PlanSummary summary, PlanRows rows) {}

  PlanViewModel(ImportDesk desk, ImportState state, RunningWork work, Consumer<Throwable> refused) {
    this.desk = desk;
    this.state = state;
    this.work = work;
    this.refused = refused;
    this.lines =
        new PlanLines(
            desk.tasks(),
            () -> searches.set(searches.get() + 1),
            () -> arrivals.set(arrivals.get() + 1));
    this.likenesses = new PlanLikenesses(desk, this::liked);
    this.verdicts = new PlanVerdicts(state, likenesses, this::choices, this::choose);
    state.filter.subscribe(_ -> narrow());
    state.text.subscribe(_ -> narrow());
    state.onlyOpen.subscribe(_ -> narrow());
    state.onlyAlike.subscribe(_ -> narrow());
  }

  private void narrow() {
    lines.narrow(
        new PlanFilter(
            state.filter.get(), state.onlyOpen.get(), state.onlyAlike.get(), state.text.get()));
  }

  private void liked() {
    likenesses.mark(rows);
    arrivals.set(arrivals.get() + 1);
    lines.refresh();
  }

  /** The rows that look like somebody. */
  public PlanLikenesses likenesses() {
    return likenesses;
  }

  /** What is said about whom rows are. */
  public PlanVerdicts verdicts() {
    return verdicts;
  }

  private void choose(RowChoices other) {
    if (state.step.get() == ImportStep.PLANNING) {
      choices = other;
      arrivals.set(arrivals.get() + 1);
      follow();
    }
  }

  /** Changes when there are other lines, or more. */
  public ReadOnlyIntegerProperty searches() {
    return searches.getReadOnlyProperty();
  }

  /** How many lines are shown. */
  public int lineCount() {
    return lines.size();
  }

  /** Changes when rows have been read that a line waited for. */
  public ReadOnlyIntegerProperty arrivals() {
    return arrivals.getReadOnlyProperty();
  }

  /** A line's row, or null while it is being read. */
  public @Nullable PlanRow row(int line) {
    return lines.row(line);
  }

  /** What stands in a row's cell now, corrected or as it came. */
  public String cell(PlanRow row, int column) {
    String corrected = choices.corrected(row.row(), column);
    return corrected == null ? row.cell(column) : corrected;
  }

  /** True if a person corrected the cell. */
  public boolean isCorrected(PlanRow row, int column) {
    return choices.corrected(row.row(), column) != null;
  }

  /** Shows the rows of one outcome only; asked again, all. */
  public void filter(Outcome outcome) {
    state.filter.set(outcome == state.filter.get() ? null : outcome);
  }

  /** The columns of the file that fill something, and those of cells beyond the last one. */
  public List<PlanColumn> columns() {
    return PlanColumn.of(state.columns, rows);
  }

  /** Corrects a cell; the corrected text is what is imported. */
  public void correct(PlanRow row, int column, String text) {
    if (state.step.get() != ImportStep.PLANNING || text.equals(cell(row, column))) {
      return;
    }
    choices = choices.correct(row.row(), column, text);
    follow();
  }

  /** What becomes of a cell that differs, with what was answered until now. */
  public CellChange.State state(PlanRow row, CellChange change) {
    return change.state().isQuestion()
        ? choices.answered(row.row(), change.field())
        : change.state();
  }

  /** Answers whether the new value of a cell is taken. */
  public void answer(PlanRow row, CellChange change, boolean takesNew) {
    choose(choices.answer(row.row(), change.field(), takesNew));
  }

  /** What was decided about single rows. */
  RowChoices choices() {
    return choices;
  }

  /** Takes every row as it stands again. */
  void forgetChoices() {
    choices = RowChoices.NONE;
  }

  /** Makes the plan of an import and shows it from its first rows on. */
  void make(ImportJob wanted) {
    stop();
    job = wanted;
    state.plan.set(null);
    state.filter.set(null);
    state.text.set("");
    state.onlyOpen.set(false);
    state.onlyAlike.set(false);
    likenesses.forget();
    swap(null);
    begin(true);
  }

  /** Makes the plan anew behind the one that is shown. */
  private void follow() {
    state.isCurrent.set(false);
    if (making) {
      again = true;
    } else {
      begin(false);
    }
  }

  private void begin(boolean shownAtOnce) {
    ImportJob wanted = job;
    if (wanted == null) {
      return;
    }
    long ticket = ++generation;
    ImportJob asked = wanted.with(choices);
    making = true;
    again = false;
    state.isCurrent.set(false);
    Pending<Made> pending =
        desk.tasks()
            .run(
                Message.of("intake.planning"),
                progress -> made(asked, progress, ticket, shownAtOnce));
    work.follow(pending, () -> {});
    pending.onSuccess(made -> finished(ticket, made)).onFailure(failure -> failed(ticket, failure));
  }

  private Made made(ImportJob asked, Progress progress, long ticket, boolean shownAtOnce) {
    PlanRows fresh = new PlanRows();
    boolean complete = false;
    try {
      PlanTaker taker =
          new PlanTaker(
              fresh,
              (soFar, grown) -> {
                if (shownAtOnce) {
                  desk.tasks().later(() -> grow(ticket, soFar, grown));
                }
              });
      Made made = new Made(asked.plan(desk.intake(), progress, taker), fresh);
      complete = true;
      return made;
    } finally {
      if (!complete) {
        fresh.close();
      }
    }
  }

  private void grow(long ticket, PlanSummary soFar, PlanRows grown) {
    if (ticket == generation && making) {
      state.plan.set(soFar);
      swap(grown);
    }
  }

  private void finished(long ticket, Made made) {
    if (ticket != generation) {
      made.rows().close();
      return;
    }
    making = false;
    likenesses.mark(made.rows());
    state.plan.set(made.summary());
    swap(made.rows());
    ImportJob wanted = job;
    if (again) {
      begin(false);
    } else if (wanted != null) {
      state.isCurrent.set(true);
      likenesses.look(wanted.with(choices));
    }
  }

  private void failed(long ticket, Throwable failure) {
    if (ticket == generation) {
      making = false;
      refused.accept(failure);
    }
  }

  private void swap(@Nullable PlanRows fresh) {
    PlanRows old = rows;
    rows = fresh;
    lines.show(fresh);
    if (old != null && !old.equals(fresh)) {
      old.close();
    }
  }

  /** Leaves the plan that is being made. */
  void stop() {
    generation++;
    making = false;
    again = false;
    work.stop();
    likenesses.stop();
  }

  /** Forgets the plan and its rows. */
  void clear() {
    stop();
    job = null;
    likenesses.forget();
    state.plan.set(null);
    forgetChoices();
    swap(null);
  }
}
