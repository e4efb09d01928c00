package app.kith.duplicate;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.contact.Consent;
import app.kith.contact.Person;
import app.kith.contact.PersonDetail;
import app.kith.contact.PersonDetailRepository;
import app.kith.contact.PersonRepository;
import app.kith.database.Database;
import app.kith.duplicate.DecisionRepository.Verdict;
import app.kith.duplicate.match.Match;
import app.kith.history.Change;
import app.kith.history.ChangeKind;
import app.kith.history.ChangeSet;
import app.kith.history.History;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Makes one person of several, in one change set that can be taken back at any time. Everything
 * that hung on the others moves; nothing they said is lost; whoever refused has refused.
 * Thread-safe.
 */
public final class MergeService {
  private final Database database;
  private final History history;
  private final Clock clock;
  private final PersonRepository people = new PersonRepository();
  private final PersonDetailRepository details = new PersonDetailRepository();
  private final RelationRepository relations = new RelationRepository();
  private final IdentityRepository identities = new IdentityRepository();
  private final DecisionRepository decisions = new DecisionRepository();
  private final GuessesAtMerge guesses = new GuessesAtMerge();
  private final OtherValues otherValues = new OtherValues();

  /** Merges people of a database; one for each open database. */
  public MergeService(Database database, History history, Clock clock) {
    this.database = database;
    this.history = history;
    this.clock = clock;
    history.onCommitted(this::keepRefusals);
  }

  /**
   * A merge that was done.
   *
   * @param changeSetId what undoing it takes back
   * @param keptId the person who is all of them now
   */
  public record Merged(long changeSetId, long keptId, Message summary) {}

  /**
   * Merges people.
   *
   * @param keptId whose values win
   * @param otherIds who become that one
   * @param because the pairs that were decided by it, to learn from
   * @throws UserFacingException if one of them is no longer there
   */
  public Merged merge(long keptId, List<Long> otherIds, List<Match> because) {
    return history.record(
        ChangeKind.MERGE,
        summary("", otherIds.size() + 1, keptId),
        change -> merge(change, keptId, otherIds, because));
  }

  /** Merges a group of people into the one that has been there longest. */
  public Merged merge(List<Long> ids, List<Match> because) {
    List<Person> group =
        database.read(
            open -> people.findByIds(open, ids.stream().mapToLong(Long::longValue).toArray()));
    long kept =
        group.stream()
            .min(Comparator.comparing(Person::createdAt).thenComparingLong(Person::id))
            .orElseThrow(MergeService::gone)
            .id();
    return merge(kept, ids.stream().filter(id -> id != kept).toList(), because);
  }

  private Merged merge(Change change, long keptId, List<Long> otherIds, List<Match> because) {
    long[] all = LongStream.concat(LongStream.of(keptId), longs(otherIds)).distinct().toArray();
    List<Person> group = people.findByIds(change.transaction(), all);
    if (group.size() != all.length || all.length < 2) {
      throw gone();
    }
    boolean optedOut = !relations.optedOut(change.transaction(), all).isEmpty();
    Person kept = group.getFirst();
    for (Person other : group.subList(1, group.size())) {
      kept = join(change, kept, other, optedOut);
    }
    decisions.insert(change, because, Verdict.SAME, clock.instant());
    Message summary = summary(kept.fullName(), group.size(), keptId);
    change.summary(summary);
    return new Merged(change.id(), keptId, summary);
  }

  private Person join(Change change, Person kept, Person other, boolean optedOut) {
    guesses.dropOwn(change, kept.id(), other.id());
    Person known = guesses.bare(change.transaction(), kept);
    PersonUnion union = PersonUnion.of(known, guesses.bare(change.transaction(), other), optedOut);
    String also = otherValues.of(change.transaction(), union.person(), other);
    relations.move(change, other.id(), kept.id());
    addDetails(change, kept.id(), union.details());
    people.delete(change, other.id());
    identities.insert(change, other, kept.id(), also);
    Person joined = guesses.filled(change.transaction(), union.person());
    people.update(change, joined);
    return joined;
  }

