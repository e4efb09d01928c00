package app.kith.intake.people;

import app.kith.contact.CustomField;
import app.kith.contact.CustomFieldRepository;
import app.kith.database.Transaction;
import app.kith.intake.mapping.PersonGuess;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells which rows are older than what is stored. One day speaks for all values of a person: the
 * latest on which one of them can have been given. So a row may be held back for a value that was
 * not touched that day, which a person sees in the plan; but nothing newer is ever replaced. Rows
 * of one file about one person follow each other by the same rule, in the plan as in the import.
 */
final class Ages {
  private static final LocalDate LONG_AGO = LocalDate.of(1, 1, 1);

  private final AgeRepository stored;
  private final CustomFieldRepository fields;
  private final @Nullable String column;
  private final Map<Long, LocalDate> ofBatch = new HashMap<>();
  private final Map<Long, LocalDate> met = new HashMap<>();
  private final Map<Long, LocalDate> before = new HashMap<>();

  /**
   * Nobody met.
   *
   * @param column the name of the column that says when rows were last changed; null if there is
   *     none: then the file is as new as its import, and no row is older than what is stored
   */
  Ages(AgeRepository stored, CustomFieldRepository fields, @Nullable String column) {
    this.stored = stored;
    this.fields = fields;
    this.column = column;
  }

  /** Begins a batch with the stored people that it meets. */
  void load(Transaction open, long... people) {
    ofBatch.clear();
    if (column != null && people.length > 0) {
      List<Long> saying =
          fields.all(open).stream()
              .filter(it -> it.name().equals(column) || PersonGuess.saysWhenChanged(it.name()))
              .map(CustomField::id)
              .toList();
      ofBatch.putAll(stored.given(open, saying, people));
    }
  }

  /** Notes a new person, whom later rows of the batch can mean too. */
  void made(long person, PersonDraft draft) {
    if (column != null) {
      ofBatch.put(person, day(draft));
    }
  }

  /** Says of a draft whether it is older than what is stored of its person. */
  void compare(long person, PersonDraft draft) {
    if (column != null) {
      LocalDate given = met.getOrDefault(person, ofBatch.getOrDefault(person, LocalDate.MIN));
      draft.isOutdated = day(draft).isBefore(given);
      met.put(person, draft.isOutdated ? given : day(draft));
    }
  }

  /**
   * True if a row is older than what was stored of its person before the first row of the file
   * came; asked for each row of some people.
   */
  boolean isOlderThanStored(long person, PersonDraft draft) {
    LocalDate given = before.computeIfAbsent(person, it -> ofBatch.getOrDefault(it, LocalDate.MIN));
    return column != null && day(draft).isBefore(given);
  }

  /** When a row says that it was changed, long ago if it does not; null if no row says so. */
  @Nullable LocalDate said(PersonDraft draft) {
    return column == null ? null : draft.changed == null ? LONG_AGO : draft.changed;
  }

  /** A row that does not say when it was changed is older than all that do. */
  private static LocalDate day(PersonDraft draft) {
    return draft.changed == null ? LocalDate.MIN : draft.changed;
  }
}
