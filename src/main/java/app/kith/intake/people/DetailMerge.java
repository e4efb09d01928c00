package app.kith.intake.people;

import app.kith.contact.Person;
import app.kith.contact.PersonDetail;
import app.kith.contact.PersonDetailRepository;
import app.kith.contact.TextKeys;
import app.kith.database.Transaction;
import app.kith.history.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Brings further addresses and numbers into people; what is known already is not added twice. */
final class DetailMerge {
  private final PersonDetailRepository repository = new PersonDetailRepository();
  private final Map<Long, Set<List<Object>>> known = new HashMap<>();
  private final List<PersonDetail> waiting = new ArrayList<>();

  /** Reads what stored people have; asked for once a batch. */
  void load(Transaction open, long... people) {
    repository
        .of(open, people)
        .forEach(
            detail ->
                known.computeIfAbsent(detail.personId(), _ -> new HashSet<>()).add(detail.key()));
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
    Set<List<Object>> there = known.computeIfAbsent(person.id(), _ -> new HashSet<>());
    List<PersonDetail> added = new ArrayList<>();
    for (PersonDetail detail : details) {
      if (!isMain(person, detail) && there.add(detail.key())) {
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
    repository.insertAll(change, waiting);
    waiting.clear();
  }

  /** Ends a batch; what nobody wrote is dropped. */
  void forget() {
    waiting.clear();
    known.clear();
  }
}
