package app.kith.contact;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person's value of one custom field; exactly one of the three values is set.
 *
 * @param id never reused; 0 while not stored, then {@code CustomFieldRepository} gives one
 * @param text for TEXT, up to 10,000 characters
 * @param number for NUMBER, and 0 or 1 for BOOLEAN; finite
 * @param date for DATE
 */
public record CustomValue(
    long id,
    long personId,
    long fieldId,
    @Nullable String text,
    @Nullable Double number,
    @Nullable LocalDate date) {

  /** Refuses none or several values, and numbers that are not finite. */
  public CustomValue {
    int set = (text == null ? 0 : 1) + (number == null ? 0 : 1) + (date == null ? 0 : 1);
    if (set != 1) {
      throw new IllegalArgumentException("one value, not " + set);
    }
    if (number != null && !Double.isFinite(number)) {
      throw new IllegalArgumentException("not a number");
    }
  }

  /** A text that is not stored yet. */
  public static CustomValue text(long personId, long fieldId, String text) {
    return new CustomValue(0, personId, fieldId, text, null, null);
  }

  /** A number that is not stored yet. */
  public static CustomValue number(long personId, long fieldId, double number) {
    return new CustomValue(0, personId, fieldId, null, number, null);
  }

  /** A day that is not stored yet. */
  public static CustomValue date(long personId, long fieldId, LocalDate date) {
    return new CustomValue(0, personId, fieldId, null, null, date);
  }

  /** A yes or no that is not stored yet. */
  public static CustomValue bool(long personId, long fieldId, boolean yes) {
    return number(personId, fieldId, yes ? 1 : 0);
  }

  /** The value as it is shown and exported: numbers plain, days as {@code 2026-12-31}. */
  public String asText(CustomField.Kind kind) {
    if (date != null) {
      return date.toString();
    }
    if (number == null) {
      return text == null ? "" : text;
    }
    return kind == CustomField.Kind.BOOLEAN
        ? (number == 0 ? "no" : "yes")
        : new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
  }
}
