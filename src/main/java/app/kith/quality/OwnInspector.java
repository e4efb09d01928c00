package app.kith.quality;

import app.kith.contact.CustomField;
import app.kith.contact.CustomValue;
import app.kith.quality.check.Finding;
import app.kith.quality.check.Inspection;
import app.kith.quality.check.NumberRange;
import app.kith.quality.check.Readings;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the values of one own field in the light of all of them.
 *
 * @param texts how its texts are read; null where they can be anything
 * @param usual where its numbers usually lie; null if it holds none
 */
record OwnInspector(
    CustomField field, @Nullable Readings texts, @Nullable NumberRange usual, LocalDate today) {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

  Inspection inspect(CustomValue value) {
    String text = value.text();
    if (text != null) {
      return texts == null ? Inspection.FINE : texts.inspect(text);
    }
    LocalDate day = value.date();
    if (day != null) {
      return Readings.isPossible(day, today) ? Inspection.FINE : Inspection.INVALID;
    }
    Double number = value.number();
    if (number == null || usual == null || !usual.isOutlier(number)) {
      return Inspection.FINE;
    }
    return Readings.isAbsurd(number) ? Inspection.INVALID : Inspection.OUTLIER;
  }

  /**
   * The value as it is proposed, if something of the wanted kind is. Text stays text where the
   * field's own kind could not hold all of it, as a time of day or a currency.
   */
  Optional<CustomValue> repaired(CustomValue value, Finding wanted) {
    Inspection found = inspect(value);
    String proposal = found.proposal();
    if (found.finding() != wanted || proposal == null) {
      return Optional.empty();
    }
    long person = value.personId();
    if (field.kind() == CustomField.Kind.DATE && DAY.matcher(proposal).matches()) {
      return Optional.of(CustomValue.date(person, field.id(), LocalDate.parse(proposal)));
    }
    if (field.kind() == CustomField.Kind.NUMBER && NUMBER.matcher(proposal).matches()) {
      double number = Double.parseDouble(proposal);
      return Optional.of(CustomValue.number(person, field.id(), number));
    }
    return Optional.of(CustomValue.text(person, field.id(), proposal));
  }

  /** What follows a finding in the key of its reason. */
  String reasonKey() {
    Readings.Kind kind =
        texts != null
            ? texts.kind()
            : field.kind() == CustomField.Kind.DATE ? Readings.Kind.DATES : Readings.Kind.AMOUNTS;
    return kind.key();
  }
}
