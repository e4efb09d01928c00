package app.kith.intake.people;

import app.kith.contact.Person;
import app.kith.duplicate.TwoPlaces;
import app.kith.intake.mapping.PersonField;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The postal address of a row beside the one that is stored. Where the two are two places, none is
 * put together of both: blanks are filled only once the row's address takes the other's place, and
 * then what the row does not say of its place is not known any more.
 */
final class TwoAddresses {
  private final TwoPlaces places;

  TwoAddresses(Person there, PersonDraft draft) {
    Map<app.kith.contact.PersonField, String> stored = empty();
    Map<app.kith.contact.PersonField, String> fresh = empty();
    for (app.kith.contact.PersonField part : TwoPlaces.PARTS) {
      String said = draft.text(PersonField.valueOf(part.name()));
      if (!part.get(there).isEmpty()) {
        stored.put(part, part.get(there));
      }
      if (said != null) {
        fresh.put(part, said);
      }
    }
    this.places = new TwoPlaces(stored, fresh);
  }

  private static Map<app.kith.contact.PersonField, String> empty() {
    return new EnumMap<>(app.kith.contact.PersonField.class);
  }

  private static app.kith.contact.@Nullable PersonField part(PersonField field) {
    return switch (field) {
      case STREET -> app.kith.contact.PersonField.STREET;
      case CITY -> app.kith.contact.PersonField.CITY;
      case REGION -> app.kith.contact.PersonField.REGION;
      case POSTCODE -> app.kith.contact.PersonField.POSTCODE;
      case COUNTRY -> app.kith.contact.PersonField.COUNTRY;
      default -> null;
    };
  }

  /** True for a field of an address. */
  static boolean has(PersonField field) {
    return part(field) != null;
  }

  /** True if the two are different places. */
  boolean differ() {
    return places.differ();
  }

  /** True for a part that goes with the stored address, as the row does not say its own. */
  boolean leaves(PersonField field) {
    var part = part(field);
    return part != null && places.leaves(part);
  }

  /** True if the row's address takes the place of the stored one, in one part at least. */
  boolean isTaken(ConflictRules rules, PersonDraft draft) {
    return places.differing().stream()
        .map(part -> PersonField.valueOf(part.name()))
        .map(part -> rules.text(part, rules.of(part), draft, stored(part), fresh(part)))
        .filter(Objects::nonNull)
        .anyMatch(state -> state.takes());
  }

  /** What a part of the stored address is weighed as: two places are weighed whole. */
  String stored(PersonField field) {
    var part = part(field);
    return part == null ? "" : places.weighedStored(part);
  }

  /** What a part of the row's address is weighed as. */
  String fresh(PersonField field) {
    var part = part(field);
    return part == null ? "" : places.weighedFresh(part);
  }
}
