package app.kith.quality.fill;

import app.kith.base.Message;
import app.kith.contact.CustomField;
import app.kith.contact.CustomValue;
import app.kith.contact.Guess;
import app.kith.contact.Person;
import app.kith.contact.PersonField;
import app.kith.quality.check.OwnField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field whose missing values can be filled: words that several people have in common, and own
 * numbers. Names, addresses and days are each person's own and are never guessed.
 *
 * @param field a person's field, or null
 * @param own an own field, if it is one
 */
record FillTarget(@Nullable PersonField field, Optional<CustomField> own) {
  private static final Set<PersonField> COMMON =
      Set.of(
          PersonField.JOB_TITLE,
          PersonField.CITY,
          PersonField.REGION,
          PersonField.COUNTRY,
          PersonField.LANGUAGE);

  static Optional<FillTarget> of(String key, List<CustomField> fields) {
    Optional<CustomField> own =
        OwnField.of(key, fields).filter(it -> it.kind() != CustomField.Kind.DATE);
    return own.isPresent()
        ? Optional.of(new FillTarget(null, own))
        : PersonField.ofColumn(key)
            .filter(COMMON::contains)
            .map(field -> new FillTarget(field, Optional.empty()));
  }

  Message label() {
    return field == null ? OwnField.label(own.orElseThrow()) : field.label();
  }

  boolean isNumber() {
    return own.filter(it -> it.kind() == CustomField.Kind.NUMBER).isPresent();
  }

  @Nullable String text(Person person, @Nullable CustomValue value) {
    String text =
        field == null
            ? value == null ? "" : value.asText(own.orElseThrow().kind())
            : field.get(person);
    return text.isBlank() ? null : text;
  }

  boolean isAt(Guess guess) {
    return field == null ? guess.fieldId() == own.orElseThrow().id() : guess.field() == field;
  }

  /** An own field's value of a text that {@link Usual} gave. */
  CustomValue value(long personId, String text) {
    CustomField to = own.orElseThrow();
    return switch (to.kind()) {
      case NUMBER -> CustomValue.number(personId, to.id(), Double.parseDouble(text));
      case BOOLEAN -> CustomValue.bool(personId, to.id(), text.equals("yes"));
      case TEXT -> CustomValue.text(personId, to.id(), text);
      case DATE -> throw new IllegalArgumentException("a day");
    };
  }

  /** A usual value as a person reads it. */
  String shown(String usual) {
    return isNumber() ? value(1, usual).asText(CustomField.Kind.NUMBER) : usual;
  }
}
