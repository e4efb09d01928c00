package app.kith.quality.check;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Phone numbers as ITU-T E.164 writes them, by the numbering plans in libphonenumber. */
public final class PhoneNumbers {
  /** Fewer digits no subscriber has who can be called from another town. */
  private static final int FEWEST_DIGITS = 5;

  /** E.164 has 15; a few more are dialled to leave a country. */
  private static final int MOST_DIGITS = 19;

  private static final int NORTH_AMERICA = 1;

  /** The services that let their number be spelt: 1-800-FLOWERS. In North America all do. */
  private static final Set<PhoneNumberType> SPELT =
      EnumSet.of(
          PhoneNumberType.TOLL_FREE,
          PhoneNumberType.PREMIUM_RATE,
          PhoneNumberType.SHARED_COST,
          PhoneNumberType.UAN);

  private static final Pattern EXTENSION =
      Pattern.compile(
          "(?iu)[ ,;(]*(?:e?xt(?:ensi[oó]n?|n)?|anexo|int|доб|x|#|~)[:.\\s=]*\\d{1,20}\\s*[#)]?\\s*$");
  private static final Pattern LABEL = Pattern.compile("^[^\\d+]*");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern WORD = Pattern.compile("[^\\p{L}]*[A-Za-z]{3}[A-Za-z0-9 -]*");

  private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();

  /**
   * Looks at a number. An extension is kept behind the number as {@code x12}.
   *
   * @param country two-letter code of the country that the number belongs to if it names none
   *     itself; without it only numbers with a country code are understood, others are fine if they
   *     have as many digits as numbers have
   */
  public Inspection inspect(String text, @Nullable String country) {
    return inspect(text, country, country != null);
  }

  /**
   * Looks at a number that is probably of a country: one that would be possible there is fine, as
   * it may be of another.
   *
   * @param country two-letter code
   */
  public Inspection inspectProbable(String text, @Nullable String country) {
    return inspect(text, country, false);
  }

  private Inspection inspect(String text, @Nullable String country, boolean sure) {
    String dialled = LABEL.matcher(EXTENSION.matcher(text).replaceFirst("")).replaceFirst("");
    boolean letters = LETTER.matcher(dialled).find();
    if (letters && !WORD.matcher(dialled).matches()) {
      return Inspection.INVALID;
    }
    try {
      PhoneNumber number = plans.parse(text, country);
      if (plans.isValidNumber(number)) {
        return letters && !isSpelt(number)
            ? Inspection.INVALID
            : Inspection.repaired(text, written(number));
      }
      boolean open = !sure && !dialled.startsWith("+") && plans.isPossibleNumber(number);
      return open ? byLength(dialled) : Inspection.INVALID;
    } catch (NumberParseException e) {
      boolean needsCountry =
          e.getErrorType() == NumberParseException.ErrorType.INVALID_COUNTRY_CODE
              && country == null;
      return needsCountry ? byLength(dialled) : Inspection.INVALID;
    }
  }

  private boolean isSpelt(PhoneNumber number) {
    return number.getCountryCode() == NORTH_AMERICA || SPELT.contains(plans.getNumberType(number));
  }

  private static Inspection byLength(String dialled) {
    long digits = dialled.chars().filter(Character::isLetterOrDigit).count();
    return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS ? Inspection.FINE : Inspection.INVALID;
  }

  private String written(PhoneNumber number) {
    String international = plans.format(number, PhoneNumberFormat.E164);
    return number.getExtension().isEmpty()
        ? international
        : international + " x" + number.getExtension();
  }
}
