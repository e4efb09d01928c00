package app.kith.intake.people;

import app.kith.contact.CustomFieldRepository;
import app.kith.contact.CustomValue;
import app.kith.contact.PersonDetail;
import app.kith.contact.PersonDetailRepository;
import app.kith.contact.PersonRepository;
import app.kith.contact.SourcedPerson;
import app.kith.database.Transaction;
import app.kith.history.Change;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads those under work in a batch, and writes them. */
final class WorkingStore {
  private final PersonRepository people;
  private final CustomFieldRepository fields;
  private final OwnFields own;
  private final Companies companies;
  private final DetailMerge details;
  private final PersonDetailRepository further = new PersonDetailRepository();

  WorkingStore(
      PersonRepository people,
      CustomFieldRepository fields,
      OwnFields own,
      Companies companies,
      DetailMerge details) {
    this.people = people;
    this.fields = fields;
    this.own = own;
    this.companies = companies;
    this.details = details;
  }

  /** Reads stored people, with what hangs on them that a file can change; by id. */
  Map<Long, Working> load(Transaction open, long... ids) {
    Map<Long, Working> working = new LinkedHashMap<>();
    if (ids.length == 0) {
      return working;
    }
    people
        .findByIds(open, ids)
        .forEach(person -> working.put(person.id(), new Working(person, false)));
    details.load(open, ids);
    if (own.count() > 0) {
      for (CustomValue value : fields.valuesOf(open, ids)) {
        Working of = working.get(value.personId());
        if (of != null) {
          of.own.put(value.fieldId(), value);
        }
      }
    }
    return working;
  }

  /** Writes what is new and what is changed; asked for once a batch. */
  void write(Collection<Working> working, Change change) {
    List<SourcedPerson> added = new ArrayList<>();
    List<SourcedPerson> changed = new ArrayList<>();
    List<CustomValue> values = new ArrayList<>();
    List<CustomValue> changedValues = new ArrayList<>();
    for (Working one : working) {
      if (one.isNew) {
        added.add(one.sourced());
        values.addAll(one.newValues(own));
      } else if (one.isChanged) {
        changed.add(one.sourced());
      }
      changedValues.addAll(one.changedOwn);
    }
    companies.write(change);
    people.insertFrom(change, added);
    people.updateFrom(change, changed);
    fields.insertValues(change, values);
    fields.putValues(change, changedValues);
    details.write(change);
  }

  /** Writes in the middle of a batch, to go on with what is stored then. */
  void writeNow(Collection<Working> working, Change change) {
    write(working, change);
    working.forEach(one -> one.written(own));
  }

  /** Own values that a rule replaces go, so that a merged record's own move in with it. */
  void giveWay(Working kept, Change change) {
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

  /** Reads somebody again after a merge, and adds what is kept beside. */
  void reload(Working kept, List<PersonDetail> beside, Change change) {
    Transaction open = change.transaction();
    long id = kept.person.id();
    further.insertAll(change, beside);
    kept.person = people.findByIds(open, id).getFirst();
    kept.own.clear();
    fields.valuesOf(open, id).forEach(value -> kept.own.put(value.fieldId(), value));
    details.load(open, id);
  }
}
