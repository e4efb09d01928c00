package app.kith.intake.people;

import app.kith.intake.keys.PersonKeys;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom drafts mean, one after another in the order of the file. It may run ahead of the
 * writing, so it may be called from two threads.
 */
final class Matcher {
  private final PersonKeys keys;
  private final @Nullable LongSupplier ids;

  /**
   * A matcher.
   *
   * @param keys of everybody who is there
   * @param ids numbers for new people; without it, as in a plan, they are known by their negative
   *     row numbers
   */
  Matcher(PersonKeys keys, @Nullable LongSupplier ids) {
    this.keys = keys;
    this.ids = ids;
  }

  /**
   * A draft and whom it means.
   *
   * @param found by which key somebody was found, or null
   * @param number who was found, or the new person's number
   */
  record Match(PersonDraft draft, PersonKeys.@Nullable Found found, long number) {}

  synchronized Match match(PersonDraft draft) {
    PersonKeys.Found found = keys.find(draft.traits());
    return new Match(draft, found, found == null ? newNumber(draft) : found.number());
  }

  /** Makes somebody new of a draft, whoever was found for it. */
  synchronized long newNumber(PersonDraft draft) {
    long number = ids == null ? -draft.row : ids.getAsLong();
    keys.add(number, draft.traits());
    return number;
  }
}
