package app.kith.quality.values;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers and amounts: grouping, decimal signs, currency signs, brackets for minus. */
public final class Numbers {
  private static final int LONGEST = 40;

  /** A double keeps every whole number of so many digits. */
  private static final int MOST_DIGITS = 15;

  private static final String CURRENCIES =
      "(US\\$|HK\\$|NT\\$|CA?\\$|AU?\\$|R\\$|[$€£¥￥₹₩₽₺元円]|kr\\.?|zł|Kč|Ft|Fr\\.|USD|EUR|GBP|CNY|RMB|CHF|JPY"
          + "|SEK|NOK|DKK|PLN|CZK|HUF|CAD|AUD|NZD|HKD|SGD|TWD|KRW|INR|BRL|MXN|ZAR|TRY|RUB)";
  private static final Pattern CURRENCY =
      Pattern.compile("(?iu)^" + CURRENCIES + "(?!\\p{L})|(?<!\\p{L})" + CURRENCIES + "$");

  private static final Pattern SIGNS = Pattern.compile("^[\\s(+−-]+|[\\s)]+$");
  private static final Pattern ISO_CODE = Pattern.compile("[A-Za-z]{3}");

  /** The signs that only one currency has; a dollar, a yuan or yen and a crown can be several. */
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("€", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("₹", "INR"),
          Map.entry("₩", "KRW"),
          Map.entry("₽", "RUB"),
          Map.entry("₺", "TRY"),
          Map.entry("元", "CNY"),
          Map.entry("円", "JPY"),
          Map.entry("RMB", "CNY"),
          Map.entry("US$", "USD"),
          Map.entry("HK$", "HKD"),
          Map.entry("NT$", "TWD"),
          Map.entry("￥", "¥"),
          Map.entry("C$", "CAD"),
          Map.entry("CA$", "CAD"),
          Map.entry("A$", "AUD"),
          Map.entry("AU$", "AUD"),
          Map.entry("R$", "BRL"),
          Map.entry("ZŁ", "PLN"),
          Map.entry("KČ", "CZK"),
          Map.entry("FT", "HUF"));

  private Numbers() {}

  /**
   * A number, or null if the text is none in this style. Groups must have three digits; a per cent
   * sign is left out and the number kept as it stands.
   */
  public static @Nullable BigDecimal read(String text, NumberStyle style) {
    String plain = plain(text, style);
    return plain == null ? null : new BigDecimal(plain);
  }

  /**
   * The currency of an amount: its code of three letters, the sign as it stands where several
   * currencies share it, "" if there is none.
   */
  public static String currency(String text) {
    Matcher sign = CURRENCY.matcher(SIGNS.matcher(text).replaceAll(""));
    if (!sign.find()) {
      return "";
    }
    String found = sign.group();
    String code = CODES.getOrDefault(found.toUpperCase(Locale.ROOT), found);
    return ISO_CODE.matcher(code).matches() ? code.toUpperCase(Locale.ROOT) : code;
  }

  /**
   * True for digits that are no quantity: led by a zero as the postcode 00501, or more than 15 of
   * them before the decimals as in a card or an account, of which a double would lose some.
   */
  public static boolean isCode(String text) {
    int length = text.length();
    boolean ledByZero = length > 1 && text.charAt(0) == '0' && Character.isDigit(text.charAt(1));
    return ledByZero || (length > MOST_DIGITS && wholeDigits(text) > MOST_DIGITS);
  }

  /** How many digits stand before the decimals; a sign that comes twice parts groups. */
  private static long wholeDigits(String text) {
    int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
    boolean decimals = last >= 0 && text.indexOf(text.charAt(last)) == last;
    return text.substring(0, decimals ? last : text.length())
        .chars()
        .filter(Character::isDigit)
        .count();
  }

  /** The same as a double; NaN if the text is no number. */
  public static double readDouble(String text, NumberStyle style) {
    String plain = plain(text, style);
    return plain == null ? Double.NaN : Double.parseDouble(plain);
  }

