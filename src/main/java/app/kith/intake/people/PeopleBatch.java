package app.kith.intake.people;

import app.kith.base.Message;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.CustomValue;
import app.kith.contact.Person;
import app.kith.contact.PersonDetail;
import app.kith.contact.PersonRepository;
import app.kith.database.Transaction;
import app.kith.duplicate.LookAlikes;
import app.kith.history.Change;
import app.kith.intake.keys.PersonKeyRepository;
import app.kith.intake.keys.PersonKeys;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.plan.CellChange;
import app.kith.intake.plan.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides a thousand drafts at a time: who is new, who is meant, what changes; and writes it where
 * a change is given. The same code makes the plan and does the work, so that they cannot disagree.
 */
final class PeopleBatch {

  /** Somebody under work in this batch. */
  private static final class Working {
    Person person;
    final boolean isNew;
    boolean isChanged;
    final Map<Integer, Object> ownOfNew = new LinkedHashMap<>();
    final Map<Long, CustomValue> own = new HashMap<>();
    final List<CustomValue> changedOwn = new ArrayList<>();

    Working(Person person, boolean isNew) {
      this.person = person;
      this.isNew = isNew;
    }
  }

  private final PersonRepository people;
  private final CustomFieldRepository fields;
  private final Matcher matcher;
  private final Companies companies;
  private final OwnFields own;
  private final PersonMerge merge;
  private final PlanTally tally;
  private final long firstNewId;
  private final DetailMerge details = new DetailMerge();
  private final RowVerdicts verdicts;
  private final PersonKeyRepository keys;
  private final Ages ages;

  /**
   * A batch's surroundings.
   *
   * @param firstNewId people with higher ids were made by this import
   */
  PeopleBatch(
      Repositories repositories,
      Matcher matcher,
      Companies companies,
      OwnFields own,
      PersonMerge merge,
      PlanTally tally,
      long firstNewId) {
    this.people = repositories.people();
    this.fields = repositories.fields();
    this.matcher = matcher;
    this.companies = companies;
    this.own = own;
    this.merge = merge;
    this.tally = tally;
    this.firstNewId = firstNewId;
    this.keys = repositories.keys();
    this.ages = new Ages(repositories.ages(), fields, merge.rules().newestBy());
    this.verdicts = new RowVerdicts(merge.rules().choices(), matcher, repositories.likes());
  }

  /** What an import reads and writes through. */
  record Repositories(
      PersonRepository people,
      CustomFieldRepository fields,
      PersonKeyRepository keys,
      LookAlikes likes,
      AgeRepository ages) {}

  /** Decides drafts in order; writes nothing without a change. */
  void process(List<Matcher.Match> matches, Transaction open, @Nullable Change change) {
    own.meet(matches, change);
    Map<Long, Working> working = load(matches, open);
    for (Matcher.Match match : matches) {
      decide(match, working, open, change);
    }
    if (change == null) {
      details.forget();
      verdicts.forget();
    } else {
      write(working, change);
    }
  }

  /** Reads the stored people that drafts meet. */
  private Map<Long, Working> load(List<Matcher.Match> matches, Transaction open) {
    long[] wanted =
        matches.stream()
            .mapToLong(match -> match.found() == null ? match.kept() : match.number())
            .filter(number -> number > 0)
            .distinct()
            .toArray();
    Map<Long, Working> working = new LinkedHashMap<>();
    ages.load(open, wanted);
    if (wanted.length == 0) {
      return working;
    }
    people
        .findByIds(open, wanted)
        .forEach(person -> working.put(person.id(), new Working(person, false)));
    details.load(open, wanted);
    if (own.count() > 0) {
      for (CustomValue value : fields.valuesOf(open, wanted)) {
        Working of = working.get(value.personId());
        if (of != null) {
          of.own.put(value.fieldId(), value);
        }
      }
    }
    return working;
  }

  private void decide(
      Matcher.Match match, Map<Long, Working> working, Transaction open, @Nullable Change change) {
    PersonDraft draft = match.draft();
    PersonKeys.Found found = match.found();
    if (found != null && match.number() < 0) {
      tally.repeat(draft, -match.number(), found.by());
      return;
    }
    if (found == null) {
      boolean merges = isThere(match.kept(), working);
      tally.count(draft, merges ? Outcome.MERGED : Outcome.ADDED, List.of());
      add(draft, match.number(), working, change);
      if (merges) {
        verdicts.merge(match);
      }
      return;
    }
    Working there = working.get(match.number());
    boolean own = there != null && meets(there.person, draft, found, open);
    boolean grown = !own && verdicts.hasGrown(match.number());
    if (there == null || !(own || grown)) {
      tally.count(draft, Outcome.ADDED, List.of());
      add(draft, matcher.newNumber(draft), working, change);
      return;
    }
    List<CellChange> changes = bringIn(draft, there, change);
    boolean repeated = grown || there.person.id() > firstNewId;
    boolean changed = changes.stream().anyMatch(it -> it.state().takes());
    Outcome outcome = repeated ? Outcome.REPEATED : changed ? Outcome.CHANGED : Outcome.UNCHANGED;
    tally.count(draft, outcome, repeated ? List.of() : changes);
  }

