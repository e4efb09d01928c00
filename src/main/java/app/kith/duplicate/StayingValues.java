package app.kith.duplicate;

import app.kith.contact.Person;
import app.kith.contact.PersonBuilder;
import app.kith.contact.PersonField;
import app.kith.contact.PersonRepository;
import app.kith.database.Database;
import app.kith.history.Change;
import app.kith.history.FieldChange;
import app.kith.history.History;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What rules took over from records that stay merged while another one leaves: joining them again
 * fills blanks only.
 *
 * @param personId who they are
 * @param values the values that hold, by field
 */
record StayingValues(long personId, Map<PersonField, String> values) {
  private static final String PERSON = "person";

  /** Fields in which a merging puts several records' words together. */
  private static final Set<PersonField> JOINED =
      EnumSet.of(PersonField.NOTE, PersonField.TAGS, PersonField.SOURCE, PersonField.COMPANY_ID);

  /** Reads them while all are merged. */
  static StayingValues of(Database database, History history, List<Identity> staying) {
    long kept = staying.getFirst().intoId();
    long changeSet = staying.getFirst().changeSetId();
    List<FieldChange> changes =
        history.changesOf(PERSON, kept).stream()
            .filter(change -> change.changeSet().id() == changeSet)
            .toList();
    List<Map<String, String>> records =
        staying.stream().map(record -> history.deleted(PERSON, record.mergedId())).toList();
    Map<PersonField, String> values = new EnumMap<>(PersonField.class);
    database
        .read(open -> new PersonRepository().find(open, kept))
        .ifPresent(now -> fill(values, now, changes, records));
    return new StayingValues(kept, values);
  }

  private static void fill(
      Map<PersonField, String> values,
      Person now,
      List<FieldChange> changes,
      List<Map<String, String>> records) {
    for (PersonField field : EnumSet.complementOf(EnumSet.copyOf(JOINED))) {
      List<String> given =
          changes.stream()
              .filter(change -> change.column().equals(field.column()) && change.after() != null)
              .map(FieldChange::after)
              .toList();
      if (!given.isEmpty() && given.getFirst().equals(field.get(now))) {
        given.stream()
            .filter(value -> records.stream().anyMatch(it -> value.equals(it.get(field.column()))))
            .findFirst()
            .ifPresent(value -> values.put(field, value));
      }
    }
  }

  /** Writes them again; returns how many there are. */
  int restore(Change change) {
    PersonRepository people = new PersonRepository();
    people
        .find(change.transaction(), personId)
        .ifPresent(
            person -> {
              PersonBuilder restored = person.change();
              values.forEach((field, value) -> field.set(restored, value));
              people.update(change, restored.build());
            });
    return values.size();
  }
}
