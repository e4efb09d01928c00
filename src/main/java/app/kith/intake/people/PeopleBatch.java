package app.kith.intake.people;

import app.kith.contact.CustomFieldRepository;
import app.kith.contact.CustomValue;
import app.kith.contact.Person;
import app.kith.contact.PersonDetail;
import app.kith.contact.PersonDetailRepository;
import app.kith.contact.PersonRepository;
import app.kith.database.Transaction;
import app.kith.duplicate.LookAlikes;
import app.kith.duplicate.PersonJoiner;
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
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides a thousand drafts at a time: who is new, who is meant, what changes; and writes it where
 * a change is given. The same code makes the plan and does the work, so that they cannot disagree.
 */
final class PeopleBatch {

  private final PersonRepository people;
  private final CustomFieldRepository fields;
  private final Matcher matcher;
  private final Companies companies;
  private final OwnFields own;
  private final PersonMerge merge;
  private final PlanTally tally;
  private final long firstNewId;
  private final DetailMerge details = new DetailMerge();
  private final PersonDetailRepository further = new PersonDetailRepository();
  private final Bringing bringing;
  private final Map<Long, Working> meant = new HashMap<>();
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
    this.bringing = new Bringing(merge, companies, own, details, ages);
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
      verdicts.forget();
    } else {
      write(working, change);
      verdicts.write(change);
    }
    details.forget();
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
      Working earlier = meant.get(match.number());
      if (earlier != null) {
        bringing.bringIn(draft, earlier, change);
      }
      tally.repeat(draft, -match.number(), found.by());
      return;
    }
    if (found == null) {
      Working kept = meant.getOrDefault(match.kept(), working.get(match.kept()));
      if (kept == null) { // nobody, or somebody who has gone since the plan
        tally.count(draft, Outcome.ADDED, List.of());
        add(draft, match.number(), working, change);
      } else {
        List<CellChange> changes =
            change == null ? planMerged(match, kept, open) : merge(match, kept, working, change);
        tally.count(draft, Outcome.MERGED, changes);
      }
      return;
    }
    Working there = working.get(match.number());
    boolean grown = there != null && verdicts.hasGrown(match.number(), found, draft);
    if (there == null || !(grown || meets(there.person, draft, found, open))) {
      tally.count(draft, Outcome.ADDED, List.of());
      add(draft, matcher.newNumber(draft), working, change);
      return;
    }
    List<CellChange> changes = bringing.bringIn(draft, there, change);
    boolean repeated = grown || there.person.id() > firstNewId;
    boolean changed = changes.stream().anyMatch(it -> it.state().takes());
    Outcome outcome = repeated ? Outcome.REPEATED : changed ? Outcome.CHANGED : Outcome.UNCHANGED;
    tally.count(draft, outcome, repeated ? List.of() : changes);
  }

  private List<CellChange> planMerged(Matcher.Match match, Working kept, Transaction open) {
    verdicts.grow(match);
    Person before = kept.person;
    List<CellChange> changes = bringing.bringInMerged(match.draft(), kept, null);
    return bringing.foreseen(match.draft(), before, kept, changes, open);
  }

  /** Merges at once: rows that follow meet the person as it is then. */
  private List<CellChange> merge(
      Matcher.Match match, Working kept, Map<Long, Working> working, Change change) {
    verdicts.grow(match);
    writeNow(working, change);
    Person before = kept.person;
    List<CellChange> changes = bringing.bringInMerged(match.draft(), kept, change);
    List<PersonDetail> beside =
        details.missing(kept.person, PersonJoiner.beside(kept.person, before));
    giveWay(kept, change);
    add(match.draft(), match.number(), working, change);
    writeNow(working, change);
    verdicts.merge(change, match);
    further.insertAll(change, beside);
    working.remove(match.number());
    reload(kept, change);
    return changes;
  }

  /** Own values that a rule replaces go, so that the row's own move in with its record. */
  private void giveWay(Working kept, Change change) {
    Set<Long> replaced =
        kept.changedOwn.stream().map(CustomValue::fieldId).collect(Collectors.toSet());
    kept.changedOwn.clear();
    if (!replaced.isEmpty()) {
      long[] gone =
          fields.valuesOf(change.transaction(), kept.person.id()).stream()
              .filter(value -> replaced.contains(value.fieldId()))
              .mapToLong(CustomValue::id)
              .toArray();
      fields.deleteValues(change, gone);
    }
  }

  private void writeNow(Map<Long, Working> working, Change change) {
    write(working, change);
    working.values().forEach(one -> one.written(own));
  }

  private void reload(Working kept, Change change) {
    long id = kept.person.id();
    kept.person = people.findByIds(change.transaction(), id).getFirst();
    kept.own.clear();
    fields
        .valuesOf(change.transaction(), id)
        .forEach(value -> kept.own.put(value.fieldId(), value));
    details.load(change.transaction(), id);
  }

  private void add(
      PersonDraft draft, long id, Map<Long, Working> working, @Nullable Change change) {
    if (change == null) {
      if (matcher.isMeant(draft.row)) {
        meant.put(id, Working.fresh(merge.create(id, draft, null), draft));
      }
      return;
    }
    verdicts.stays(draft, id);
    Long company = companies.id(draft.text(PersonField.COMPANY), change);
    Working fresh = Working.fresh(merge.create(id, draft, company), draft);
    ages.made(id, draft);
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

  private void write(Map<Long, Working> working, Change change) {
    List<Person> added = new ArrayList<>();
    List<Person> changed = new ArrayList<>();
    List<CustomValue> values = new ArrayList<>();
    List<CustomValue> changedValues = new ArrayList<>();
    for (Working one : working.values()) {
      if (one.isNew) {
        added.add(one.person);
        values.addAll(one.newValues(own));
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
  }
}
