package app.kith.duplicate;

import app.kith.contact.Consent;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.CustomValue;
import app.kith.contact.Person;
import app.kith.contact.PersonBuilder;
import app.kith.contact.PersonDetail;
import app.kith.contact.PersonDetailRepository;
import app.kith.contact.PersonField;
import app.kith.contact.PersonRepository;
import app.kith.contact.Tags;
import app.kith.database.Database;
import app.kith.history.Change;
import app.kith.history.FieldChange;
import app.kith.history.History;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an import brought to somebody besides the record that leaves: rows about them, and records
 * that stay merged. Taking one record apart takes back all that the import did to the person; this
 * comes in again, also where the leaving record said the same.
 *
 * @param personId who they are
 * @param values the values that hold, by field
 * @param person the person while all were merged, of the words put together those of others alone
 * @param own their own fields then
 * @param details their further addresses and numbers then
 * @param sayings what rows about them said
 * @param leaving the people that the leaving records are again
 */
record StayingValues(
    long personId,
    Map<PersonField, String> values,
    Person person,
    List<CustomValue> own,
    List<PersonDetail> details,
    List<RowSaying> sayings,
    List<Long> leaving) {
  private static final String PERSON = "person";
  private static final String GAP = "\n\n";

  /** Fields in which several records' words are put together, or that are no words. */
  private static final Set<PersonField> JOINED =
      EnumSet.of(PersonField.NOTE, PersonField.TAGS, PersonField.SOURCE, PersonField.COMPANY_ID);

  /**
   * Reads them while all are merged; null if the person is gone.
   *
   * @param leaving the records of the import that leave
   * @param records those that stay
   */
  static @Nullable StayingValues of(
      Database database, History history, List<Identity> leaving, List<Identity> records) {
    long kept = leaving.getFirst().intoId();
    Person now = database.read(open -> new PersonRepository().find(open, kept)).orElse(null);
    if (now == null) {
      return null;
    }
    long changeSet = leaving.getFirst().changeSetId();
    List<RowSaying> sayings =
        database.read(open -> new RowSayingRepository().of(open, kept, changeSet));
    List<Map<String, String>> staying = new ArrayList<>(images(history, records));
    sayings.forEach(saying -> staying.add(Map.of(saying.field(), saying.content())));
    Given given =
        new Given(
            history.changesOf(PERSON, kept).stream()
                .filter(change -> change.changeSet().id() == changeSet)
                .toList(),
            images(history, leaving),
            staying);
    return new StayingValues(
        kept,
        given.values(now),
        given.joined(now),
        database.read(open -> new CustomFieldRepository().valuesOf(open, kept)),
        besides(
            database.read(open -> new PersonDetailRepository().of(open, kept)), given.before(now)),
        sayings,
        leaving.stream().map(Identity::mergedId).toList());
  }

  private static List<PersonDetail> besides(List<PersonDetail> all, List<PersonDetail> mains) {
    Set<List<Object>> known = mains.stream().map(PersonDetail::key).collect(Collectors.toSet());
    return all.stream().filter(detail -> !known.contains(detail.key())).toList();
  }

  private static List<Map<String, String>> images(History history, List<Identity> records) {
    return records.stream().map(it -> history.deleted(PERSON, it.mergedId())).toList();
  }

  /**
   * What an import gave to a person.
   *
   * @param changes the newest first
   */
  private record Given(
      List<FieldChange> changes,
      List<Map<String, String>> leaving,
      List<Map<String, String>> staying) {

    private List<String> of(String column) {
      return changes.stream()
          .filter(change -> change.column().equals(column) && change.after() != null)
          .map(FieldChange::after)
          .toList();
    }

    private static boolean has(List<Map<String, String>> records, String column, String value) {
      return records.stream().anyMatch(it -> value.equals(it.get(column)));
    }

    /** True for a value that goes with those who leave: nobody else said it. */
    private boolean goes(String column, String value) {
      return has(leaving, column, value) && !has(staying, column, value);
    }

    /** What somebody who stays says where there was nothing before the import. */
    private Optional<String> saidInBlank(String column) {
      boolean blank =
          changes.stream()
              .filter(change -> change.column().equals(column))
              .reduce((_, older) -> older)
              .filter(oldest -> oldest.before() == null || oldest.before().isEmpty())
              .isPresent();
      return blank
          ? staying.stream().flatMap(it -> Stream.ofNullable(it.get(column))).findFirst()
          : Optional.empty();
    }

    Map<PersonField, String> values(Person now) {
      Map<PersonField, String> values = new EnumMap<>(PersonField.class);
      for (PersonField field : EnumSet.complementOf(EnumSet.copyOf(JOINED))) {
        String column = field.column();
        List<String> given = of(column);
        if (!given.isEmpty() && given.getFirst().equals(field.get(now))) {
          given.stream()
              .filter(value -> !goes(column, value))
              .findFirst()
              .or(() -> saidInBlank(column))
              .ifPresent(value -> values.put(field, value));
        }
      }
      return values;
    }

    /** The person with the words that others put together, and whether they refuse. */
    Person joined(Person now) {
      PersonBuilder builder = now.change();
      List<String> tags = new ArrayList<>(of("tags").isEmpty() ? List.of() : now.tags());
      List<String> theirTags = tags(leaving);
      theirTags.removeAll(tags(staying));
      tags.removeAll(theirTags);
      builder.tags(tags);
      builder.note(note(now));
      boolean refused = of("consent").contains(Consent.REFUSED.name());
      boolean theirs = goes("consent", Consent.REFUSED.name());
      builder.consent(
          refused && !theirs && now.consent() == Consent.REFUSED
              ? Consent.REFUSED
              : Consent.UNKNOWN);
      builder.companyId(
          of("company_id").stream()
              .filter(id -> !goes("company_id", id))
              .findFirst()
              .map(Long::valueOf)
              .filter(id -> id.equals(now.companyId()))
              .orElse(null));
      return builder.build();
    }

    private static List<String> tags(List<Map<String, String>> records) {
      return records.stream()
          .flatMap(record -> Tags.split(record.getOrDefault("tags", "")).stream())
          .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The addresses and the number from before, which a leaving record put beside. */
    List<PersonDetail> before(Person now) {
      PersonBuilder builder = now.change();
      for (PersonField field : EnumSet.complementOf(EnumSet.copyOf(JOINED))) {
        changes.stream()
            .filter(change -> change.column().equals(field.column()))
            .reduce((_, older) -> older)
            .filter(change -> field != PersonField.FULL_NAME || change.before() != null)
            .ifPresent(
                oldest -> field.set(builder, oldest.before() == null ? "" : oldest.before()));
      }
      return PersonUnion.mains(builder.build());
    }

    /** The newest note without what the leaving records said; null if there is none. */
    private @Nullable String note(Person now) {
      List<String> notes = of("note");
      if (notes.isEmpty() || !notes.getFirst().equals(now.note())) {
        return null; // written by hand since
      }
      return notes.stream()
          .map(
              note ->
                  Arrays.stream(note.split(GAP))
                      .filter(said -> !goes("note", said))
                      .collect(Collectors.joining(GAP)))
          .filter(note -> !note.isBlank())
          .findFirst()
          .orElse(null);
    }
  }

  /** Writes them again; returns how many fields of the person there are. */
  int restore(Change change) {
    PersonRepository people = new PersonRepository();
    people
        .find(change.transaction(), personId)
        .ifPresent(
            now -> {
              people.update(change, restored(now));
              restoreOwn(change);
              restoreDetails(change, people);
              new RowSayingRepository().insertAll(change, sayings);
            });
    return values.size();
  }

  private Person restored(Person now) {
    PersonBuilder builder = now.change();
    values.forEach((field, value) -> field.set(builder, value));
    List<String> tags = new ArrayList<>(now.tags());
    tags.addAll(person.tags());
    builder.tags(Tags.tidy(tags));
    builder.note(person.note() == null ? now.note() : person.note());
    builder.companyId(person.companyId() == null ? now.companyId() : person.companyId());
    builder.consent(person.consent() == Consent.REFUSED ? Consent.REFUSED : now.consent());
    return builder.build();
  }

  private long[] all() {
    return LongStream.concat(LongStream.of(personId), leaving.stream().mapToLong(Long::longValue))
        .toArray();
  }

  private boolean isSaid(String field, long fieldId, String content) {
    return sayings.contains(new RowSaying(personId, field, fieldId, content));
  }

  /** Values that neither are there again nor went with the leaving record alone. */
  private void restoreOwn(Change change) {
    CustomFieldRepository fields = new CustomFieldRepository();
    List<CustomValue> there = fields.valuesOf(change.transaction(), all());
    fields.insertValues(
        change,
        own.stream()
            .filter(
                lost ->
                    there.stream()
                        .filter(it -> it.fieldId() == lost.fieldId())
                        .noneMatch(it -> it.personId() == personId || leaves(it, lost)))
            .map(
                it -> new CustomValue(0, personId, it.fieldId(), it.text(), it.number(), it.date()))
            .toList());
  }

  private boolean leaves(CustomValue gone, CustomValue lost) {
    String said = RowSaying.said(lost);
    return RowSaying.said(gone).equals(said) && !isSaid(RowSaying.OWN, lost.fieldId(), said);
  }

  private void restoreDetails(Change change, PersonRepository people) {
    PersonDetailRepository repository = new PersonDetailRepository();
    Set<List<Object>> known = new HashSet<>();
    repository.of(change.transaction(), all()).stream()
        .filter(it -> it.personId() == personId || !isSaid(RowSaying.DETAIL, 0, RowSaying.said(it)))
        .forEach(it -> known.add(it.key()));
    people
        .findByIds(change.transaction(), all())
        .forEach(it -> PersonUnion.mains(it).forEach(main -> known.add(main.key())));
    repository.insertAll(
        change,
        details.stream().filter(it -> known.add(it.key())).map(it -> it.of(0, personId)).toList());
  }
}
