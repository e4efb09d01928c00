package app.kith.duplicate;

import app.kith.base.Message;
import app.kith.contact.Consent;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.database.Database;
import app.kith.history.Change;
import app.kith.history.ChangeKind;
import app.kith.history.ChangeSet;
import app.kith.history.History;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whoever refused while several were one has refused for all of them, also once they part. */
final class Refusals {
  private final Database database;
  private final History history;
  private final PersonRepository people = new PersonRepository();

  Refusals(Database database, History history) {
    this.database = database;
    this.history = history;
  }

  /** Keeps the refusals of people who part by an undo. */
  void keep(ChangeSet undo) {
    if (undo.kind() != ChangeKind.UNDO || undo.undoes().isEmpty()) {
      return;
    }
    long merge = undo.undoes().getAsLong();
    if (history.find(merge).filter(set -> set.kind() == ChangeKind.MERGE).isEmpty()) {
      return;
    }
    Set<Long> refused = new HashSet<>();
    for (Set<Long> group : groups(undo.id()).values()) {
      if (refusedWhileOne(merge, group)) {
        refused.addAll(group);
      }
    }
    if (!refused.isEmpty()) {
      history.record(
          ChangeKind.EDIT,
          Message.of("duplicate.refusal.kept"),
          change -> {
            refuse(change, refused);
            return change.id();
          });
    }
  }

  /** True if one of a group has refused since they were merged. */
  boolean refusedWhileOne(long merge, Set<Long> group) {
    return refusing(group).stream().anyMatch(id -> refusedSince(merge, id));
  }

  /** Who were one until an undo: the kept one and the others, by the kept one. */
  private Map<Long, Set<Long>> groups(long undo) {
    Map<Long, Set<Long>> groups = new HashMap<>();
    for (long row : history.changedRows(undo, "person_identity")) {
      Map<String, String> identity = history.deleted("person_identity", row);
      String kept = identity.get("into_id");
      String merged = identity.get("merged_id");
      if (kept != null && merged != null) {
        groups
            .computeIfAbsent(Long.parseLong(kept), id -> new HashSet<>(Set.of(id)))
            .add(Long.parseLong(merged));
      }
    }
    return groups;
  }

  /** Those of a group who refuse now. */
  private List<Long> refusing(Set<Long> group) {
    long[] ids = group.stream().mapToLong(Long::longValue).toArray();
    return database.read(open -> people.findByIds(open, ids)).stream()
        .filter(person -> person.consent() == Consent.REFUSED)
        .map(Person::id)
        .toList();
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

  /** Notes that people refuse; who is gone is passed over. */
  void refuse(Change change, Set<Long> refused) {
    long[] ids = refused.stream().mapToLong(Long::longValue).sorted().toArray();
    for (Person person : people.findByIds(change.transaction(), ids)) {
      if (person.consent() != Consent.REFUSED) {
        people.update(change, person.change().consent(Consent.REFUSED).build());
      }
    }
  }
}
