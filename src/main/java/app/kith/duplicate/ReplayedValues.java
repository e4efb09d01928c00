package app.kith.duplicate;

import app.kith.contact.Company;
import app.kith.contact.CompanyRepository;
import app.kith.contact.Consent;
import app.kith.contact.CustomField;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.CustomValue;
import app.kith.contact.Person;
import app.kith.contact.PersonBuilder;
import app.kith.contact.PersonDetail;
import app.kith.contact.PersonDetailRepository;
import app.kith.contact.PersonField;
import app.kith.contact.PersonRepository;
import app.kith.contact.Tags;
import app.kith.database.Transaction;
import app.kith.history.Change;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the rows that stay make of somebody, beside what all rows made: a value that is not what all
 * made was changed by hand since, and stays.
 *
 * @param stays the person while all were merged
 * @param before the person without any row
 * @param all what all rows made of it
 * @param staying what the rows that stay make of it
 */
record ReplayedValues(StayingValues stays, Person before, Replay all, Replay staying) {

  static ReplayedValues of(StayingValues stays, Person before, Change change) {
    Transaction open = change.transaction();
    CompanyRepository companies = new CompanyRepository();
    Map<Long, String> own = said(new CustomFieldRepository().valuesOf(open, before.id()));
    List<PersonDetail> details = new PersonDetailRepository().of(open, before.id());
    Stream<Replay> replays =
        Stream.of(stays.sayings(), stays.stayingSayings())
            .map(
                sayings ->
                    new Replay(
                            before,
                            own,
                            details,
                            id ->
                                companies
                                    .find(open, Long.parseLong(id))
                                    .map(Company::name)
                                    .orElse(""))
                        .say(sayings));
    List<Replay> both = replays.toList();
    return new ReplayedValues(stays, before, both.getFirst(), both.getLast());
  }

  private static Map<Long, String> said(List<CustomValue> values) {
    Map<Long, String> said = new HashMap<>();
    values.forEach(value -> said.put(value.fieldId(), RowSaying.said(value)));
    return said;
  }

  /** Writes them, once those who stay are merged again; returns whose they are. */
  long restore(Change change) {
    PersonRepository people = new PersonRepository();
    people
        .find(change.transaction(), before.id())
        .ifPresent(
            there -> {
              people.update(change, restored(there));
              restoreOwn(change);
              restoreDetails(change);
              new RowSayingRepository().insertAll(change, stays.stayingSayings());
            });
    return before.id();
  }

  private Person restored(Person there) {
    PersonBuilder builder = there.change();
    for (PersonField field : Replay.FIELDS) {
      String now = Replay.value(stays.now(), field);
      Replay.set(builder, field, now.equals(all.value(field)) ? staying.value(field) : now);
    }
    builder.tags(tags());
    builder.consent(stays.refuses() ? Consent.REFUSED : there.consent());
    return builder.build();
  }

  private List<String> tags() {
    List<String> now = stays.now().tags();
    List<String> tags = new ArrayList<>(staying.tags());
    tags.removeIf(tag -> all.tags().contains(tag) && !now.contains(tag));
    now.stream().filter(tag -> !all.tags().contains(tag)).forEach(tags::add);
    return Tags.tidy(tags);
  }

  private void restoreOwn(Change change) {
    CustomFieldRepository fields = new CustomFieldRepository();
    Map<Long, CustomField.Kind> kinds = new HashMap<>();
    fields.all(change.transaction()).forEach(field -> kinds.put(field.id(), field.kind()));
    List<CustomValue> there = fields.valuesOf(change.transaction(), before.id());
    Map<Long, String> saidThere = said(there);
    Map<Long, String> now = said(stays.own());
    Set<Long> ids = new TreeSet<>(kinds.keySet());
    List<CustomValue> wanted = new ArrayList<>();
    List<Long> gone = new ArrayList<>();
    for (long field : ids) {
      String hand = now.get(field);
      String value = Objects.equals(hand, all.own().get(field)) ? staying.own().get(field) : hand;
      if (!Objects.equals(value, saidThere.get(field))) {
        there.stream().filter(it -> it.fieldId() == field).forEach(it -> gone.add(it.id()));
        if (value != null) {
          wanted.add(value(field, Objects.requireNonNull(kinds.get(field)), value));
        }
      }
    }
    fields.deleteValues(change, gone.stream().mapToLong(Long::longValue).toArray());
    fields.insertValues(change, wanted);
  }

  /** What was said, as it is stored: a cell that is not what its field is stands as its text. */
  private CustomValue value(long field, CustomField.Kind kind, String said) {
    long person = before.id();
    return Stream.concat(stays.own().stream(), Stream.of(read(field, kind, said)))
        .filter(it -> it.fieldId() == field && RowSaying.said(it).equals(said))
        .findFirst()
        .map(it -> new CustomValue(0, person, field, it.text(), it.number(), it.date()))
        .orElseGet(() -> CustomValue.text(person, field, said));
  }

  private CustomValue read(long field, CustomField.Kind kind, String said) {
    try {
      return switch (kind) {
        case NUMBER, BOOLEAN -> CustomValue.number(before.id(), field, Double.parseDouble(said));
        case DATE -> CustomValue.date(before.id(), field, LocalDate.parse(said));
        default -> CustomValue.text(before.id(), field, said);
      };
    } catch (java.time.format.DateTimeParseException | NumberFormatException _) {
      return CustomValue.text(before.id(), field, said);
    }
  }

  /** What was added or deleted by hand since stays so. */
  private void restoreDetails(Change change) {
    PersonDetailRepository repository = new PersonDetailRepository();
    Map<String, PersonDetail> now = new LinkedHashMap<>();
    stays.details().forEach(detail -> now.put(RowSaying.said(detail), detail));
    Map<String, Optional<PersonDetail>> wanted = new LinkedHashMap<>(staying.further().known());
    wanted
        .keySet()
        .removeIf(said -> all.further().known().containsKey(said) && !now.containsKey(said));
    Set<String> there = new HashSet<>();
    List<Long> gone = new ArrayList<>();
    for (PersonDetail detail : repository.of(change.transaction(), before.id())) {
      if (!wanted.containsKey(RowSaying.said(detail)) || !there.add(RowSaying.said(detail))) {
        gone.add(detail.id());
      }
    }
    List<PersonDetail> lost = new ArrayList<>();
    now.forEach((said, detail) -> addLost(lost, there, wanted, said, detail));
    wanted.forEach(
        (said, detail) -> detail.ifPresent(it -> addLost(lost, there, wanted, said, it)));
    repository.delete(change, gone.stream().mapToLong(Long::longValue).toArray());
    repository.insertAll(change, lost);
  }

  private void addLost(
      List<PersonDetail> lost,
      Set<String> there,
      Map<String, Optional<PersonDetail>> wanted,
      String said,
      PersonDetail detail) {
    if (wanted.containsKey(said) && there.add(said)) {
      lost.add(detail.of(0, before.id()));
    }
  }
}
