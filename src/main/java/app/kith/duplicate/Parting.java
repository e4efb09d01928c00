package app.kith.duplicate;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.database.Database;
import app.kith.duplicate.match.Decided;
import app.kith.history.AboutPeople;
import app.kith.history.ChangeKind;
import app.kith.history.History;
import app.kith.history.SteppedChange;
import app.kith.history.UndoReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Takes merges apart in one change: what was built upon them is taken back first and built again
 * afterwards. Only the people concerned are touched, however many the merge joined.
 */
final class Parting {
  private final Database database;
  private final History history;
  private final PersonJoiner joiner;
  private final Refusals refusals;
  private final IdentityRepository identities = new IdentityRepository();
  private final PersonRepository people = new PersonRepository();

  private final DecisionRepository decisions = new DecisionRepository();
  private final Instant when;

  /**
   * Takes merges apart.
   *
   * @param when now; who is taken apart by name is not the same from then on
   */
  Parting(
      Database database, History history, PersonJoiner joiner, Refusals refusals, Instant when) {
    this.when = when;
    this.database = database;
    this.history = history;
    this.joiner = joiner;
    this.refusals = refusals;
  }

  /** Records that became one person in one change. */
  private record Group(long changeSetId, long intoId, List<Identity> records) {
    static Collection<Group> of(List<Identity> records) {
      Map<Long, List<Identity>> byKept =
          records.stream()
              .collect(Collectors.groupingBy(Identity::intoId, TreeMap::new, Collectors.toList()));
      return byKept.values().stream()
          .map(all -> new Group(all.getFirst().changeSetId(), all.getFirst().intoId(), all))
          .toList();
    }

    Set<Long> people() {
      Set<Long> ids = records.stream().map(Identity::mergedId).collect(Collectors.toSet());
      ids.add(intoId);
      return ids;
    }

    AboutPeople about() {
      long first = records.stream().mapToLong(Identity::id).min().orElseThrow();
      return new AboutPeople(people(), first);
    }
  }

  /** Takes a whole merge apart; where nothing was built upon it, that is its undo. */
  MergeService.Parted takeApart(long changeSetId) {
    List<Identity> made = madeBy(changeSetId);
    made.forEach(this::refuseFromElsewhere);
    List<Group> groups = List.copyOf(Group.of(made));
    if (groups.isEmpty() || mergedFurther(groups).isEmpty()) {
      UndoReport undo = history.undo(changeSetId);
      return parted(undo.changeSetId(), undo.conflictCount());
    }
    return part(groups, List.of(), false, Optional::empty);
  }

  /**
   * Takes the group of one record apart; of what an import merged, row by row, that record alone.
   */
  MergeService.Parted takeApart(Identity part) {
    refuseFromElsewhere(part);
    List<Group> groups =
        Group.of(madeBy(part.changeSetId())).stream()
            .filter(group -> group.intoId() == part.intoId())
            .toList();
    boolean together =
        history.find(part.changeSetId()).filter(it -> it.kind() == ChangeKind.MERGE).isPresent();
    List<Identity> staying =
        groups.stream()
            .flatMap(group -> group.records().stream())
            .filter(record -> !together && record.id() != part.id())
            .toList();
    return part(
        groups,
        staying,
        true,
        () ->
            together
                ? Optional.empty()
                : Optional.ofNullable(StayingValues.of(database, history, List.of(part), staying)));
  }

  /** Somebody merged in another workspace, before an export, never was a person here. */
  private void refuseFromElsewhere(Identity part) {
    if (history.deleted("person", part.mergedId()).isEmpty()) {
      throw new UserFacingException(Message.of("duplicate.parted.elsewhere", part.fullName()));
    }
  }

