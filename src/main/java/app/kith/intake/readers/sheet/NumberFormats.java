package app.kith.intake.readers.sheet;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What the number formats of a workbook make of a number (ECMA-376 part 1, 18.8.30). */
final class NumberFormats {
  /** What a number with a format is. */
  enum Kind {
    NUMBER,
    DATE,
    TIME
  }

  /**
   * A format.
   *
   * @param kind what the number is
   * @param width digits to fill up with leading zeros, as 00000 does for postcodes; 0 for none
   */
  record Format(Kind kind, int width) {
    static final Format GENERAL = new Format(Kind.NUMBER, 0);
  }

  private static final Pattern LITERAL =
      Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hHmMsS]+])[^\\]]*]|(?i)general");

  private final Map<Integer, Format> formats = new HashMap<>();

  /** Adds one of the workbook's own formats. */
  void add(int id, String code) {
    formats.put(id, format(code));
  }

  /** The format of an id. */
  Format of(int id) {
    Format own = formats.get(id);
    if (own != null) {
      return own;
    }
    boolean time = (id >= 18 && id <= 21) || (id >= 45 && id <= 47);
    boolean east = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    boolean date = (id >= 14 && id <= 17) || id == 22 || east;
    return time ? new Format(Kind.TIME, 0) : date ? new Format(Kind.DATE, 0) : Format.GENERAL;
  }

  private static Format format(String code) {
    int section = code.indexOf(';');
    String first = section < 0 ? code : code.substring(0, section);
    String signs = LITERAL.matcher(first).replaceAll("").toLowerCase(Locale.ROOT);
    boolean day = signs.indexOf('y') >= 0 || signs.indexOf('d') >= 0;
    boolean clock = signs.indexOf('h') >= 0 || signs.indexOf('s') >= 0;
    if (day || (signs.contains("mmm") && !clock)) {
      return new Format(Kind.DATE, 0);
    }
    if (clock) {
      return new Format(Kind.TIME, 0);
    }
    return signs.matches("0{2,20}") ? new Format(Kind.NUMBER, signs.length()) : Format.GENERAL;
  }
}
