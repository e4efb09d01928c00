package app.kith.intake.mapping;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Several addresses in one file: the columns of one of them fill the person's address, those of the
 * others a further address each, so that no address is mixed from two.
 */
final class AddressColumns {
  private static final Map<PersonField, PersonField> OTHER = other();

  private AddressColumns() {}

  private static Map<PersonField, PersonField> other() {
    Map<PersonField, PersonField> other = new EnumMap<>(PersonField.class);
    other.put(PersonField.STREET, PersonField.OTHER_STREET);
    other.put(PersonField.CITY, PersonField.OTHER_CITY);
    other.put(PersonField.REGION, PersonField.OTHER_REGION);
    other.put(PersonField.POSTCODE, PersonField.OTHER_POSTCODE);
    other.put(PersonField.COUNTRY, PersonField.OTHER_COUNTRY);
    return other;
  }

  /** Gives every column of an address but the main one its place in a further address. */
  static List<Column<PersonField>> parted(List<Column<PersonField>> columns) {
    Map<String, Integer> filled = new LinkedHashMap<>();
    for (Column<PersonField> column : columns) {
      if (OTHER.containsKey(column.field())) {
        int weight = column.example().isEmpty() ? 1 : 100;
        filled.merge(ContactHeader.place(column.header()), weight, Integer::sum);
      }
    }
    String main = "";
    int most = 0;
    for (var entry : filled.entrySet()) {
      main = entry.getValue() > most ? entry.getKey() : main;
      most = Math.max(most, entry.getValue());
    }
    return parted(columns, main);
  }

  /** A plain City beside a main Home Street is no other address: it completes the main one. */
  private static List<Column<PersonField>> parted(List<Column<PersonField>> columns, String main) {
    Set<PersonField> has = EnumSet.noneOf(PersonField.class);
    columns.stream()
        .filter(column -> ContactHeader.place(column.header()).equals(main))
        .forEach(column -> has.add(column.field()));
    return columns.stream()
        .map(
            column -> {
              PersonField other = OTHER.get(column.field());
              String place = ContactHeader.place(column.header());
              boolean completes = place.isEmpty() && !has.contains(column.field());
              boolean stays = other == null || place.equals(main) || completes;
              return stays ? column : column.withField(other);
            })
        .toList();
  }
}
