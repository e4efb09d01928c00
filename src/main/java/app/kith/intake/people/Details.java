package app.kith.intake.people;

import app.kith.contact.PersonDetail;
import app.kith.intake.mapping.Column;
import app.kith.intake.mapping.ContactHeader;
import app.kith.intake.mapping.PersonField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what one row says a person has several of. Columns of one stem make one address; the sort
 * that stands beside a value is its label.
 */
final class Details {
  private static final int LONGEST_LABEL = 100;

  private final Map<String, Map<PersonField, String>> addresses = new LinkedHashMap<>();
  private final Map<String, String> sorts = new HashMap<>();
  private final List<Found> found = new ArrayList<>();

  private record Found(String header, PersonDetail.Kind kind, String content) {}

  /** Takes a cell of a column whose field is a detail. */
  void take(Column<PersonField> column, String cell) {
    String header = column.header();
    switch (column.field()) {
      case DETAIL_TYPE -> sorts.put(ContactHeader.stem(header), cell);
      case WEBSITE ->
          List.of(cell.split("\\s*:::\\s*", -1))
              .forEach(it -> add(header, PersonDetail.Kind.WEBSITE, it));
      case PHOTO -> add(header, PersonDetail.Kind.PHOTO, cell);
      default ->
          addresses
              .computeIfAbsent(ContactHeader.place(header), _ -> new EnumMap<>(PersonField.class))
              .merge(column.field(), cell, (one, two) -> one + ", " + two);
    }
  }

  /** Adds an address or a number that stands in a column. */
  void add(String header, PersonDetail.Kind kind, String content) {
    found.add(new Found(header, kind, content));
  }

  /** What was gathered, each once. */
  List<PersonDetail> list() {
    if (found.isEmpty() && addresses.isEmpty()) {
      return List.of();
    }
    Map<List<Object>, PersonDetail> details = new LinkedHashMap<>();
    for (Found one : found) {
      PersonDetail detail = PersonDetail.of(one.kind(), label(one), one.content());
      details.putIfAbsent(detail.key(), detail);
    }
    addresses.forEach(
        (place, parts) -> {
          PersonDetail detail = address(place, parts);
          details.putIfAbsent(detail.key(), detail);
        });
    return List.copyOf(details.values());
  }

  private @Nullable String label(Found one) {
    String sort = sorts.get(ContactHeader.stem(one.header()));
    return sort == null ? ContactHeader.label(one.header()) : cut(sort);
  }

  private PersonDetail address(String place, Map<PersonField, String> parts) {
    String sort = sorts.get(place);
    String said = place.replaceFirst("^address", "").matches("\\d*") ? null : place;
    return new PersonDetail(
        0,
        0,
        PersonDetail.Kind.ADDRESS,
        sort == null ? said : cut(sort),
        null,
        parts.get(PersonField.OTHER_STREET),
        parts.get(PersonField.OTHER_CITY),
        parts.get(PersonField.OTHER_REGION),
        parts.get(PersonField.OTHER_POSTCODE),
        parts.get(PersonField.OTHER_COUNTRY));
  }

  private static String cut(String sort) {
    String plain = sort.replaceFirst("^\\* ", "");
    return plain.length() <= LONGEST_LABEL ? plain : plain.substring(0, LONGEST_LABEL);
  }
}