  /** Whether somebody can be merged into: a stored person may have gone since the plan. */
  private boolean isThere(long kept, Map<Long, Working> working) {
    return kept < 0 || kept > firstNewId || working.containsKey(kept);
  }

  private void add(
      PersonDraft draft, long id, Map<Long, Working> working, @Nullable Change change) {
    if (change == null) {
      return;
    }
    verdicts.stays(draft, id);
    Long company = companies.id(draft.text(PersonField.COMPANY), change);
    Working fresh = new Working(merge.create(id, draft, company), true);
    ages.made(id, draft);
    for (int slot = 0; slot < draft.own.length; slot++) {
      if (draft.own[slot] != null) {
        fresh.ownOfNew.put(slot, draft.own[slot]);
      }
    }
    details.bringIn(fresh.person, draft.details);
    working.put(id, fresh);
  }

  /** Tables of keys hold hashes only: what was found must really have the draft's key. */
  private boolean meets(Person there, PersonDraft draft, PersonKeys.Found found, Transaction open) {
    PersonKeys.Traits sought = draft.traits();
    return found.by().meets(traits(there), sought)
        || keys.others(open, there.id()).stream().anyMatch(it -> found.by().meets(it, sought));
  }

  private static PersonKeys.Traits traits(Person person) {
    return new PersonKeys.Traits(
        person.externalRef(),
        person.email(),
        person.phone(),
        person.fullName(),
        person.street(),
        person.city());
  }

  private List<CellChange> bringIn(PersonDraft draft, Working there, @Nullable Change change) {
    ages.compare(there.person.id(), draft);
    String company = draft.text(PersonField.COMPANY);
    PersonMerge.Merged merged =
        merge.merge(
            there.person,
            draft,
            companies.id(company, change),
            companies.name(there.person.companyId(), company));
    List<CellChange> changes = new ArrayList<>(merged.changes());
    there.isChanged |= changes.stream().anyMatch(it -> it.state().takes());
    there.person = merged.person();
    for (int slot = 0; slot < draft.own.length; slot++) {
      Object value = draft.own[slot];
      if (value != null && there.isNew) {
        bringInOwnOfNew(draft, there, slot, value);
      } else if (value != null) {
        bringInOwn(draft, there, slot, value, changes);
      }
    }
    for (PersonDetail detail : details.bringIn(there.person, draft.details)) {
      changes.add(CellChange.set(detail.kind().label(), "", detail.asText()));
    }
    return changes;
  }

  /** A later row of the batch about somebody new: the same rules as for somebody stored. */
  private void bringInOwnOfNew(PersonDraft draft, Working there, int slot, Object value) {
    Object old = there.ownOfNew.putIfAbsent(slot, value);
    if (old != null) {
      String before = OwnFields.shown(own.value(there.person.id(), slot, old));
      String after = OwnFields.shown(own.value(there.person.id(), slot, value));
      CellChange.State state = merge.rules().own(slot, draft, field(slot), before, after);
      there.ownOfNew.put(slot, state != null && state.takes() ? value : old);
    }
  }

  private Message field(int slot) {
    return Message.of("intake.field.own", own.name(slot));
  }

  private void bringInOwn(
      PersonDraft draft, Working there, int slot, Object value, List<CellChange> changes) {
    CustomValue fresh = own.value(there.person.id(), slot, value);
    CustomValue old = own.id(slot) == 0 ? null : there.own.get(own.id(slot));
    String before = old == null ? null : OwnFields.shown(old);
    String after = OwnFields.shown(fresh);
    Message field = field(slot);
    CellChange.State state = merge.rules().own(slot, draft, field, before, after);
    if (state == null || after.equals(before)) {
      return;
    }
    changes.add(new CellChange(field, before == null ? "" : before, after, state));
    if (state.takes()) {
      there.own.put(own.id(slot), fresh);
      there.changedOwn.add(fresh);
    }
  }

  private void write(Map<Long, Working> working, Change change) {
    List<Person> added = new ArrayList<>();
    List<Person> changed = new ArrayList<>();
    List<CustomValue> values = new ArrayList<>();
    List<CustomValue> changedValues = new ArrayList<>();
    for (Working one : working.values()) {
      if (one.isNew) {
        added.add(one.person);
        one.ownOfNew.forEach((slot, it) -> values.add(own.value(one.person.id(), slot, it)));
      } else if (one.isChanged) {
        changed.add(one.person);
      }
      changedValues.addAll(one.changedOwn);
    }
    companies.write(change);
    people.insertAll(change, added);
    people.updateAll(change, changed);
    fields.insertValues(change, values);
    fields.putValues(change, changedValues);
    details.write(change);
    verdicts.write(change);
  }
}
