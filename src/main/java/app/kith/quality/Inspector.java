package app.kith.quality;

import app.kith.contact.Person;
import app.kith.contact.PersonField;
import app.kith.quality.check.Inspection;
import app.kith.quality.check.MailAddresses;
import app.kith.quality.check.PhoneNumbers;
import app.kith.quality.check.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looks at the fields of people in the light of how they are usually written. */
final class Inspector {
  /** The fields that are looked at, in the order of the board. */
  static final List<PersonField> FIELDS =
      List.of(
          PersonField.FULL_NAME,
          PersonField.EMAIL,
          PersonField.PHONE,
          PersonField.JOB_TITLE,
          PersonField.STREET,
          PersonField.CITY,
          PersonField.REGION,
          PersonField.POSTCODE,
          PersonField.COUNTRY,
          PersonField.BIRTHDAY);

  private static final int OLDEST = 120;

  private final Habits habits;
  private final LocalDate today;
  private final Supplier<String> country;
  private final MailAddresses addresses = new MailAddresses();
  private final PhoneNumbers phones = new PhoneNumbers();

  /**
   * An inspector.
   *
   * @param country gives the two-letter code of the business's country; blank if it is not known
   */
  Inspector(Habits habits, LocalDate today, Supplier<String> country) {
    this.habits = habits;
    this.today = today;
    this.country = country;
  }

  Inspection inspect(PersonField field, Person person) {
    String value = field.get(person);
    if (value.isBlank()) {
      return Inspection.MISSING;
    }
    return switch (field) {
      case FULL_NAME -> repaired(value, Texts.name(value));
      case EMAIL -> addresses.inspect(value, habits.colleagues(value), habits.usualDomains(value));
      case PHONE -> phone(Texts.tidy(value), person.country());
      case CITY, REGION, JOB_TITLE -> repaired(value, usual(field, Texts.tidy(value)));
      case COUNTRY -> country(value);
      case BIRTHDAY -> birthday(person.birthday());
      default -> repaired(value, Texts.tidy(value));
    };
  }

  /** Whether somebody else has the same address or number. */
  boolean isShared(PersonField field, Person person) {
    return switch (field) {
      case EMAIL -> habits.isSharedAddress(person.email());
      case PHONE -> habits.isSharedNumber(person.phone());
      default -> false;
    };
  }

  private static Inspection repaired(String present, String certain) {
    return Inspection.repaired(present, certain);
  }

  /** By the country that the person has, else by that of nearly everybody or of the business. */
  private Inspection phone(String number, @Nullable String of) {
    if (of != null && !of.isBlank()) {
      return phones.inspect(number, habits.countryCode(of).orElse(null));
    }
    String home = habits.homeCountry().orElseGet(country);
    return phones.inspectProbable(number, home.isBlank() ? null : home);
  }

  private String usual(PersonField field, String tidy) {
    return habits.usual(field, tidy).orElse(tidy);
  }

  private Inspection country(String value) {
    return habits
        .countryCode(value)
        .flatMap(habits::usualCountry)
        .map(usual -> repaired(value, usual))
        .orElse(Inspection.INVALID);
  }

  private Inspection birthday(@Nullable LocalDate birthday) {
    boolean possible =
        birthday != null && !birthday.isAfter(today) && birthday.isAfter(today.minusYears(OLDEST));
    return possible ? Inspection.FINE : Inspection.INVALID;
  }
}
