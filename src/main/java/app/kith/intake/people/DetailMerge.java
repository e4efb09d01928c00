package app.kith.intake.people;

import app.kith.contact.Person;
import app.kith.contact.PersonDetail;
import app.kith.contact.PersonDetailRepository;
import app.kith.contact.TextKeys;
import app.kith.database.Transaction;
import app.kith.history.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Brings further addresses and numbers into people; what is known already is not added twice. */
final class DetailMerge {
  private final PersonDetailRepository repository = new PersonDetailRepository();
  private final Map<Long, Map<List<Object>, Long>> known = new HashMap<>();
  private final List<PersonDetail> waiting = new ArrayList<>();
  private final Set<Long> gone = new TreeSet<>();

  /** Reads what stored people have; asked for once a batch. */
  void load(Transaction open, long... people) {
    repository
        .of(open, people)
        .forEach(detail -> known(detail.personId()).put(detail.key(), detail.id()));
  }

  private Map<List<Object>, Long> known(long person) {
    return known.computeIfAbsent(person, _ -> new HashMap<>());
  }

  /**
   * Adds what a row has and the person has not, as the row has left the person: of several
   * addresses or numbers none is lost, whichever is the main one now; returns what was added.
   *
   * @param before the person without the row
   */
  List<PersonDetail> bringIn(Person before, Person after, PersonDraft draft) {
    List<PersonDetail> all = new ArrayList<>(draft.details);
    for (Mains mains : Mains.of(before, after, draft)) {
      if (mains.before() != null && mains.after() != null && mains.isReplaced()) {
        all.add(mains.before());
        drop(after.id(), mains.after().key());
      }
      if (mains.said() != null) {
        all.add(mains.said());
      }
    }
    return bringIn(after, all);
  }

  /** What is the main one now is no further one any more. */
  private void drop(long person, List<Object> key) {
    Long id = known(person).remove(key);
    waiting.removeIf(detail -> detail.personId() == person && detail.key().equals(key));
    if (id != null && id != 0) {
      gone.add(id);
    }
  }

  /** What waits to be written of a person. */
  List<PersonDetail> waitingOf(long person) {
    return waiting.stream().filter(detail -> detail.personId() == person).toList();
  }

  /** Adds what a draft has and the person has not; returns what was added. */
  List<PersonDetail> bringIn(Person person, List<PersonDetail> details) {
    List<PersonDetail> added = missing(person, details);
    waiting.addAll(added);
    return added;
  }

  /** What a person has not; somebody else sees to it that it comes in. */
  List<PersonDetail> missing(Person person, List<PersonDetail> details) {
    if (details.isEmpty()) {
      return List.of();
    }
    Map<List<Object>, Long> there = known(person.id());
    List<PersonDetail> added = new ArrayList<>();
    for (PersonDetail detail : details) {
      if (!isMain(person, detail) && there.putIfAbsent(detail.key(), 0L) == null) {
        added.add(detail.of(0, person.id()));
      }
    }
    return added;
  }

  /** The main address or number of a person is no further one. */
  private static boolean isMain(Person person, PersonDetail detail) {
    return switch (detail.kind()) {
      case EMAIL ->
          Objects.equals(TextKeys.email(person.email()), TextKeys.email(detail.content()));
      case PHONE ->
          Objects.equals(TextKeys.phone(person.phone()), TextKeys.phone(detail.content()));
      case ADDRESS, WEBSITE, PHOTO -> false;
    };
  }

  void write(Change change) {
    repository.delete(change, gone.stream().mapToLong(Long::longValue).toArray());
    repository.insertAll(change, waiting);
    gone.clear();
    waiting.clear();
  }

  /** Ends a batch; what nobody wrote is dropped. */
  void forget() {
    waiting.clear();
    gone.clear();
    known.clear();
  }
}
