package app.kith.intake.people;

import app.kith.base.Message;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.Person;
import app.kith.contact.PersonDetail;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides a thousand drafts at a time: who is new, who is meant, what changes; and writes it where
 * a change is given. The same code makes the plan and does the work, so that they cannot disagree.
 */
final class PeopleBatch {

  private final Matcher matcher;
  private final Companies companies;
  private final OwnFields own;
  private final PersonMerge merge;
  private final PlanTally tally;
  private final long firstNewId;
  private final DetailMerge details = new DetailMerge();
  private final WorkingStore store;
  private final Bringing bringing;
  private final Map<Long, Working> meant = new HashMap<>();
  private final RowVerdicts verdicts;
  private final PersonKeyRepository keys;
  private final Ages ages;
  private final Sayings sayings;

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
    this.matcher = matcher;
    this.companies = companies;
    this.own = own;
    this.merge = merge;
    this.tally = tally;
    this.firstNewId = firstNewId;
    this.keys = repositories.keys();
    this.ages = new Ages(repositories.ages(), repositories.fields(), merge.rules().newestBy());
    this.store =
        new WorkingStore(repositories.people(), repositories.fields(), own, companies, details);
    this.bringing = new Bringing(merge, companies, own, details, ages);
    this.sayings = new Sayings(matcher, merge, companies, own, ages);
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
    long[] stored =
        matches.stream()
            .mapToLong(PeopleBatch::stored)
            .filter(number -> number > 0)
            .distinct()
            .toArray();
    ages.load(open, stored);
    Map<Long, Working> working = store.load(open, stored);
    for (Matcher.Match match : matches) {
      decide(match, working, open, change);
    }
    if (change == null) {
      verdicts.forget();
    } else {
      store.write(working.values(), change);
      verdicts.write(change);
      sayings.write(change);
    }
    details.forget();
  }

  /** Whom a draft is about, as far as that is not itself. */
  private static long stored(Matcher.Match match) {
    if (match.apart() != null) {
      return match.apart().number();
    }
    return match.found() == null ? match.kept() : match.number();
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
        tally.count(draft, Outcome.ADDED, List.of(), met(match.apart(), working));
        add(draft, match.number(), working, change);
        if (match.apart() != null) {
          verdicts.apart(match.apart(), match.number());
        }
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
    @Nullable Message met = met(found, working); // by the name from before
    sayings.note(draft, there.person.id(), change);
    List<CellChange> changes = bringing.bringIn(draft, there, change);
    boolean repeated = grown || there.person.id() > firstNewId;
    boolean changed = changes.stream().anyMatch(it -> it.state().takes());
    Outcome outcome = repeated ? Outcome.REPEATED : changed ? Outcome.CHANGED : Outcome.UNCHANGED;
    tally.count(draft, outcome, repeated ? List.of() : changes, met);
  }

  /** Whom a key meets, in words; null if nobody is met, or nobody who can be named. */
  private @Nullable Message met(PersonKeys.@Nullable Found found, Map<Long, Working> working) {
    if (found == null || !tally.isSeen()) {
      return null;
    }
    Working there = working.get(found.number());
    return found.number() < 0
        ? Message.of("intake.repeats." + found.by().name(), -found.number())
        : there == null
            ? null
            : Message.of("intake.met." + found.by().name(), there.person.fullName());
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
    store.writeNow(working.values(), change);
    sayings.note(match.draft(), kept.person.id(), match.number(), change);
    Person before = kept.person;
    List<CellChange> changes = bringing.bringInMerged(match.draft(), kept, change);
    List<PersonDetail> beside =
        details.missing(kept.person, PersonJoiner.beside(kept.person, before));
    store.giveWay(kept, change);
    add(match.draft(), match.number(), working, change);
    store.writeNow(working.values(), change);
    verdicts.merge(change, match);
    working.remove(match.number());
    store.reload(kept, beside, change);
    return changes;
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
    return draft.meets(found.by(), traits(there))
        || details.waitingOf(there.id()).stream()
            .map(detail -> PersonDraft.traits(detail, there.fullName()))
            .anyMatch(it -> it != null && draft.meets(found.by(), it))
        || keys.others(open, there.id()).stream().anyMatch(it -> draft.meets(found.by(), it));
  }

  static PersonKeys.Traits traits(Person person) {
    return new PersonKeys.Traits(
        person.externalRef(),
        person.email(),
        person.phone(),
        person.fullName(),
        person.street(),
        person.city());
  }
}
