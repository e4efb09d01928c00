package app.kith.duplicate;

import app.kith.contact.Person;
import app.kith.contact.PersonBuilder;
import app.kith.contact.PersonDetail;
import app.kith.contact.PersonField;
import app.kith.contact.Tags;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says again what rows said of somebody, one after the other, each value weighed by the rule under
 * which it came in. Holds the values as they are after the rows that were said. Not thread-safe.
 */
final class Replay {
  /** The fields of one value each. */
  static final Set<PersonField> FIELDS =
      EnumSet.complementOf(EnumSet.of(PersonField.TAGS, PersonField.SOURCE));

  private final Map<PersonField, String> values = new EnumMap<>(PersonField.class);
  private final Map<Long, String> own;
  private final UnaryOperator<String> companies;
  private final Person before;
  private final Further further;
  private final Set<String> tags;
  private @Nullable LocalDate latest;

  /**
   * Before any row.
   *
   * @param own the values of own fields by field, as {@link RowSaying#said}
   * @param details the further addresses and numbers
   * @param companies the name of a company by its id: names are weighed, not ids
   */
  Replay(
      Person before,
      Map<Long, String> own,
      List<PersonDetail> details,
      UnaryOperator<String> companies) {
    this.before = before;
    this.further = new Further(details);
    this.tags = new LinkedHashSet<>(before.tags());
    FIELDS.forEach(field -> put(field, value(before, field)));
    if (PersonUnion.isStandIn(before)) {
      values.remove(PersonField.FULL_NAME);
    }
    this.own = new HashMap<>(own);
    this.companies = companies;
  }

  /** A field's value as text, a company's as its id; empty if there is none. */
  static String value(Person person, PersonField field) {
    return field == PersonField.COMPANY_ID
        ? person.companyId() == null ? "" : person.companyId().toString()
        : field.get(person);
  }

  /** Writes a value, as {@link #value} gives it. */
  static void set(PersonBuilder builder, PersonField field, String value) {
    if (field == PersonField.COMPANY_ID) {
      builder.companyId(value.isEmpty() ? null : Long.valueOf(value));
    } else if (field != PersonField.FULL_NAME || !value.isEmpty()) {
      field.set(builder, value);
    }
  }

  /** Says what rows said, in their order. */
  Replay say(List<RowSaying> sayings) {
    sayings.stream()
        .collect(Collectors.groupingBy(RowSaying::by, LinkedHashMap::new, Collectors.toList()))
        .forEach(this::sayRow);
    return this;
  }

  private void sayRow(RowSaying.By by, List<RowSaying> sayings) {
    boolean isOlder = isOlder(by);
    Map<PersonField, RowSaying> row = new EnumMap<>(PersonField.class);
    List<String> details = new ArrayList<>();
    for (RowSaying saying : sayings) {
      if (saying.field().equals(RowSaying.DETAIL)) {
        details.add(saying.content());
      } else if (saying.field().equals(PersonField.TAGS.column())) {
        tags.addAll(Tags.split(saying.content()));
      } else if (saying.field().equals(RowSaying.OWN)) {
        sayOwn(saying, isOlder);
      } else {
        PersonField.ofColumn(saying.field())
            .filter(FIELDS::contains)
            .ifPresent(field -> row.put(field, saying));
      }
    }
    Person there = person();
    say(row, isOlder);
    Person said = person(row);
    further.say(new Further.Row(there, person(), said, details, by.recordId() != 0));
    if (by.recordId() != 0 && there.note() != null) {
      String both = PersonUnion.notes(value(PersonField.NOTE), value(said, PersonField.NOTE));
      put(PersonField.NOTE, Objects.requireNonNullElse(both, ""));
    }
  }

  private void sayOwn(RowSaying saying, boolean isOlder) {
    String there = own.get(saying.fieldId());
    if (there == null || takes(saying, isOlder, there, saying.content())) {
      own.put(saying.fieldId(), saying.content());
    }
  }

  private Person person() {
    PersonBuilder builder = before.change();
    FIELDS.forEach(field -> set(builder, field, value(field)));
    return builder.build();
  }

  private Person person(Map<PersonField, RowSaying> row) {
    PersonBuilder builder = Person.named(before.fullName(), before.createdAt());
    row.forEach((field, saying) -> set(builder, field, saying.content()));
    return builder.build();
  }

  /** A row that was changed before one that was said already. */
  private boolean isOlder(RowSaying.By by) {
    LocalDate day = by.day();
    if (day == null || (latest != null && day.isBefore(latest))) {
      return day != null;
    }
    latest = day;
    return false;
  }

  private void say(Map<PersonField, RowSaying> row, boolean isOlder) {
    TwoPlaces places = places(row);
    boolean moves =
        places.differing().stream()
            .anyMatch(
                part ->
                    takes(
                        said(row, part),
                        isOlder,
                        places.weighedStored(part),
                        places.weighedFresh(part)));
    boolean stays = places.differ() && !moves;
    for (PersonField field : FIELDS) {
      boolean inAddress = TwoPlaces.PARTS.contains(field);
      RowSaying saying = row.get(field);
      String there = values.get(field);
      if (inAddress && moves && places.leaves(field)) {
        values.remove(field);
      } else if (saying != null && there == null) {
        put(field, stays && inAddress ? "" : saying.content());
      } else if (saying != null
          && there != null
          && takes(
              saying,
              isOlder,
              inAddress ? places.weighedStored(field) : shown(field, there),
              inAddress ? places.weighedFresh(field) : shown(field, saying.content()))) {
        put(field, saying.content());
      }
    }
  }

  private TwoPlaces places(Map<PersonField, RowSaying> row) {
    Map<PersonField, String> stored = new EnumMap<>(PersonField.class);
    Map<PersonField, String> fresh = new EnumMap<>(PersonField.class);
    for (PersonField part : TwoPlaces.PARTS) {
      String there = values.get(part);
      RowSaying saying = row.get(part);
      if (there != null) {
        stored.put(part, there);
      }
      if (saying != null) {
        fresh.put(part, saying.content());
      }
    }
    return new TwoPlaces(stored, fresh);
  }

  private static RowSaying said(Map<PersonField, RowSaying> row, PersonField part) {
    return Objects.requireNonNull(row.get(part));
  }

  private String shown(PersonField field, String value) {
    return field == PersonField.COMPANY_ID ? companies.apply(value) : value;
  }

  private static boolean takes(RowSaying saying, boolean isOlder, String there, String fresh) {
    return switch (saying.rule()) {
      case BLANKS -> false;
      case NEWEST -> !isOlder;
      case LONGEST -> length(fresh) > length(there);
      case TAKEN -> true;
    };
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private void put(PersonField field, String value) {
    if (value.isEmpty()) {
      values.remove(field);
    } else {
      values.put(field, value);
    }
  }

  /** A field's value; empty if there is none. */
  String value(PersonField field) {
    return values.getOrDefault(field, "");
  }

  /** The tags, in the order in which they came. */
  Set<String> tags() {
    return tags;
  }

  /** The further addresses and numbers. */
  Further further() {
    return further;
  }

  /** The values of own fields by field. */
  Map<Long, String> own() {
    return own;
  }
}
