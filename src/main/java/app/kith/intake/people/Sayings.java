package app.kith.intake.people;

import app.kith.base.Message;
import app.kith.contact.CustomValue;
import app.kith.duplicate.RowSaying;
import app.kith.duplicate.RowSayingRepository;
import app.kith.history.Change;
import app.kith.intake.mapping.ConflictRule;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.plan.RowChoices;
import app.kith.intake.plan.Whom;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
  private final Ages ages;
  private final Set<Long> stored;
  private final Set<Long> rows;
  private final Set<RowSaying> waiting = new LinkedHashSet<>();

  Sayings(Matcher matcher, PersonMerge merge, Companies companies, OwnFields own, Ages ages) {
    this.ages = ages;
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

  /** Notes what a row says of somebody whom it means; does nothing in a plan. */
  void note(PersonDraft draft, long person, @Nullable Change change) {
    boolean takesRows =
        stored.contains(person)
            || rows.stream().anyMatch(row -> matcher.numberOfRow(row) == person);
    if (change != null && takesRows) {
      note(draft, person, 0, change);
    }
  }

  /**
   * Notes what a row says that is merged into somebody.
   *
   * @param record the row's own person, who goes into the other; 0 if it has none
   */
  void note(PersonDraft draft, long person, long record, Change change) {
    List<CustomValue> values = new ArrayList<>();
    for (int slot = 0; slot < draft.own.length; slot++) {
      Object value = draft.own[slot];
      if (value != null) {
        values.add(own.value(person, slot, value));
      }
    }
    boolean isOld = ages.isOlderThanStored(person, draft);
    RowSaying.By by = new RowSaying.By(draft.row, record, ages.said(draft));
    Long company = companies.id(draft.text(PersonField.COMPANY), change);
    RowSaying.of(
            person,
            by,
            (field, fieldId) -> rule(draft, isOld, field, fieldId),
            merge.create(person, draft, company),
            values,
            draft.details)
        .stream()
        .filter(saying -> draft.name() != null || !isName(saying))
        .forEach(waiting::add);
  }

  /** What only stands in for a name is not said. */
  private static boolean isName(RowSaying saying) {
    return saying.field().equals(app.kith.contact.PersonField.FULL_NAME.column());
  }

  private RowSaying.Rule rule(PersonDraft draft, boolean isOld, String field, long fieldId) {
    ConflictRules rules = merge.rules();
    if (field.equals(RowSaying.OWN)) {
      int slot = own.slot(fieldId);
      return rule(rules.ofSlot(slot), draft, isOld, own.label(slot));
    }
    PersonField said =
        field.equals(app.kith.contact.PersonField.COMPANY_ID.column())
            ? PersonField.COMPANY
            : PersonField.valueOf(field.toUpperCase(Locale.ROOT));
    return switch (said) {
      case EXTERNAL_REF -> RowSaying.Rule.BLANKS;
      case BIRTHDAY ->
          rules.of(said) == ConflictRule.LONGEST
              ? RowSaying.Rule.BLANKS
              : rule(rules.of(said), draft, isOld, said.label());
      case FULL_NAME -> ofName(draft, isOld);
      default -> rule(rules.of(said), draft, isOld, said.label());
    };
  }

  /** A name that is put together is taken where one of its parts was. */
  private RowSaying.Rule ofName(PersonDraft draft, boolean isOld) {
    ConflictRules rules = merge.rules();
    boolean asksParts =
        draft.text(PersonField.FULL_NAME) == null && rules.ofWholeName() == ConflictRule.ASK;
    List<PersonField> asked =
        asksParts
            ? List.of(PersonField.GIVEN_NAME, PersonField.FAMILY_NAME)
            : List.of(PersonField.FULL_NAME);
    return asked.stream()
        .map(part -> rule(rules.ofWholeName(), draft, isOld, part.label()))
        .filter(rule -> rule != RowSaying.Rule.BLANKS)
        .findFirst()
        .orElse(RowSaying.Rule.BLANKS);
  }

  private RowSaying.Rule rule(ConflictRule rule, PersonDraft draft, boolean isOld, Message field) {
    return switch (rule) {
      case FILL_BLANKS -> RowSaying.Rule.BLANKS;
      case TAKE_NEW -> isOld ? RowSaying.Rule.BLANKS : RowSaying.Rule.NEWEST;
      case LONGEST -> RowSaying.Rule.LONGEST;
      case ASK ->
          merge.rules().choices().answered(draft.row, field).takes()
              ? RowSaying.Rule.TAKEN
              : RowSaying.Rule.BLANKS;
    };
  }

  /** Writes what was noted, once the people are stored. */
  void write(Change change) {
    repository.insertAll(change, waiting);
    waiting.clear();
  }
}
