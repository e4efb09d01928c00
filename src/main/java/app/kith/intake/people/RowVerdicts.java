package app.kith.intake.people;

import app.kith.duplicate.LookAlikes;
import app.kith.duplicate.PersonJoiner;
import app.kith.duplicate.match.Match;
import app.kith.history.Change;
import app.kith.intake.plan.RowChoices;
import app.kith.intake.plan.Whom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Carries out what was said about rows that look like somebody, once their people are written: one
 * and the same are merged, two different ones are remembered as such.
 */
final class RowVerdicts {
  private final RowChoices choices;
  private final Matcher matcher;
  private final LookAlikes likes;
  private final PersonJoiner joiner = new PersonJoiner();
  private final Set<Long> grown = new HashSet<>();
  private final List<Pair> waiting = new ArrayList<>();

  /** A new person and the one that it is said to be, or not to be. */
  private record Pair(Match match, long other, long fresh, boolean same) {}

  RowVerdicts(RowChoices choices, Matcher matcher, LookAlikes likes) {
    this.choices = choices;
    this.matcher = matcher;
    this.likes = likes;
  }

  /** Notes that the new person of a row is merged into another one. */
  void merge(Matcher.Match match) {
    grown.add(match.kept());
    RowChoices.Verdict verdict = choices.verdict(match.draft().row);
    if (verdict != null) {
      waiting.add(new Pair(verdict.likeness().match(), match.kept(), match.number(), true));
    }
  }

  /** Notes what was said about a row whose person stays. */
  void stays(PersonDraft draft, long fresh) {
    RowChoices.Verdict verdict = choices.verdict(draft.row);
    if (verdict != null && !verdict.same()) {
      Whom whom = verdict.likeness().whom();
      long other = whom.isRow() ? matcher.numberOfRow(whom.number()) : whom.number();
      if (other > 0) {
        waiting.add(new Pair(verdict.likeness().match(), other, fresh, false));
      }
    }
  }

  /** True if rows of this import were merged into somebody, who is found by their keys too. */
  boolean hasGrown(long person) {
    return grown.contains(person);
  }

  void write(Change change) {
    for (Pair pair : waiting) {
      if (pair.same()) {
        joiner.join(change, pair.other(), List.of(pair.fresh()));
      }
      likes.note(change, between(pair), pair.same());
    }
    forget();
  }

  private static Match between(Pair pair) {
    Match match = pair.match();
    return new Match(
        Math.min(pair.other(), pair.fresh()),
        Math.max(pair.other(), pair.fresh()),
        match.score(),
        match.band(),
        match.throughOthers(),
        match.levels(),
        match.evidence());
  }

  /** Ends a batch; what nobody wrote is dropped. */
  void forget() {
    waiting.clear();
  }
}
