package app.kith.intake.people;

import app.kith.base.Message;
import app.kith.contact.TextKeys;
import app.kith.intake.mapping.Column;
import app.kith.intake.mapping.ConflictRule;
import app.kith.intake.mapping.Mapping;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.plan.CellChange;
import app.kith.intake.plan.RowChoices;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who wins where a file and a stored person differ, field by field, and what a person answered. */
final class ConflictRules {
  private static final Set<PersonField> NAMES =
      Set.of(PersonField.FULL_NAME, PersonField.GIVEN_NAME, PersonField.FAMILY_NAME);

  private final ConflictRule standard;
  private final Map<PersonField, ConflictRule> byField = new EnumMap<>(PersonField.class);
  private final List<ConflictRule> ofOwn;
  private final RowChoices choices;
  private final @Nullable String newestBy;
  private final int daySlot;

  ConflictRules(PeopleRequest request, Mapping<PersonField> mapping) {
    this.standard = request.rule();
    this.choices = request.choices();
    for (Column<PersonField> column : mapping.columns()) {
      if (column.rule() != null) {
        byField.put(column.field(), column.rule());
        if (column.field() == PersonField.NAME_FAMILY_FIRST) {
          NAMES.forEach(part -> byField.putIfAbsent(part, column.rule()));
        }
      }
    }
    boolean newest =
        standard == ConflictRule.TAKE_NEW
            || mapping.columns().stream().anyMatch(it -> it.rule() == ConflictRule.TAKE_NEW);
    this.ofOwn =
        PersonRowReader.own(mapping).stream()
            .map(column -> Objects.requireNonNullElse(column.rule(), ofOwn(column.field(), newest)))
            .toList();
    this.newestBy = mapping.newestBy().orElse(null);
    this.daySlot =
        PersonRowReader.own(mapping).stream()
            .map(Column::field)
            .toList()
            .indexOf(PersonField.MODIFIED);
  }

  /** The column that says which rows are newer than what is stored; null if there is none. */
  @Nullable String newestBy() {
    return newestBy;
  }

  /** The day of the newest values is the newest day. */
  private ConflictRule ofOwn(PersonField field, boolean newest) {
    return field == PersonField.MODIFIED && newest ? ConflictRule.TAKE_NEW : standard;
  }

  /** What was decided about single rows. */
  RowChoices choices() {
    return choices;
  }

  /** The rule of a field. */
  ConflictRule of(PersonField field) {
    return byField.getOrDefault(field, standard);
  }

  /** The rule of an own field. */
  ConflictRule ofSlot(int slot) {
    return ofOwn.get(slot);
  }

  /** The rule of a name that is put together: that of its parts. */
  ConflictRule ofWholeName() {
    return byField.getOrDefault(
        PersonField.FULL_NAME,
        byField.getOrDefault(PersonField.GIVEN_NAME, of(PersonField.FAMILY_NAME)));
  }

  /**
   * What becomes of an own field's value; null if what is stored stays. A day that says how new a
   * person is never goes back, under any rule: what is stored would seem older than it is.
   *
   * @param there the stored value, or null
   */
  CellChange.@Nullable State own(
      int slot, PersonDraft draft, Message field, @Nullable String there, String fresh) {
    ConflictRule rule = ofOwn.get(slot);
    if (slot == daySlot && draft.isOutdated) {
      boolean told = there != null && rule == ConflictRule.TAKE_NEW;
      return told ? CellChange.State.NEWER_HERE : null;
    }
    return there == null ? CellChange.State.SET : decide(rule, draft, field, there, fresh);
  }

  /** What becomes of a text that differs from the stored one; null if that stays. */
  CellChange.@Nullable State text(
      PersonField field, ConflictRule rule, PersonDraft draft, String there, String fresh) {
    boolean alike = rule == ConflictRule.ASK && isAlike(field, there, fresh);
    return alike ? null : decide(rule, draft, field.label(), there, fresh);
  }

  /** An address or number in another spelling is nothing to ask about. */
  private static boolean isAlike(PersonField field, String there, String fresh) {
    return switch (field) {
      case EMAIL -> Objects.equals(TextKeys.email(there), TextKeys.email(fresh));
      case PHONE -> Objects.equals(TextKeys.phone(there), TextKeys.phone(fresh));
      default -> false;
    };
  }

  /** What becomes of a value that differs from the stored one; null if that stays. */
  CellChange.@Nullable State decide(
      ConflictRule rule, PersonDraft draft, Message field, String there, String fresh) {
    return switch (rule) {
      case FILL_BLANKS -> null;
      case TAKE_NEW -> draft.isOutdated ? CellChange.State.NEWER_HERE : CellChange.State.SET;
      case LONGEST -> length(fresh) > length(there) ? CellChange.State.SET : null;
      case ASK -> choices.answered(draft.row, field);
    };
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
