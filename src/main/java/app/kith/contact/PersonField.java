package app.kith.contact;

import app.kith.base.Message;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a person that can be typed, in the order of the form and of exported files. */
@SuppressWarnings("ImmutableEnumChecker") // the functions are method references and hold nothing
public enum PersonField {
  FULL_NAME(500, Person::fullName, PersonBuilder::fullName),
  GIVEN_NAME(250, Person::givenName, PersonBuilder::givenName),
  FAMILY_NAME(250, Person::familyName, PersonBuilder::familyName),
  EMAIL(320, Person::email, PersonBuilder::email),
  PHONE(100, Person::phone, PersonBuilder::phone),
  /** The company's name; its id needs the database. */
  COMPANY_ID(500, _ -> null, (_, _) -> {}),
  JOB_TITLE(300, Person::jobTitle, PersonBuilder::jobTitle),
  STREET(500, Person::street, PersonBuilder::street),
  CITY(200, Person::city, PersonBuilder::city),
  REGION(200, Person::region, PersonBuilder::region),
  POSTCODE(40, Person::postcode, PersonBuilder::postcode),
  COUNTRY(100, Person::country, PersonBuilder::country),
  /** As {@code 1980-12-31}. */
  BIRTHDAY(
      10,
      person -> person.birthday() == null ? null : person.birthday().toString(),
      (builder, text) -> builder.birthday(text.isBlank() ? null : LocalDate.parse(text.strip()))),
  LANGUAGE(20, Person::language, PersonBuilder::language),
  EXTERNAL_REF(200, Person::externalRef, PersonBuilder::externalRef),
  /** With commas between. */
  TAGS(
      Tags.MAX_STORED - 2,
      person -> String.join(", ", person.tags()),
      (builder, text) -> builder.tags(Tags.split(text))),
  NOTE(100_000, Person::note, PersonBuilder::note),
  SOURCE(300, Person::source, PersonBuilder::source);

  private final int maxLength;
  private final Function<Person, @Nullable String> getter;
  private final BiConsumer<PersonBuilder, String> setter;

  PersonField(
      int maxLength,
      Function<Person, @Nullable String> getter,
      BiConsumer<PersonBuilder, String> setter) {
    this.maxLength = maxLength;
    this.getter = getter;
    this.setter = setter;
  }

  /** The column's name in the database. */
  public String column() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The field's name for a person. */
  public Message label() {
    return Message.of("contact.field." + column());
  }

  /** The field of a column; empty for columns that nobody types. */
  public static Optional<PersonField> ofColumn(String column) {
    return Arrays.stream(values()).filter(field -> field.column().equals(column)).findFirst();
  }

  /** The fields in a form, in its order. */
  public static List<PersonField> form() {
    return Arrays.stream(values()).filter(field -> field != SOURCE).toList();
  }

  /** The value as text; empty if there is none. */
  public String get(Person person) {
    String value = getter.apply(person);
    return value == null ? "" : value;
  }

  /**
   * Writes a text into the field.
   *
   * @throws java.time.format.DateTimeParseException if a birthday is no day
   */
  public void set(PersonBuilder builder, String text) {
    setter.accept(builder, text);
  }

  /** What is wrong with a text for this field; empty if nothing. */
  public Optional<Message> problem(String text) {
    String clean = text.strip();
    if (clean.length() > maxLength) {
      return Optional.of(Message.of("contact.invalid.long", maxLength));
    }
    boolean valid =
        switch (this) {
          case FULL_NAME -> !clean.isEmpty();
          case EMAIL -> clean.isEmpty() || isAddress(clean);
          case BIRTHDAY -> clean.isEmpty() || isDay(clean);
          default -> true;
        };
    return valid ? Optional.empty() : Optional.of(Message.of("contact.invalid." + column()));
  }

  private static boolean isAddress(String text) {
    int at = text.lastIndexOf('@');
    return at > 0
        && at <= 64
        && at < text.length() - 1
        && text.chars().noneMatch(c -> Character.isWhitespace(c) || c == ',' || c == ';')
        && text.chars().noneMatch(Character::isISOControl)
        && !text.substring(at + 1).startsWith(".")
        && !text.endsWith(".");
  }

  private static boolean isDay(String text) {
    try {
      return LocalDate.parse(text).getYear() >= 1850;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
