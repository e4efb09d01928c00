package app.kith.intake.people;

import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Problems;
import app.kith.intake.readers.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what becomes of rows and keeps some of each outcome. */
final class PlanTally {
  private static final int SAMPLES = 200;

  private final Map<PeoplePlan.Outcome, Long> counts = new EnumMap<>(PeoplePlan.Outcome.class);
  private final Map<ProblemKind, Long> rejected = new EnumMap<>(ProblemKind.class);
  private final List<PeoplePlan.SampleRow> samples = new ArrayList<>();
  private long rows;

  void reject(Row row, ProblemKind reason) {
    rows++;
    rejected.merge(reason, 1L, Long::sum);
    if (counts.merge(PeoplePlan.Outcome.REJECTED, 1L, Long::sum) <= SAMPLES) {
      samples.add(
          new PeoplePlan.SampleRow(
              row.number(), PeoplePlan.Outcome.REJECTED, "", List.of(), row.cells(), reason));
    }
  }

  /** True if a sample of the next row of this outcome is wanted. */
  boolean wants(PeoplePlan.Outcome outcome) {
    return counts.getOrDefault(outcome, 0L) < SAMPLES;
  }

  void count(PersonDraft draft, PeoplePlan.Outcome outcome, List<PeoplePlan.CellChange> changes) {
    rows++;
    if (counts.merge(outcome, 1L, Long::sum) <= SAMPLES) {
      samples.add(
          new PeoplePlan.SampleRow(
              draft.row, outcome, draft.calledName(), List.copyOf(changes), List.of(), null));
    }
  }

  long rows() {
    return rows;
  }

  PeoplePlan plan(List<String> newFields, Problems problems) {
    return new PeoplePlan(
        rows,
        count(PeoplePlan.Outcome.ADDED),
        count(PeoplePlan.Outcome.CHANGED),
        count(PeoplePlan.Outcome.UNCHANGED),
        count(PeoplePlan.Outcome.REPEATED),
        Map.copyOf(rejected),
        newFields,
        problems.list(),
        List.copyOf(samples));
  }

  private long count(PeoplePlan.Outcome outcome) {
    return counts.getOrDefault(outcome, 0L);
  }
}
