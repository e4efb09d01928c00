package app.kith.duplicate;

import app.kith.contact.Person;
import app.kith.contact.PersonDetail;
import app.kith.contact.PersonDetailRepository;
import app.kith.contact.PersonRepository;
import app.kith.database.Transaction;
import app.kith.history.Change;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Makes one person of several as a part of a change. Everything that hung on the others moves;
 * nothing they said is lost; whoever refused has refused. Stateless and thread-safe.
 */
public final class PersonJoiner {
  private final PersonRepository people = new PersonRepository();
  private final PersonDetailRepository details = new PersonDetailRepository();
  private final RelationRepository relations = new RelationRepository();
  private final IdentityRepository identities = new IdentityRepository();
  private final GuessesAtMerge guesses = new GuessesAtMerge();
  private final OtherValues otherValues = new OtherValues();

  /**
   * Who was joined.
   *
   * @param person who all of them are now
   * @param records how many they were
   */
  public record Joined(Person person, int records) {}

  /**
   * Joins people.
   *
   * @param keptId whose values win
   * @param otherIds who become that one
   * @throws app.kith.base.UserFacingException if one of them is no longer there
   */
  public Joined join(Change change, long keptId, List<Long> otherIds) {
    long[] all =
        LongStream.concat(LongStream.of(keptId), otherIds.stream().mapToLong(Long::longValue))
            .distinct()
            .toArray();
    List<Person> group = people.findByIds(change.transaction(), all);
    if (group.size() != all.length || all.length < 2) {
      throw MergeService.gone();
    }
    boolean optedOut = !relations.optedOut(change.transaction(), all).isEmpty();
    Person kept = group.getFirst();
    for (Person other : group.subList(1, group.size())) {
      kept = join(change, kept, other, optedOut);
    }
    return new Joined(kept, group.size());
  }

  /**
   * What somebody will be once a newcomer is joined to them.
   *
   * @param person the one who is both
   * @param details the newcomer's addresses and numbers that are kept beside
   */
  public record Foreseen(Person person, List<PersonDetail> details) {
    /** Copies the list. */
    public Foreseen {
      details = List.copyOf(details);
    }
  }

  /** What joining a record that is not stored yet would make of somebody. Changes nothing. */
  public Foreseen foresee(Transaction open, Person kept, Person newcomer) {
    boolean optedOut =
        !relations.optedOut(open, kept.id()).isEmpty()
            || relations.isOptedOut(open, kept.email())
            || relations.isOptedOut(open, newcomer.email());
    PersonUnion union = PersonUnion.of(kept, newcomer, optedOut);
    return new Foreseen(union.person(), union.details());
  }

  /** The addresses and numbers of another record that differ: what is to be kept beside. */
  public static List<PersonDetail> beside(Person kept, Person other) {
    return PersonUnion.details(kept, other);
  }

  /** What a join changes has ids behind that of its identity, by which it is taken apart. */
  private Person join(Change change, Person kept, Person other, boolean optedOut) {
    long identity = change.nextId();
    guesses.dropOwn(change, kept.id(), other.id());
    Person known = guesses.bare(change.transaction(), kept);
    PersonUnion union = PersonUnion.of(known, guesses.bare(change.transaction(), other), optedOut);
    String also = otherValues.of(change.transaction(), union.person(), other);
    dropTwice(change, kept.id(), other.id());
    relations.move(change, other.id(), kept.id());
    addDetails(change, kept.id(), union.details());
    people.delete(change, other.id());
    identities.insert(change, identity, other, kept.id(), also);
    Person joined = guesses.filled(change.transaction(), union.person());
    people.update(change, joined);
    return joined;
  }

  /** What both have of further addresses and numbers is kept once. */
  private void dropTwice(Change change, long keptId, long otherId) {
    Set<List<Object>> known = keys(change, keptId);
    long[] twice =
        details.of(change.transaction(), otherId).stream()
            .filter(detail -> known.contains(detail.key()))
            .mapToLong(PersonDetail::id)
            .toArray();
    details.delete(change, twice);
  }

  private Set<List<Object>> keys(Change change, long person) {
    Set<List<Object>> keys = new HashSet<>();
    details.of(change.transaction(), person).forEach(detail -> keys.add(detail.key()));
    return keys;
  }

  private void addDetails(Change change, long keptId, List<PersonDetail> wanted) {
    Set<List<Object>> known = keys(change, keptId);
    List<PersonDetail> added =
        wanted.stream()
            .filter(detail -> known.add(detail.key()))
            .map(detail -> detail.of(0, keptId))
            .toList();
    details.insertAll(change, added);
  }
}
