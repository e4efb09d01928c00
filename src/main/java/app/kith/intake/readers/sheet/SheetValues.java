package app.kith.intake.readers.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Numbers of a sheet as the texts that a person sees there. */
final class SheetValues {
  /** What a spreadsheet reckons with. */
  private static final MathContext SHOWN = new MathContext(15);

  private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
  private static final double LAST_DAY = 2_958_466; // 10000-01-01

  private SheetValues() {}

  /**
   * A number as text: a date as 2024-01-31 or 2024-01-31 14:30, a time as 14:30:00, anything else
   * as plain digits without exponent and with at most 15 of them.
   *
   * @param raw the number as the file spells it; what is none is handed back
   * @param from1904 true where day 0 is in 1904, as old Macintosh workbooks have it
   */
  static String number(String raw, NumberFormats.Format format, boolean from1904) {
    String text = raw.strip();
    double value;
    try {
      value = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return text;
    }
    if (format.kind() != NumberFormats.Kind.NUMBER && value >= 0 && value < LAST_DAY) {
      return moment(value, format.kind(), from1904);
    }
    return padded(plain(text, value), format.width());
  }

  private static String plain(String text, double value) {
    boolean short15 = text.length() <= 15 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (short15) {
      return text;
    }
    if (Double.isNaN(value) || Math.abs(value) > 1e30 || (value != 0 && Math.abs(value) < 1e-12)) {
      return text;
    }
    BigDecimal number = new BigDecimal(value).round(SHOWN).stripTrailingZeros();
    return number.toPlainString();
  }

  private static String padded(String digits, int width) {
    boolean whole = digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return whole && digits.length() < width ? "0".repeat(width - digits.length()) + digits : digits;
  }

  private static String moment(double value, NumberFormats.Kind kind, boolean from1904) {
    long day = (long) Math.floor(value);
    long second = Math.round((value - day) * 86_400);
    if (kind == NumberFormats.Kind.TIME && day == 0) {
      return time(LocalTime.ofSecondOfDay(second % 86_400));
    }
    // day 60 is 29 February 1900, which was none: days before it are counted from a day later
    LocalDate start = from1904 ? FROM_1904 : day < 60 ? FROM_1900.plusDays(1) : FROM_1900;
    LocalDateTime moment = start.plusDays(day).atStartOfDay().plusSeconds(second);
    String date = moment.toLocalDate().toString();
    return second == 0 ? date : date + " " + time(moment.toLocalTime());
  }

  private static String time(LocalTime time) {
    return time.getSecond() == 0
        ? "%02d:%02d".formatted(time.getHour(), time.getMinute())
        : "%02d:%02d:%02d".formatted(time.getHour(), time.getMinute(), time.getSecond());
  }
}
