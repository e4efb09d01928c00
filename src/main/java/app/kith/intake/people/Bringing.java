package app.kith.intake.people;

import app.kith.base.Message;
import app.kith.contact.CustomValue;
import app.kith.contact.Person;
import app.kith.contact.PersonDetail;
import app.kith.database.Transaction;
import app.kith.duplicate.PersonJoiner;
import app.kith.history.Change;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.plan.CellChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Brings what a row says into somebody who is there, by the rule of each field, and tells which
 * cells differ.
 */
final class Bringing {
  private final PersonMerge merge;
  private final Companies companies;
  private final OwnFields own;
  private final DetailMerge details;
  private final Ages ages;
  private final PersonJoiner joiner = new PersonJoiner();

  Bringing(PersonMerge merge, Companies companies, OwnFields own, DetailMerge details, Ages ages) {
    this.merge = merge;
    this.companies = companies;
    this.own = own;
    this.details = details;
    this.ages = ages;
  }

  /**
   * Brings a row into the person that it means.
   *
   * @return the cells that change, or may
   */
  List<CellChange> bringIn(PersonDraft draft, Working there, @Nullable Change change) {
    Person before = there.person;
    List<CellChange> changes = weigh(draft, there, change, false);
    for (PersonDetail detail : details.bringIn(before, there.person, draft)) {
      changes.add(added(detail));
    }
    if (changes.stream().anyMatch(it -> it.state().takes())) {
      there.touch(draft);
    }
    return changes;
  }

  /**
   * Brings a row that has a person of its own into the one that it is merged into: what wins there
   * by a rule. The merging fills the blanks of own fields, and where a row's own value wins, it
   * moves in too; so all can be taken apart.
   *
   * @return the cells that change, or may
   */
  List<CellChange> bringInMerged(PersonDraft draft, Working there, @Nullable Change change) {
    List<CellChange> changes = weigh(draft, there, change, true);
    there.touch(draft);
    return changes;
  }

  /**
   * What the merging of a row adds to what its rules did.
   *
   * @param before the person without the row
   * @param there the person as the rules leave it
   * @param changes the cells that the rules change, or may
   */
  List<CellChange> foreseen(
      PersonDraft draft, Person before, Working there, List<CellChange> changes, Transaction open) {
    Person fresh = merge.create(-draft.row, draft, companies.id(company(draft), null));
    PersonJoiner.Foreseen union = joiner.foresee(open, there.person, fresh);
    List<CellChange> all = new ArrayList<>(changes);
    differ(all, PersonField.NOTE, before.note(), union.person().note());
    differ(all, PersonField.CONSENT, before.consent(), union.person().consent());
    List<PersonDetail> beside = new ArrayList<>(PersonJoiner.beside(there.person, before));
    beside.addAll(union.details());
    beside.addAll(draft.details);
    details.missing(union.person(), beside).forEach(detail -> all.add(added(detail)));
    there.person = union.person();
    return all;
  }

  private static void differ(
      List<CellChange> changes,
      PersonField field,
      @Nullable Object before,
      @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      changes.removeIf(change -> change.field().equals(field.label()));
      changes.add(
          CellChange.set(
              field.label(), before == null ? "" : before.toString(), String.valueOf(after)));
    }
  }

  private static CellChange added(PersonDetail detail) {
    return CellChange.set(detail.kind().label(), "", detail.asText());
  }

  private static @Nullable String company(PersonDraft draft) {
    return draft.text(PersonField.COMPANY);
  }

  private List<CellChange> weigh(
      PersonDraft draft, Working there, @Nullable Change change, boolean merges) {
    ages.compare(there.person.id(), draft);
    PersonMerge.Merged merged =
        merge.merge(
            there.person,
            draft,
            companies.id(company(draft), change),
            companies.name(there.person.companyId(), company(draft)),
            merges);
    List<CellChange> changes = new ArrayList<>(merged.changes());
    there.person = merged.person();
    for (int slot = 0; slot < draft.own.length; slot++) {
      Object value = draft.own[slot];
      if (value != null && there.isNew) {
        bringInOwnOfNew(draft, there, slot, value, changes);
      } else if (value != null) {
        bringInOwn(draft, there, slot, value, changes, merges);
      }
    }
    return changes;
  }

  /** A later row of the batch about somebody new: the same rules as for somebody stored. */
  private void bringInOwnOfNew(
      PersonDraft draft, Working there, int slot, Object value, List<CellChange> changes) {
    Object old = there.ownOfNew.putIfAbsent(slot, value);
    String before = old == null ? null : OwnFields.shown(own.value(there.person.id(), slot, old));
    CellChange difference = difference(draft, there, slot, value, before);
    if (difference != null) {
      changes.add(difference);
      there.ownOfNew.put(slot, difference.state().takes() || old == null ? value : old);
    }
  }

  private void bringInOwn(
      PersonDraft draft,
      Working there,
      int slot,
      Object value,
      List<CellChange> changes,
      boolean merges) {
    CustomValue old = own.id(slot) == 0 ? null : there.own.get(own.id(slot));
    String before = old == null ? null : OwnFields.shown(old);
    CellChange difference = difference(draft, there, slot, value, before);
    if (difference == null) {
      return;
    }
    changes.add(difference);
    if (difference.state().takes()) {
      CustomValue fresh = own.value(there.person.id(), slot, value);
      there.own.put(own.id(slot), fresh);
      if (old != null || !merges) {
        there.changedOwn.add(fresh);
      }
    }
  }

  /** How an own field differs and what becomes of it; null if what is stored stays. */
  private @Nullable CellChange difference(
      PersonDraft draft, Working there, int slot, Object value, @Nullable String before) {
    String after = OwnFields.shown(own.value(there.person.id(), slot, value));
    Message field = own.label(slot);
    CellChange.State state = merge.rules().own(slot, draft, field, before, after);
    return state == null || after.equals(before)
        ? null
        : new CellChange(field, before == null ? "" : before, after, state);
  }
}
