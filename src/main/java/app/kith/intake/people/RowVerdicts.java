package app.kith.intake.people;

import app.kith.duplicate.LookAlikes;
import app.kith.duplicate.PersonJoiner;
import app.kith.duplicate.match.Band;
import app.kith.duplicate.match.Match;
import app.kith.history.Change;
import app.kith.intake.keys.PersonKeys;
import app.kith.intake.plan.RowChoices;
import app.kith.intake.plan.Whom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Carries out what was said about rows that look like somebody, once their people are written: one
 * and the same are merged, two different ones are remembered as such.
 */
final class RowVerdicts {
  private final RowChoices choices;
  private final Matcher matcher;
  private final LookAlikes likes;
  private final PersonJoiner joiner = new PersonJoiner();
  private final Map<Long, List<PersonKeys.Traits>> grown = new HashMap<>();
  private final List<Pair> waiting = new ArrayList<>();

  /** A new person and the one that it is said not to be. */
  private record Pair(Match match, long other, long fresh) {}

  RowVerdicts(RowChoices choices, Matcher matcher, LookAlikes likes) {
    this.choices = choices;
    this.matcher = matcher;
    this.likes = likes;
  }

  /** Notes that the new person of a row is merged into another one. */
  void grow(Matcher.Match match) {
    List<PersonKeys.Traits> keys = grown.computeIfAbsent(match.kept(), _ -> new ArrayList<>());
    keys.add(match.draft().traits());
    keys.addAll(match.draft().furtherTraits());
  }

  /** True if a row means somebody by the keys of a row of this import that was merged into them. */
  boolean hasGrown(long person, PersonKeys.Found found, PersonDraft draft) {
    return grown.getOrDefault(person, List.of()).stream()
        .anyMatch(merged -> draft.meets(found.by(), merged));
  }

  /** Merges the new person of a row into another one; both are written. */
  void merge(Change change, Matcher.Match match) {
    joiner.join(change, match.kept(), List.of(match.number()));
    RowChoices.Verdict verdict = choices.verdict(match.draft().row);
    if (verdict != null) {
      likes.note(change, between(verdict.likeness().match(), match.kept(), match.number()), true);
    }
  }

  /** Notes that a new person is not the one whom a key of theirs meets. */
  void apart(PersonKeys.Found met, long fresh) {
    if (met.number() > 0) {
      Match match = new Match(met.number(), fresh, 0, Band.ASK, false, 0, List.of());
      waiting.add(new Pair(match, met.number(), fresh));
    }
  }

  /** Notes what was said about a row whose person stays. */
  void stays(PersonDraft draft, long fresh) {
    RowChoices.Verdict verdict = choices.verdict(draft.row);
    if (verdict != null && !verdict.same()) {
      Whom whom = verdict.likeness().whom();
      long other = whom.isRow() ? matcher.numberOfRow(whom.number()) : whom.number();
      if (other > 0) {
        waiting.add(new Pair(verdict.likeness().match(), other, fresh));
      }
    }
  }

  void write(Change change) {
    for (Pair pair : waiting) {
      likes.note(change, between(pair.match(), pair.other(), pair.fresh()), false);
    }
    forget();
  }

  private static Match between(Match match, long one, long other) {
    return new Match(
        Math.min(one, other),
        Math.max(one, other),
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
