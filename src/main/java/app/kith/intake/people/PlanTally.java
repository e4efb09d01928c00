package app.kith.intake.people;

import app.kith.base.Message;
import app.kith.intake.keys.PersonKeys;
import app.kith.intake.plan.CellChange;
import app.kith.intake.plan.Outcome;
import app.kith.intake.plan.PlanRow;
import app.kith.intake.plan.PlanSink;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Problems;
import app.kith.intake.readers.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of rows and hands them to whoever wants to see them. */
final class PlanTally {
  private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
  private final Map<ProblemKind, Long> rejected = new EnumMap<>(ProblemKind.class);
  private final @Nullable PlanSink<PeoplePlan> sink;
  private final Consumer<PersonDraft> newcomers;
  private final List<PlanRow> waiting = new ArrayList<>();
  private long rows;
  private long asked;

  /**
   * Nothing counted.
   *
   * @param sink gets the rows; null where nobody looks at them
   */
  PlanTally(@Nullable PlanSink<PeoplePlan> sink) {
    this(sink, _ -> {});
  }

  /**
   * Nothing counted.
   *
   * @param newcomers gets the drafts of new people
   */
  PlanTally(@Nullable PlanSink<PeoplePlan> sink, Consumer<PersonDraft> newcomers) {
    this.sink = sink;
    this.newcomers = newcomers;
  }

  void reject(Row row, ProblemKind reason) {
    rejected.merge(reason, 1L, Long::sum);
    count(row, Outcome.REJECTED, List.of(), reason, null, null);
  }

  /** True if somebody looks at the rows. */
  boolean isSeen() {
    return sink != null;
  }

  void count(PersonDraft draft, Outcome outcome, List<CellChange> changes) {
    count(draft, outcome, changes, null);
  }

  /**
   * Counts a row.
   *
   * @param met whom its keys meet, in words, or null
   */
  void count(PersonDraft draft, Outcome outcome, List<CellChange> changes, @Nullable Message met) {
    for (CellChange change : changes) {
      asked += change.state() == CellChange.State.ASKED ? 1 : 0;
    }
    if (outcome == Outcome.ADDED) {
      newcomers.accept(draft);
    }
    count(draft.source, outcome, changes, null, null, met);
  }

  /** Counts a row about the same person as an earlier one. */
  void repeat(PersonDraft draft, long earlier, PersonKeys.By by) {
    Message note = Message.of("intake.repeats." + by.name(), earlier);
    count(draft.source, Outcome.REPEATED, List.of(), null, note, note);
  }

  private void count(
      Row row,
      Outcome outcome,
      List<CellChange> changes,
      @Nullable ProblemKind reason,
      @Nullable Message note,
      @Nullable Message met) {
    rows++;
    counts.merge(outcome, 1L, Long::sum);
    if (sink != null) {
      waiting.add(
          new PlanRow(row.number(), outcome, row.cells(), changes, reason)
              .noted(note)
              .meeting(met));
    }
  }

  /** Ends a batch: its rejected rows, which were counted first, go where they stand in the file. */
  void handOver() {
    if (sink != null) {
      waiting.sort(Comparator.comparingLong(PlanRow::row));
      waiting.forEach(sink::row);
      waiting.clear();
    }
  }

  /** Tells how many rows have come to what, without what was odd about them. */
  void tell(List<String> newFields) {
    if (sink != null) {
      sink.soFar(plan(newFields, new Problems()));
    }
  }

  PeoplePlan plan(List<String> newFields, Problems problems) {
    return new PeoplePlan(
        rows,
        count(Outcome.ADDED),
        count(Outcome.CHANGED),
        count(Outcome.MERGED),
        count(Outcome.UNCHANGED),
        count(Outcome.REPEATED),
        Map.copyOf(rejected),
        newFields,
        problems.list(),
        asked);
  }

  private long count(Outcome outcome) {
    return counts.getOrDefault(outcome, 0L);
  }
}
