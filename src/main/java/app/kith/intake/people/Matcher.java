package app.kith.intake.people;

import app.kith.duplicate.match.NameCheck;
import app.kith.intake.keys.PersonKeys;
import app.kith.intake.plan.RowChoices;
import app.kith.intake.plan.Whom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom drafts mean, one after another in the order of the file. It may run ahead of the
 * writing, so it may be called from two threads.
 */
final class Matcher {
  private final PersonKeys keys;
  private final ToldApart apart;
  private final NameCheck names = new NameCheck();
  private final RowChoices choices;
  private final Set<Long> rowsMeant;
  private final Map<Long, Long> numbersOfRows = new HashMap<>();
  private final @Nullable LongSupplier ids;

  /**
   * A matcher.
   *
   * @param keys of everybody who is there
   * @param apart who of them share a key and are not the same
   * @param choices which rows are said to be whom they look like
   * @param ids numbers for new people; without it, as in a plan, they are known by their negative
   *     row numbers
   */
  Matcher(PersonKeys keys, ToldApart apart, RowChoices choices, @Nullable LongSupplier ids) {
    this.keys = keys;
    this.apart = apart;
    this.choices = choices;
    this.rowsMeant = choices.rowsMeant();
    this.ids = ids;
  }

  /**
   * A draft and whom it means.
   *
   * @param found by which key somebody was found, or null
   * @param number who was found, or the new person's number
   * @param kept into whom the new person is merged, or 0
   * @param apart whom the draft's keys meet although it is said to be somebody new, or null
   */
  record Match(
      PersonDraft draft,
      PersonKeys.@Nullable Found found,
      long number,
      long kept,
      PersonKeys.@Nullable Found apart) {}

  /** Finds whom many drafts mean. */
  synchronized List<Match> match(List<PersonDraft> drafts) {
    keys.foresee(drafts.stream().map(PersonDraft::traits).toList());
    return drafts.stream().map(this::match).toList();
  }

  /** Finds whom a draft means. */
  synchronized Match match(PersonDraft draft) {
    PersonKeys.Found met = apart.nearest(find(draft), draft);
    boolean isApart = met != null && choices.isApart(draft.row);
    PersonKeys.Found found = isApart ? null : met;
    long kept = found == null ? kept(draft.row) : 0;
    long number = found == null ? freshNumber(draft) : found.number();
    note(draft, found, kept == 0 ? number : kept);
    if (rowsMeant.contains(draft.row)) {
      numbersOfRows.put(draft.row, kept == 0 ? number : kept);
    }
    return new Match(draft, found, number, kept, isApart ? met : null);
  }

  /** By name and address only those are found who have no address or number that is known. */
  private PersonKeys.@Nullable Found find(PersonDraft draft) {
    PersonKeys.Found main = keys.find(draft.traits(), names::contradict);
    if (main != null && main.by() != PersonKeys.By.NAME) {
      return main;
    }
    for (PersonKeys.Traits further : draft.furtherTraits()) {
      PersonKeys.Found found = keys.find(further, names::contradict);
      if (found != null) {
        return found;
      }
    }
    return main;
  }

  /** Every address and number comes in, as the main one or beside it, whatever the rules are. */
  private void note(PersonDraft draft, PersonKeys.@Nullable Found found, long number) {
    if (found == null) {
      keys.add(number, draft.traits());
    } else {
      keys.learn(number, draft.traits());
      keys.add(number, draft.mainTraits());
    }
    for (PersonKeys.Traits further : draft.furtherTraits()) {
      keys.learn(number, further);
      keys.add(number, further);
    }
  }

  private long kept(long row) {
    RowChoices.Verdict verdict = choices.verdict(row);
    if (verdict == null || !verdict.same()) {
      return 0;
    }
    Whom whom = verdict.likeness().whom();
    return whom.isRow() ? numbersOfRows.getOrDefault(whom.number(), 0L) : whom.number();
  }

  /** True if something is said of another row and this one. */
  boolean isMeant(long row) {
    return rowsMeant.contains(row);
  }

  /** Whom an earlier row that was spoken of turned out to mean, or 0. */
  synchronized long numberOfRow(long row) {
    return numbersOfRows.getOrDefault(row, 0L);
  }

  private long freshNumber(PersonDraft draft) {
    return ids == null ? -draft.row : ids.getAsLong();
  }

  /** Makes somebody new of a draft, whoever was found for it. */
  synchronized long newNumber(PersonDraft draft) {
    long number = freshNumber(draft);
    note(draft, null, number);
    return number;
  }
}