  private void addDetails(Change change, long keptId, List<PersonDetail> wanted) {
    Set<List<Object>> known = new HashSet<>();
    details.of(change.transaction(), keptId).forEach(detail -> known.add(detail.key()));
    List<PersonDetail> added =
        wanted.stream()
            .filter(detail -> known.add(detail.key()))
            .map(detail -> detail.of(0, keptId))
            .toList();
    details.insertAll(change, added);
  }

  /** The records that a person was merged from, the oldest first. */
  public List<Identity> identities(long personId) {
    return database.read(open -> identities.of(open, personId));
  }

  /**
   * Takes a merge back, also after later edits and after the merged person was merged further: what
   * was changed since stays with the person it was changed on.
   *
   * @return how many rows and fields were left as they are because of that
   * @throws UserFacingException if it was taken back already
   */
  public long unmerge(long changeSetId) {
    List<Identity> merged = database.read(open -> identities.madeBy(open, changeSetId));
    List<Identity> later = new ArrayList<>();
    if (!merged.isEmpty()) {
      later.addAll(mergedFurther(merged.getFirst().intoId()));
    }
    long left = 0;
    for (Identity step : later.reversed()) {
      left += takeBack(step.changeSetId());
    }
    left += takeBack(changeSetId);
    for (Identity step : later) {
      merge(step.intoId(), List.of(step.mergedId()), List.of());
    }
    return left;
  }

  /** The merges that took somebody further, the first one first. */
  private List<Identity> mergedFurther(long personId) {
    List<Identity> steps = new ArrayList<>();
    database.read(
        open -> {
          long at = personId;
          for (var step = identities.ofMerged(open, at);
              step.isPresent();
              step = identities.ofMerged(open, at)) {
            steps.add(step.get());
            at = step.get().intoId();
          }
          return at;
        });
    return steps;
  }

  private long takeBack(long changeSetId) {
    return history.undo(changeSetId).conflictCount();
  }

  /** Whoever refused while several were one has refused for all of them, also once they part. */
  private void keepRefusals(ChangeSet undo) {
    if (undo.kind() != ChangeKind.UNDO || undo.undoes().isEmpty()) {
      return;
    }
    long merge = undo.undoes().getAsLong();
    long[] ids =
        history
            .find(merge)
            .filter(set -> set.kind() == ChangeKind.MERGE)
            .map(set -> LongStream.concat(LongStream.of(keptBy(set)), parted(merge)).toArray())
            .orElse(new long[0]);
    if (LongStream.of(ids).noneMatch(id -> refusedSince(merge, id))) {
      return;
    }
    history.record(
        ChangeKind.EDIT,
        Message.of("duplicate.refusal.kept"),
        change -> {
          people.findByIds(change.transaction(), ids).stream()
              .filter(person -> person.consent() != Consent.REFUSED)
              .forEach(
                  person ->
                      people.update(change, person.change().consent(Consent.REFUSED).build()));
          return change.id();
        });
  }

  private LongStream parted(long merge) {
    return LongStream.of(history.changedRows(merge, "person"));
  }

  /** The summary of a merge ends with the id of whom it kept, for {@link #keptBy}. */
  private static Message summary(String name, int records, long keptId) {
    return Message.of("duplicate.merged", name, records, Long.toString(keptId));
  }

  private static long keptBy(ChangeSet merge) {
    return Long.parseLong(merge.summary().arguments().getLast().toString());
  }

  private boolean refusedSince(long merge, long personId) {
    return history.changesOf("person", personId).stream()
        .anyMatch(
            change ->
                change.changeSet().id() > merge
                    && !change.changeSet().kind().isInverse()
                    && change.column().equals("consent")
                    && Consent.REFUSED.name().equals(change.after()));
  }

  private static LongStream longs(List<Long> ids) {
    return ids.stream().mapToLong(Long::longValue);
  }

  private static UserFacingException gone() {
    return new UserFacingException(Message.of("duplicate.gone"));
  }
}
