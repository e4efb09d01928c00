package app.kith.quality.check;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Phone numbers as ITU-T E.164 writes them, by the numbering plans in libphonenumber. */
public final class PhoneNumbers {
  private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();

  /**
   * Looks at a number. An extension is kept behind the number as {@code x12}.
   *
   * @param country two-letter code of the country from which it can be dialled as written; without
   *     it only numbers with a country code are understood, others are fine as they are
   */
  public Inspection inspect(String text, @Nullable String country) {
    try {
      PhoneNumber number = plans.parse(text, country);
      if (!plans.isPossibleNumber(number)) {
        return Inspection.INVALID;
      }
      return plans.isValidNumber(number)
          ? Inspection.repaired(text, written(number))
          : Inspection.FINE;
    } catch (NumberParseException e) {
      boolean needsCountry =
          e.getErrorType() == NumberParseException.ErrorType.INVALID_COUNTRY_CODE
              && country == null;
      return needsCountry ? Inspection.FINE : Inspection.INVALID;
    }
  }

  private String written(PhoneNumber number) {
    String international = plans.format(number, PhoneNumberFormat.E164);
    return number.getExtension().isEmpty()
        ? international
        : international + " x" + number.getExtension();
  }
}
