package app.kith.cli;

import app.kith.base.Message;
import app.kith.intake.people.LikenessReport;
import app.kith.intake.people.PeopleImport;
import app.kith.intake.people.PeoplePlan;
import app.kith.intake.people.PeopleRequest;
import app.kith.intake.plan.Likeness;
import app.kith.intake.plan.Outcome;
import app.kith.intake.plan.PlanRow;
import app.kith.intake.plan.PlanSink;
import app.kith.intake.plan.RowChoices;
import app.kith.intake.readers.Watch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** What becomes of rows that look like somebody who is there, or like an earlier row. */
final class LikenessOptions {
  @Option(names = "--merge-sure", descriptionKey = "cli.import.merge.sure")
  private boolean mergesSure;

  @Option(names = "--same", paramLabel = "ROW", split = ",", descriptionKey = "cli.import.same")
  private List<Long> same = new ArrayList<>();

  @Option(
      names = "--not-same",
      paramLabel = "ROW",
      split = ",",
      descriptionKey = "cli.import.not.same")
  private List<Long> different = new ArrayList<>();

  /**
   * A request with the verdicts, and what they are about.
   *
   * @param report which rows look like somebody; empty if nobody asked
   */
  record Decided(PeopleRequest request, Optional<LikenessReport> report) {
    private List<Likeness> open() {
      return report.map(LikenessReport::found).orElse(List.of()).stream()
          .filter(likeness -> request.choices().verdict(likeness.row()) == null)
          .toList();
    }

    /** How many undecided rows are surely somebody; empty if it was not looked for. */
    Optional<Long> sure() {
      return counted().map(_ -> open().stream().filter(Likeness::isSure).count());
    }

    /** How many undecided rows are perhaps somebody; empty if it was not looked for. */
    Optional<Long> ask() {
      return counted().map(_ -> open().stream().filter(it -> !it.isSure()).count());
    }

    private Optional<LikenessReport> counted() {
      return report.filter(it -> !it.tooMany());
    }

    List<Likeness> alike() {
      return report.map(LikenessReport::found).orElse(List.of());
    }

    void say(Terminal terminal) {
      if (report.isPresent() && report.get().tooMany()) {
        terminal.say(Message.of("intake.like.tooMany"));
      }
    }
  }

  /**
   * The request with what was said about rows.
   *
   * @param shows true if the rows that look like somebody are wanted anyway
   */
  Decided decided(PeopleImport people, PeopleRequest request, boolean shows) {
    if (!shows && !mergesSure && same.isEmpty() && different.isEmpty()) {
      return new Decided(request, Optional.empty());
    }
    LikenessReport report = people.lookAlikes(request, Watch.NONE);
    RowChoices choices = request.choices();
    if (mergesSure) {
      choices = choices.decide(report.sure(), true);
    }
    Set<Long> met = met(people, request, report);
    for (long row : met) {
      choices = choices.keepApart(row, true);
    }
    List<Long> unlike = different.stream().filter(row -> !met.contains(row)).toList();
    choices = choices.decide(rows(report, same), true).decide(rows(report, unlike), false);
    return new Decided(request.with(choices), Optional.of(report));
  }

  /** The rows said to be somebody else whom a key meets: they look like nobody, they are. */
  private Set<Long> met(PeopleImport people, PeopleRequest request, LikenessReport report) {
    Set<Long> sought = new HashSet<>(different);
    report.found().forEach(likeness -> sought.remove(likeness.row()));
    Set<Long> met = new TreeSet<>();
    if (!sought.isEmpty()) {
      people.plan(request, Watch.NONE, new Met(sought, met));
    }
    return met;
  }

  /** Picks out of a plan which of some rows mean somebody by a key. */
  private record Met(Set<Long> sought, Set<Long> found) implements PlanSink<PeoplePlan> {
    @Override
    public void row(PlanRow row) {
      if (row.met() != null && sought.contains(row.row())) {
        found.add(row.row());
      }
    }

    @Override
    public void soFar(PeoplePlan counts) {
      // the rows alone are looked at
    }

    @Override
    public void mark(int at, Outcome outcome) {
      // whom a row means stays
    }
  }

  private static List<Likeness> rows(LikenessReport report, List<Long> numbers) {
    return numbers.stream()
        .map(
            number ->
                report.found().stream()
                    .filter(likeness -> likeness.row() == number)
                    .findFirst()
                    .orElseThrow(() -> Session.refused("cli.import.same.unknown", number)))
        .toList();
  }
}
