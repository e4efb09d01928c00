package app.kith.duplicate;

import app.kith.contact.PersonField;
import app.kith.contact.TextKeys;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Two postal addresses of somebody: one that is stored and one that a row says. Parts that are
 * blank are absent.
 *
 * @param stored the parts that are stored
 * @param fresh the parts that the row says
 */
public record TwoPlaces(Map<PersonField, String> stored, Map<PersonField, String> fresh) {
  private static final Pattern NO_MARK = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NO_DIGIT = Pattern.compile("\\P{N}+");

  /** The parts of an address. */
  public static final List<PersonField> PARTS =
      List.of(
          PersonField.STREET,
          PersonField.CITY,
          PersonField.REGION,
          PersonField.POSTCODE,
          PersonField.COUNTRY);

  /** A region and a country have many names; these parts tell two places apart. */
  private static final List<PersonField> TELLING =
      List.of(PersonField.STREET, PersonField.CITY, PersonField.POSTCODE);

  /** True if the two are different places. */
  public boolean differ() {
    return TELLING.stream().anyMatch(this::differIn);
  }

  /** The parts in which the two are different places. */
  public List<PersonField> differing() {
    return TELLING.stream().filter(this::differIn).toList();
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
  public boolean leaves(PersonField part) {
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

  /** What a part of the stored address is weighed as: two places are weighed whole. */
  public String weighedStored(PersonField part) {
    return weighed(stored, part);
  }

  /** What a part of the row's address is weighed as. */
  public String weighedFresh(PersonField part) {
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
