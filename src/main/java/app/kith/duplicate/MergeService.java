package app.kith.duplicate;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.database.Database;
import app.kith.duplicate.DecisionRepository.Verdict;
import app.kith.duplicate.match.Match;
import app.kith.history.Change;
import app.kith.history.ChangeKind;
import app.kith.history.History;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/**
 * Makes one person of several, in one change set that can be taken back at any time. Everything
 * that hung on the others moves; nothing they said is lost; whoever refused has refused.
 * Thread-safe.
 */
public final class MergeService {
  private static final int STEP = 100;

  private final Database database;
  private final History history;
  private final Clock clock;
  private final PersonRepository people = new PersonRepository();
  private final IdentityRepository identities = new IdentityRepository();
  private final DecisionRepository decisions = new DecisionRepository();
  private final Refusals refusals;
  private final PersonJoiner joiner = new PersonJoiner();

  /** Merges people of a database; one for each open database. */
  public MergeService(Database database, History history, Clock clock) {
    this.database = database;
    this.history = history;
    this.clock = clock;
    this.refusals = new Refusals(database, history);
    history.onCommitted(refusals::keep);
  }

  /**
   * A merge that was done.
   *
   * @param changeSetId what undoing it takes back
   * @param keptId the person who is all of them now
   */
  public record Merged(long changeSetId, long keptId, Message summary) {}

  /**
   * Groups that were merged.
   *
   * @param changeSetId what undoing it takes back, 0 if nobody was merged
   * @param gone how many records went into others
   */
  public record MergedAll(long changeSetId, long gone, Message summary) {}

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
    long kept = oldest(group);
    return merge(kept, ids.stream().filter(id -> id != kept).toList(), because);
  }

  /**
   * Merges groups of people, each into the one that has been there longest, as one change.
   *
   * @param groups people in one group each; groups in which somebody is gone are passed over
   * @param progress hears how many groups are done; an exception from it takes all of them back
   */
  public MergedAll mergeAll(List<SureGroup> groups, LongConsumer progress) {
    return history.recordInSteps(
        ChangeKind.MERGE,
        Message.of("duplicate.merged.sure", 0),
        change -> {
          long gone = 0;
          for (int from = 0; from < groups.size(); from += STEP) {
            List<SureGroup> some = groups.subList(from, Math.min(groups.size(), from + STEP));
            gone += change.step(step -> mergeSome(step, some));
            progress.accept(from + some.size());
          }
          Message summary = Message.of("duplicate.merged.sure", gone);
          change.summary(summary);
          return new MergedAll(gone == 0 ? 0 : change.id(), gone, summary);
        });
  }

  /** How many records went into others. */
  private long mergeSome(Change step, List<SureGroup> groups) {
    long gone = 0;
    for (SureGroup group : groups) {
      long[] ids = longs(group.ids()).toArray();
      List<Person> there = people.findByIds(step.transaction(), ids);
      if (there.size() == ids.length) {
        long kept = oldest(there);
        joiner.join(step, kept, group.ids().stream().filter(id -> id != kept).toList());
        gone += there.size() - 1;
      }
    }
    return gone;
  }

  private static long oldest(List<Person> group) {
    return group.stream()
        .min(Comparator.comparing(Person::createdAt).thenComparingLong(Person::id))
        .orElseThrow(MergeService::gone)
        .id();
  }

  private Merged merge(Change change, long keptId, List<Long> otherIds, List<Match> because) {
    PersonJoiner.Joined joined = joiner.join(change, keptId, otherIds);
    decisions.insert(change, because, Verdict.SAME, clock.instant());
    Message summary = summary(joined.person().fullName(), joined.records(), keptId);
    change.summary(summary);
    return new Merged(change.id(), keptId, summary);
  }

  /** The records that a person was merged from, the oldest first. */
  public List<Identity> identities(long personId) {
    return database.read(open -> identities.of(open, personId));
  }

  /**
   * What taking people apart did.
   *
   * @param changeSetId what undoing it takes back
   * @param left how many rows and fields were changed since and therefore stay as they are
   */
  public record Parted(long changeSetId, Message summary, long left) {}

  /**
   * Takes a whole merge back, also after later edits and after the merged person was merged
   * further: what was changed since stays with the person it was changed on.
   *
   * @throws UserFacingException if it was taken back already
   */
  public Parted unmerge(long changeSetId) {
    return new Parting(database, history, joiner, refusals, clock.instant()).takeApart(changeSetId);
  }

  /**
   * Takes one group of a merge apart; who was merged in the same change otherwise stays merged. Who
   * is taken apart so is not the same from then on, and is not merged by itself again.
   *
   * @param part a record of the group
   */
  public Parted unmerge(Identity part) {
    return new Parting(database, history, joiner, refusals, clock.instant()).takeApart(part);
  }

  /** The summary of a merge ends with the id of whom it kept. */
  private static Message summary(String name, int records, long keptId) {
    return Message.of("duplicate.merged", name, records, Long.toString(keptId));
  }

  private static LongStream longs(List<Long> ids) {
    return ids.stream().mapToLong(Long::longValue);
  }

  static UserFacingException gone() {
    return new UserFacingException(Message.of("duplicate.gone"));
  }
}
