package app.kith.quality.values;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days and times as people write them: 2024-01-20T14:30:00Z, 20240120, 20.1.24, 1/20/2024 2:30 PM,
 * 20-Jan-2024, Jan 20 2024, 2024年1月20日. Days that do not exist and the years before 1000 are no
 * dates.
 *
 * @param order how all-number dates are read
 * @param zone the business's own time
 * @param latestYear two-digit years are read as the last hundred up to this one
 */
public record Dates(DateOrder order, ZoneId zone, int latestYear) {
  private static final int LONGEST = 40;
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final String CLOCK =
      "(?:[T ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s*([AaPp][Mm])?\\s*(Z|[+-]\\d{2}:?\\d{2})?)?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.年 ]\\s?(\\d{1,2})[-/.月 ]\\s?(\\d{1,2})日?" + CLOCK);
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})" + CLOCK);
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[-/. ]\\s?(\\d{1,2})[-/. ]\\s?(\\d{4}|\\d{2})" + CLOCK);
  private static final Pattern DAY_NAME =
      Pattern.compile("(\\d{1,2})[-. ]+(\\p{L}{3,9})[-., ]+(\\d{4}|\\d{2})" + CLOCK);
  private static final Pattern NAME_DAY =
      Pattern.compile("(\\p{L}{3,9})[-. ]+(\\d{1,2})(?:st|nd|rd|th)?[-., ]+(\\d{4})" + CLOCK);

  /** A day and time, or null if the text is none. A time with an offset is moved to the zone. */
  public @Nullable LocalDateTime read(String text) {
    LocalDateTime iso = iso(text);
    if (iso != null) {
      return iso;
    }
    String plain = text.strip();
    if (plain.length() < 6 || plain.length() > LONGEST) {
      return null;
    }
    try {
      return parse(plain);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** A day, or null if the text is none. */
  public @Nullable LocalDate readDay(String text) {
    LocalDateTime time = read(text);
    return time == null ? null : time.toLocalDate();
  }

  private @Nullable LocalDateTime parse(String text) {
    Matcher match = (Character.isDigit(text.charAt(4)) ? COMPACT : YEAR_FIRST).matcher(text);
    if (match.matches()) {
      return at(number(match, 1), number(match, 2), number(match, 3), match);
    }
    match = YEAR_LAST.matcher(text);
    if (match.matches()) {
      return switch (order) {
        case DAY_FIRST -> at(year(match.group(3)), number(match, 2), number(match, 1), match);
        case MONTH_FIRST -> at(year(match.group(3)), number(match, 1), number(match, 2), match);
        case YEAR_FIRST -> shortYearFirst(match);
      };
    }
    match = DAY_NAME.matcher(text);
    if (match.matches()) {
      return at(year(match.group(3)), month(match.group(2)), number(match, 1), match);
    }
    match = NAME_DAY.matcher(text);
    return match.matches()
        ? at(number(match, 3), month(match.group(1)), number(match, 2), match)
        : null;
  }

  /** 24/12/31; a year of four digits at the end contradicts the order: no date. */
  private @Nullable LocalDateTime shortYearFirst(Matcher match) {
    boolean possible = match.group(1).length() == 2 && match.group(3).length() == 2;
    return possible ? at(year(match.group(1)), number(match, 2), number(match, 3), match) : null;
  }

  /** The commonest form, {@code yyyy-MM-dd[ HH:mm[:ss]]}, without a regular expression. */
  private static @Nullable LocalDateTime iso(String text) {
    int length = text.length();
    if ((length != 10 && length != 16 && length != 19)
        || text.charAt(4) != '-'
        || text.charAt(7) != '-') {
      return null;
    }
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    int hour = length > 10 && text.charAt(13) == ':' ? digits(text, 11, 13) : length > 10 ? -1 : 0;
    int minute = length > 10 ? digits(text, 14, 16) : 0;
    int second = length > 16 ? digits(text, 17, 19) : 0;
    if (year < 1000 || month < 1 || day < 1 || hour < 0 || minute < 0 || second < 0) {
      return null;
    }
    try {
      return LocalDateTime.of(year, month, day, hour, minute, second);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int digits(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = 10 * value + digit;
    }
    return value;
  }

  private @Nullable LocalDateTime at(int year, int month, int day, Matcher match) {
    if (year < 1000) {
      return null;
    }
    LocalDate date = LocalDate.of(year, month, day);
    if (match.group(4) == null) {
      return date.atStartOfDay();
    }
    LocalTime time =
        LocalTime.of(
            hour(number(match, 4), match.group(7)),
            number(match, 5),
            match.group(6) == null ? 0 : number(match, 6));
    String offset = match.group(8);
    if (offset == null) {
      return date.atTime(time);
    }
    return OffsetDateTime.of(date.atTime(time), java.time.ZoneOffset.of(offset))
        .atZoneSameInstant(zone)
        .toLocalDateTime();
  }

  private static int hour(int hour, @Nullable String half) {
    if (half == null) {
      return hour;
    }
    boolean afternoon = half.toLowerCase(Locale.ROOT).equals("pm");
    return hour == 12 ? (afternoon ? 12 : 0) : afternoon ? hour + 12 : hour;
  }

  private int year(String digits) {
    int year = Integer.parseInt(digits);
    if (digits.length() == 4) {
      return year;
    }
    int century = latestYear / 100 * 100;
    return year <= latestYear % 100 ? century + year : century - 100 + year;
  }

  /** The month of a name's first three letters, 0 if it is none: no date has a month 0. */
  private static int month(String name) {
    int at = MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
    return at >= 0 && at % 3 == 0 ? at / 3 + 1 : 0;
  }

  private static int number(Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }

  /**
   * The order in which more of the texts are dates; where both do alike, points mean the day comes
   * first and slashes that the month does.
   */
  public static DateOrder order(Collection<String> texts, ZoneId zone, int latestYear) {
    long dayFirst = readable(texts, new Dates(DateOrder.DAY_FIRST, zone, latestYear));
    long monthFirst = readable(texts, new Dates(DateOrder.MONTH_FIRST, zone, latestYear));
    if (dayFirst != monthFirst) {
      return dayFirst > monthFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }
    boolean slashes = texts.stream().anyMatch(text -> text.indexOf('/') > 0);
    return slashes ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
  }

  /**
   * False if some text is a different day in each of the orders that read all texts: 25/12/20 is in
   * 2020 or in 2025. Texts that are no dates in any order tell nothing.
   */
  public static boolean isTelling(Collection<String> texts, ZoneId zone, int latestYear) {
    List<Dates> possible = new ArrayList<>();
    for (DateOrder order : DateOrder.values()) {
      possible.add(new Dates(order, zone, latestYear));
    }
    for (String text : texts) {
      List<Dates> reading = possible.stream().filter(it -> it.read(text) != null).toList();
      if (!reading.isEmpty()) {
        possible = reading;
      }
    }
    List<Dates> left = possible;
    return texts.stream()
        .allMatch(text -> left.stream().map(it -> it.read(text)).distinct().count() <= 1);
  }

  private static long readable(Collection<String> texts, Dates dates) {
    return texts.stream().filter(text -> dates.read(text) != null).count();
  }
}
