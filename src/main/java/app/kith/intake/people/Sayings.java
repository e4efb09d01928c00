package app.kith.intake.people;

import app.kith.contact.CustomValue;
import app.kith.duplicate.RowSaying;
import app.kith.duplicate.RowSayingRepository;
import app.kith.history.Change;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.plan.RowChoices;
import app.kith.intake.plan.Whom;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what rows say of people into whom the same import merges other rows, so that those can be
 * taken apart again without loss. Of all others nothing is kept.
 */
final class Sayings {
  private final RowSayingRepository repository = new RowSayingRepository();
  private final Matcher matcher;
  private final PersonMerge merge;
  private final Companies companies;
  private final OwnFields own;
  private final Set<Long> stored;
  private final Set<Long> rows;
  private final Set<RowSaying> waiting = new LinkedHashSet<>();

  Sayings(Matcher matcher, PersonMerge merge, Companies companies, OwnFields own) {
    this.matcher = matcher;
    this.merge = merge;
    this.companies = companies;
    this.own = own;
    RowChoices choices = merge.rules().choices();
    this.stored = taking(choices, false);
    this.rows = taking(choices, true);
  }

  /** Into whom rows are merged: stored people, or earlier rows. */
  private static Set<Long> taking(RowChoices choices, boolean rows) {
    return choices.verdicts().values().stream()
        .filter(RowChoices.Verdict::same)
        .map(verdict -> verdict.likeness().whom())
        .filter(whom -> whom.isRow() == rows)
        .map(Whom::number)
        .collect(Collectors.toSet());
  }

  /** Notes what a row says of somebody; does nothing in a plan. */
  void note(PersonDraft draft, long person, @Nullable Change change) {
    boolean takesRows =
        stored.contains(person)
            || rows.stream().anyMatch(row -> matcher.numberOfRow(row) == person);
    if (change == null || !takesRows) {
      return;
    }
    List<CustomValue> values = new ArrayList<>();
    for (int slot = 0; slot < draft.own.length; slot++) {
      Object value = draft.own[slot];
      if (value != null) {
        values.add(own.value(person, slot, value));
      }
    }
    Long company = companies.id(draft.text(PersonField.COMPANY), change);
    waiting.addAll(
        RowSaying.of(person, merge.create(person, draft, company), values, draft.details));
  }

  /** Writes what was noted, once the people are stored. */
  void write(Change change) {
    repository.insertAll(change, waiting);
    waiting.clear();
  }
}
