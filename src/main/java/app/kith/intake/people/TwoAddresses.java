package app.kith.intake.people;

import app.kith.contact.Person;
import app.kith.contact.TextKeys;
import app.kith.intake.mapping.PersonField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The postal address of a row beside the one that is stored. Where the two are two places, none is
 * put together of both: blanks are filled only once the row's address takes the other's place, and
 * then what the row does not say of its place is not known any more.
 */
final class TwoAddresses {
  private static final Pattern NO_MARK = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NO_DIGIT = Pattern.compile("\\P{N}+");
  private static final List<PersonField> PARTS =
      List.of(
          PersonField.STREET,
          PersonField.CITY,
          PersonField.REGION,
          PersonField.POSTCODE,
          PersonField.COUNTRY);

  /** A region and a country have many names; these parts tell two places apart. */
  private static final List<PersonField> TELLING =
      List.of(PersonField.STREET, PersonField.CITY, PersonField.POSTCODE);

  private final Map<PersonField, String> stored = new EnumMap<>(PersonField.class);
  private final Map<PersonField, String> fresh = new EnumMap<>(PersonField.class);

  TwoAddresses(Person there, PersonDraft draft) {
    put(stored, PersonField.STREET, there.street());
    put(stored, PersonField.CITY, there.city());
    put(stored, PersonField.REGION, there.region());
    put(stored, PersonField.POSTCODE, there.postcode());
    put(stored, PersonField.COUNTRY, there.country());
    PARTS.forEach(part -> put(fresh, part, draft.text(part)));
  }

  private static void put(
      Map<PersonField, String> address, PersonField part, @Nullable String text) {
    if (text != null) {
      address.put(part, text);
    }
  }

  /** True for a field of an address. */
  static boolean has(PersonField field) {
    return PARTS.contains(field);
  }

  /** True if the two are different places. */
  boolean differ() {
    return TELLING.stream().anyMatch(this::differIn);
  }

  private boolean differIn(PersonField part) {
    String one = stored.get(part);
    String other = fresh.get(part);
    if (one == null || other == null) {
      return false;
    }
    return part == PersonField.POSTCODE
        ? !isSamePostcode(TextKeys.fold(one), TextKeys.fold(other))
        : !TextKeys.fold(one).equals(TextKeys.fold(other));
  }

  /** True for two spellings, also where one says the last digits and the other does not. */
  private static boolean isSamePostcode(String one, String other) {
    String plain = NO_MARK.matcher(one).replaceAll("");
    String otherPlain = NO_MARK.matcher(other).replaceAll("");
    return plain.startsWith(otherPlain) || otherPlain.startsWith(plain);
  }

  /**
   * True for a part that the row does not say, of which the stored one belongs to another place: a
   * town's streets and postcodes go with it, a street's postcode too. A country stays, as files
   * seldom tell their own.
   */
  boolean leaves(PersonField part) {
    if (fresh.containsKey(part)) {
      return false;
    }
    return switch (part) {
      case STREET -> differIn(PersonField.CITY) || differIn(PersonField.POSTCODE);
      case CITY -> differIn(PersonField.POSTCODE);
      case REGION -> differIn(PersonField.CITY) || differIn(PersonField.POSTCODE);
      case POSTCODE ->
          differIn(PersonField.CITY) || (differIn(PersonField.STREET) && !isSpeltOtherwise());
      default -> false;
    };
  }

  /** True for two streets of one town with the same house number: two spellings of one. */
  private boolean isSpeltOtherwise() {
    String number = NO_DIGIT.matcher(stored.getOrDefault(PersonField.STREET, "")).replaceAll(" ");
    String other = NO_DIGIT.matcher(fresh.getOrDefault(PersonField.STREET, "")).replaceAll(" ");
    return fresh.containsKey(PersonField.CITY)
        && !number.isBlank()
        && number.strip().equals(other.strip());
  }

  /** True if the row's address takes the place of the stored one, in one part at least. */
  boolean isTaken(ConflictRules rules, PersonDraft draft) {
    return TELLING.stream()
        .filter(this::differIn)
        .map(part -> rules.text(part, rules.of(part), draft, stored(part), fresh(part)))
        .filter(Objects::nonNull)
        .anyMatch(state -> state.takes());
  }

  /** What a part of the stored address is weighed as: two places are weighed whole. */
  String stored(PersonField part) {
    return weighed(stored, part);
  }

  /** What a part of the row's address is weighed as. */
  String fresh(PersonField part) {
    return weighed(fresh, part);
  }

  private String weighed(Map<PersonField, String> address, PersonField part) {
    return differ()
        ? PARTS.stream()
            .filter(address::containsKey)
            .map(address::get)
            .collect(Collectors.joining(" "))
        : address.getOrDefault(part, "");
  }
}