  /**
   * Takes groups apart.
   *
   * @param staying the records that are merged again
   * @param different true if who is taken apart is said not to be the same
   * @param values gives what else comes in again, asked once the people of the groups are there
   */
  private MergeService.Parted part(
      List<Group> groups,
      List<Identity> staying,
      boolean different,
      Supplier<Optional<StayingValues>> values) {
    List<Group> later = mergedFurther(groups);
    Set<Long> refusing = new HashSet<>();
    for (Group group : groups) {
      if (refusals.refusedWhileOne(group.changeSetId(), now(group, later))) {
        refusing.addAll(group.people());
      }
    }
    return history.recordInSteps(
        ChangeKind.EDIT,
        Message.of("duplicate.parted", name(groups)),
        change -> {
          long leftLater = takeBack(change, later.reversed());
          Optional<StayingValues> stays = values.get();
          long left = leftLater + takeBack(change, groups);
          Optional<ReplayedValues> replayed =
              stays.flatMap(it -> change.step(step -> Optional.ofNullable(it.replayed(step))));
          Group.of(staying).forEach(group -> mergeAgain(change, group));
          replayed.ifPresent(it -> change.step(it::restore));
          later.forEach(group -> mergeAgain(change, group));
          change.step(
              step -> {
                refusals.refuse(step, refusing);
                if (different) {
                  decisions.insertDifferent(step, apart(groups, staying, later), when);
                }
                return refusing.size();
              });
          return parted(change.id(), left);
        });
  }

  /** Each record that is taken apart, and each of the people whom it was one with. */
  private static Set<Decided.Pair> apart(
      List<Group> groups, List<Identity> staying, List<Group> later) {
    Set<Decided.Pair> pairs = new HashSet<>();
    for (Group group : groups) {
      Set<Long> others = now(group, later);
      staying.forEach(record -> others.remove(record.mergedId()));
      for (Identity record : group.records()) {
        for (long other : others) {
          if (!staying.contains(record) && other != record.mergedId()) {
            pairs.add(Decided.Pair.of(record.mergedId(), other));
          }
        }
      }
    }
    return pairs;
  }

  private static long takeBack(SteppedChange change, List<Group> groups) {
    return groups.stream()
        .mapToLong(group -> change.takeBack(group.changeSetId(), group.about()))
        .sum();
  }

  private void mergeAgain(SteppedChange change, Group group) {
    change.step(
        step -> {
          joiner.join(
              step, group.intoId(), group.records().stream().map(Identity::mergedId).toList());
          return group.intoId();
        });
  }

  /** A group, and whom its kept one went into since. */
  private static Set<Long> now(Group group, List<Group> later) {
    Set<Long> people = new HashSet<>(group.people());
    for (Group further : later) {
      if (further.people().stream().anyMatch(people::contains)) {
        people.add(further.intoId());
      }
    }
    return people;
  }

  private String name(List<Group> groups) {
    return groups.getFirst().records().stream()
        .findFirst()
        .flatMap(record -> database.read(open -> people.find(open, record.personId())))
        .map(Person::fullName)
        .orElse("");
  }

  private List<Identity> madeBy(long changeSetId) {
    return database.read(open -> identities.madeBy(open, changeSetId));
  }

  /** The groups that took the kept ones further, in the order in which that happened. */
  private List<Group> mergedFurther(List<Group> groups) {
    Map<List<Long>, Group> later = new LinkedHashMap<>();
    List<Long> kept = new ArrayList<>(groups.stream().map(Group::intoId).toList());
    for (int i = 0; i < kept.size(); i++) {
      long person = kept.get(i);
      Optional<Identity> gone = database.read(open -> identities.ofMerged(open, person));
      for (Group group : gone.map(it -> Group.of(madeBy(it.changeSetId()))).orElse(List.of())) {
        List<Long> key = List.of(group.changeSetId(), group.intoId());
        if (group.people().contains(person) && later.putIfAbsent(key, group) == null) {
          kept.add(group.intoId());
        }
      }
    }
    return later.values().stream()
        .sorted(java.util.Comparator.comparingLong(group -> group.about().after()))
        .toList();
  }

  private static MergeService.Parted parted(long changeSetId, long left) {
    return new MergeService.Parted(changeSetId, Message.of("duplicate.unmerged", left), left);
  }
}