  /**
   * The style in which all texts are numbers, or null if there is none. Where both would do, the
   * point is taken, see {@link #isTelling}.
   */
  public static @Nullable NumberStyle style(Collection<String> texts) {
    for (NumberStyle style : NumberStyle.values()) {
      if (!texts.isEmpty() && texts.stream().allMatch(text -> plain(text, style) != null)) {
        return style;
      }
    }
    return null;
  }

  /** False if a text such as 1.234 means something else in each style and no other one decides. */
  public static boolean isTelling(Collection<String> texts) {
    boolean open = false;
    for (String text : texts) {
      String point = plain(text, NumberStyle.POINT);
      String comma = plain(text, NumberStyle.COMMA);
      if (point == null || comma == null) {
        return true;
      }
      open |= !point.equals(comma);
    }
    return !open;
  }

  /** The number as {@link BigDecimal} spells it, or null. */
  private static @Nullable String plain(String text, NumberStyle style) {
    if (isPlain(text, style)) {
      return text;
    }
    String rest = text.strip().replace('\u00A0', ' ').replace('\u202F', ' ').replace('−', '-');
    if (rest.isEmpty() || rest.length() > LONGEST) {
      return null;
    }
    String unsigned = unsigned(rest);
    boolean signed = !unsigned.equals(rest);
    boolean negative = isNegative(rest);
    rest = CURRENCY.matcher(unsigned).replaceFirst("").strip();
    if (!signed) {
      negative = isNegative(rest);
      rest = unsigned(rest);
    }
    rest = rest.endsWith("%") ? rest.substring(0, rest.length() - 1).strip() : rest;
    String digits = ungrouped(rest, style);
    return digits == null ? null : negative ? "-" + digits : digits;
  }

  /** Without its sign or its brackets, which stand before or behind the currency: -$5, $(5). */
  private static String unsigned(String text) {
    boolean brackets = isBracketed(text);
    boolean sign = text.startsWith("-") || text.startsWith("+");
    return brackets || sign ? text.substring(1, text.length() - (brackets ? 1 : 0)).strip() : text;
  }

  private static boolean isNegative(String text) {
    return text.startsWith("-") || isBracketed(text);
  }

  private static boolean isBracketed(String text) {
    return text.startsWith("(") && text.endsWith(")");
  }

  /** The everyday case without any copying: digits, a minus in front, one decimal point inside. */
  private static boolean isPlain(String text, NumberStyle style) {
    int start = text.startsWith("-") ? 1 : 0;
    int last = text.length() - 1;
    boolean point = style != NumberStyle.POINT;
    if (last < start || text.length() > 18) {
      return false;
    }
    for (int i = start; i <= last; i++) {
      char c = text.charAt(i);
      boolean inner = c == '.' && !point && i > start && i < last;
      if ((c < '0' || c > '9') && !inner) {
        return false;
      }
      point |= inner;
    }
    return true;
  }

  private static @Nullable String ungrouped(String text, NumberStyle style) {
    StringBuilder digits = new StringBuilder(text.length());
    int sinceGroup = -1;
    boolean decimals = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean group = c == style.grouping() || c == ' ' || c == '\'' || c == '’';
      if (c >= '0' && c <= '9') {
        digits.append(c);
        sinceGroup += sinceGroup < 0 ? 0 : 1;
      } else if (c == style.decimal() && !decimals && (sinceGroup < 0 || sinceGroup == 3)) {
        digits.append('.');
        decimals = true;
        sinceGroup = -1;
      } else if (group && !decimals && !digits.isEmpty() && (sinceGroup < 0 || sinceGroup == 3)) {
        sinceGroup = 0;
      } else {
        return null;
      }
    }
    boolean grouped = decimals || sinceGroup < 0 || sinceGroup == 3;
    boolean any = digits.chars().anyMatch(Character::isDigit);
    return any && grouped ? trimmed(digits) : null;
  }

  private static String trimmed(StringBuilder digits) {
    String text = digits.charAt(0) == '.' ? "0" + digits : digits.toString();
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}
