package app.kith.quality.check;

import app.kith.quality.values.Cells;
import app.kith.quality.values.DateOrder;
import app.kith.quality.values.Dates;
import app.kith.quality.values.NumberStyle;
import app.kith.quality.values.Numbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which texts can be read as days or amounts, and how each is spelled: {@code
 * 2024-05-03}, {@code 1234.50 EUR}. A text that means one thing in all ways is certain; one that
 * means several is only a guess. Immutable.
 */
public final class Readings {
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final int YEARS_AHEAD = 100;
  private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000L);
  private static final int MOST_DIGITS = 15;
  private static final LocalDate SERIAL_START = LocalDate.of(1899, 12, 30);

  /** Times that a spelling in minutes would lose something of. */
  private static final Pattern EXACT =
      Pattern.compile("^\\d{4}-\\d\\d-\\d\\dT|:\\d{2}(?:[.,]\\d|.*(?:Z|[+-]\\d{2}:?\\d{2})$)");

  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern LEADING_ZERO = Pattern.compile("0\\d.*");

  private final Kind kind;
  private final List<Way> ways;

  private Readings(Kind kind, List<Way> ways) {
    this.kind = kind;
    this.ways = List.copyOf(ways);
  }

  /** What the texts are. */
  public enum Kind {
    /** Days, some with a time. */
    DATES,
    /** Amounts, most with a currency. */
    AMOUNTS;

    /** What follows the finding in the keys of reasons. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** One way of reading. */
  @FunctionalInterface
  private interface Way {
    /** The text in the one spelling, or null if it is nothing in this way. */
    @Nullable String spell(String text);
  }

  /**
   * Texts as days from 1900 to a hundred years ahead. A year of two digits may lie in the last
   * hundred years or up to fifty ahead.
   *
   * @param orders the possible orders of dates in numbers, the likeliest first
   * @param bare whether digits alone are days too: 20240503, and the 45415 of spreadsheets
   */
  public static Readings dates(
      Collection<DateOrder> orders, boolean bare, ZoneId zone, LocalDate today) {
    List<Way> ways = new ArrayList<>();
    for (int ahead : new int[] {0, YEARS_AHEAD / 2}) {
      for (DateOrder order : orders) {
        Dates dates = new Dates(order, zone, today.getYear() + ahead);
        ways.add(text -> day(text, dates, bare, today));
      }
    }
    return new Readings(Kind.DATES, ways);
  }

  /**
   * Texts as amounts up to a thousand billion, with the currency that they name.
   *
   * @param styles the possible styles, the likeliest first
   */
  public static Readings amounts(Collection<NumberStyle> styles) {
    return new Readings(
        Kind.AMOUNTS, styles.stream().<Way>map(style -> text -> amount(text, style)).toList());
  }

  /** What the texts are. */
  public Kind kind() {
    return kind;
  }

  /** Whether a day can be one of a customer: from 1900 to a hundred years ahead. */
  public static boolean isPossible(LocalDate day, LocalDate today) {
    return !day.isBefore(EARLIEST) && !day.isAfter(today.plusYears(YEARS_AHEAD));
  }

  /** Whether a number is more than any customer pays: over a thousand billion. */
  public static boolean isAbsurd(double amount) {
    return Math.abs(amount) > LARGEST.doubleValue();
  }

  /** What is to say about a text: it can be spelled, may be meant so, or is none. */
  public Inspection inspect(String text) {
    String tidy = Texts.tidy(text);
    if (Cells.isNothing(tidy)) {
      return Inspection.FINE;
    }
    Set<String> meanings = new LinkedHashSet<>();
    spellings(tidy).stream().filter(Objects::nonNull).forEach(meanings::add);
    if (meanings.isEmpty()) {
      return Inspection.INVALID;
    }
    String first = meanings.iterator().next();
    return meanings.size() == 1 ? Inspection.repaired(text, first) : Inspection.guessed(first);
  }

  /** What a tidy text is in each way, null where it is nothing. */
  List<@Nullable String> spellings(String tidy) {
    List<@Nullable String> spelled = new ArrayList<>(ways.size());
    ways.forEach(way -> spelled.add(way.spell(tidy)));
    return spelled;
  }

  /** The same without the other ways. */
  Readings only(List<Integer> places) {
    return new Readings(kind, places.stream().map(ways::get).toList());
  }

  private static @Nullable String day(String text, Dates dates, boolean bare, LocalDate today) {
    boolean digits = DIGITS.matcher(text).matches();
    if (digits && !bare) {
      return null;
    }
    LocalDateTime time = digits && text.length() == 5 ? serial(text) : dates.read(text);
    if (time == null || !isPossible(time.toLocalDate(), today)) {
      return null;
    }
    if (EXACT.matcher(text).find()) {
      return text;
    }
    String day = time.toLocalDate().toString();
    return text.indexOf(':') < 0 ? day : day + " " + time.toLocalTime();
  }

  private static LocalDateTime serial(String digits) {
    return SERIAL_START.plusDays(Integer.parseInt(digits)).atStartOfDay();
  }

  /** Numbers that begin with 0 or are very long are names of things, not amounts. */
  private static @Nullable String amount(String text, NumberStyle style) {
    boolean isName =
        LEADING_ZERO.matcher(text).matches()
            || text.chars().filter(Character::isDigit).count() > MOST_DIGITS;
    BigDecimal number = isName ? null : Numbers.read(text, style);
    if (number == null || number.abs().compareTo(LARGEST) > 0) {
      return null;
    }
    String currency = Numbers.currency(text);
    String unit = text.endsWith("%") ? "%" : currency.isEmpty() ? "" : " " + currency;
    return number.toPlainString() + unit;
  }
}
