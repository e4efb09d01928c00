package app.kith.intake.mapping;

import app.kith.base.FullWidth;
import app.kith.base.Message;
import app.kith.quality.check.CountryNames;
import app.kith.quality.values.Cells;
import app.kith.quality.values.Dates;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a column is by its values alone, with the evidence for it. */
final class ValueGuess {
  private static final double MOST = 0.8;

  /** Of a column without a name: so many cannot look like that by chance. */
  private static final double MANY = 0.6;

  private static final Pattern PHONE = Pattern.compile("\\+\\d[\\d ()./-]{6,18}");
  private static final Pattern NATIONAL =
      Pattern.compile(
          "0\\d[\\d ()./-]{6,14}|\\(\\d{2,5}\\)[\\d ./-]{5,12}|1[3-9]\\d{9}|\\d{3}[-. ]\\d{3,4}[-. ]\\d{4}");
  private static final Pattern POSTCODE =
      Pattern.compile(
          "(?i)[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d|\\d{4} ?[A-Z]{2}|\\d{5}-\\d{4}"
              + "|\\d{3}-\\d{3,4}|\\d{2}-\\d{3}|\\d{3} \\d{2}");
  private static final Pattern DIGITS = Pattern.compile("\\d{5,6}");
  private static final Pattern NAME =
      Pattern.compile(
          "[\\p{L}\\p{M}][\\p{L}\\p{M}'’.-]*(?:[ ,，]+[\\p{L}\\p{M}][\\p{L}\\p{M}'’.-]*){0,3}");

  private final CountryNames countries = new CountryNames();
  private final ReadingGuess readings;

  ValueGuess(ReadingGuess readings) {
    this.readings = readings;
  }

  /**
   * What a column is taken for, and why.
   *
   * @param because the evidence in a sentence
   */
  record Evidence(PersonField field, Message because) {}

  /** What cannot be mistaken, whatever the column is called. */
  Optional<Evidence> certain(List<String> values) {
    return first(
        of(PersonField.EMAIL, values, value -> Cells.email(value) != null),
        of(PersonField.PHONE, values, value -> isPhone(PHONE, value)));
  }

  private static boolean isPhone(Pattern form, String value) {
    return form.matcher(FullWidth.narrow(value)).matches();
  }

  /** What a column without a name seems to be. */
  Optional<Evidence> likely(List<String> values) {
    return first(
            some(PersonField.EMAIL, values, MANY, value -> Cells.email(value) != null),
            some(PersonField.PHONE, values, MANY, value -> isPhone(PHONE, value)),
            of(PersonField.PHONE, values, value -> isPhone(NATIONAL, value)),
            birthday(values),
            of(PersonField.COUNTRY, values, value -> countries.code(value).isPresent()),
            postcodes(values),
            of(
                PersonField.WEBSITE,
                values,
                value -> value.matches("(?i)(https?://|www\\.).+\\..+")),
            some(PersonField.STREET, values, 0.5, value -> Lexicon.STREET.matcher(value).matches()),
            some(
                PersonField.COMPANY,
                values,
                0.4,
                value -> Lexicon.COMPANY.matcher(value).matches()))
        .or(
            () ->
                first(
                    some(
                        PersonField.JOB_TITLE,
                        values,
                        0.5,
                        value -> Lexicon.POST.matcher(value).matches()),
                    some(PersonField.CITY, values, 0.4, Lexicon::isCity),
                    names(values)));
  }

  private @Nullable Evidence names(List<String> values) {
    long shaped = values.stream().filter(value -> NAME.matcher(value).matches()).count();
    if (values.isEmpty() || shaped < MOST * values.size()) {
      return null;
    }
    if (values.stream().filter(Lexicon::isHanFamily).count() >= MOST * values.size()) {
      return evidence(PersonField.FAMILY_NAME, shaped, values.size());
    }
    if (NameOrder.isFamilyFirst(values)) {
      return evidence(PersonField.NAME_FAMILY_FIRST, shaped, values.size());
    }
    long known = values.stream().filter(ValueGuess::hasGivenName).count();
    long single = values.stream().filter(value -> value.indexOf(' ') < 0).count();
    if (known < 0.2 * values.size()) {
      return null;
    }
    return evidence(
        single > MOST * values.size() ? PersonField.GIVEN_NAME : PersonField.FULL_NAME,
        shaped,
        values.size());
  }

  /** What has the form of whole names, hardly two alike, in whatever script. */
  Optional<Evidence> nameByForm(List<String> values) {
    long shaped = values.stream().filter(ValueGuess::isWholeName).count();
    long different = values.stream().distinct().count();
    return shaped > 0 && shaped >= MOST * values.size() && different >= 0.9 * values.size()
        ? Optional.of(evidence(PersonField.FULL_NAME, shaped, values.size()))
        : Optional.empty();
  }

  private static boolean isWholeName(String value) {
    boolean words = value.indexOf(' ') > 0;
    boolean brief = value.length() >= 2 && value.length() <= 6 && value.charAt(0) > 'ᄀ';
    boolean capital = !Character.isLowerCase(value.codePointAt(0));
    return (words || brief) && capital && NAME.matcher(value).matches();
  }

  private static boolean hasGivenName(String name) {
    for (String word : name.split("[ .-]+", -1)) {
      if (Lexicon.isGiven(word)) {
        return true;
      }
    }
    return false;
  }

  /** Days of which most lie so far back that whoever was born then is grown up. */
  private @Nullable Evidence birthday(List<String> values) {
    Column.Reading reading = readings.dates(values);
    if (reading.kind() != ValueKind.DATE) {
      return null;
    }
    Dates dates = new Dates(reading.dates(), readings.zone(), readings.latestYear());
    int grown = readings.latestYear() - 14;
    return some(
        PersonField.BIRTHDAY,
        values,
        0.7,
        value -> {
          var day = dates.readDay(value);
          return day != null && day.getYear() > 1900 && day.getYear() < grown;
        });
  }

  /** Postcodes, also plain ones of five or six digits if those do not simply count up. */
  private static @Nullable Evidence postcodes(List<String> values) {
    boolean counts = true;
    for (int i = 1; i < values.size(); i++) {
      counts &= values.get(i).compareTo(values.get(i - 1)) > 0;
    }
    boolean plain = !counts;
    return of(
        PersonField.POSTCODE,
        values,
        value -> POSTCODE.matcher(value).matches() || (plain && DIGITS.matcher(value).matches()));
  }

  private static @Nullable Evidence of(
      PersonField field, List<String> values, Predicate<String> fits) {
    return some(field, values, MOST, fits);
  }

  private static @Nullable Evidence some(
      PersonField field, List<String> values, double share, Predicate<String> fits) {
    long good = values.stream().filter(fits).count();
    return good > 0 && good >= share * values.size() ? evidence(field, good, values.size()) : null;
  }

  static Evidence evidence(PersonField field, long good, int all) {
    return new Evidence(field, Message.of("intake.because." + field.name(), good, all));
  }

  private static Optional<Evidence> first(@Nullable Evidence... found) {
    for (Evidence one : found) {
      if (one != null) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
