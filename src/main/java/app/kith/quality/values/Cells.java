package app.kith.quality.values;

import app.kith.base.FullWidth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What single cells mean: nothing, yes or no, an e-mail address, a formula. */
public final class Cells {
  private static final Set<String> NOTHING =
      Set.of("n/a", "#n/a", "na", "null", "(null)", "none", "nil", "-", "--", "?", "无", "暂无");
  private static final Set<String> YES =
      Set.of("yes", "y", "true", "on", "是", "对", "已订阅", "ja", "oui", "sí");
  private static final Set<String> NO =
      Set.of("no", "n", "false", "off", "否", "不", "未订阅", "nein", "non");
  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*"
              + "@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?\\.)+"
              + "[\\p{L}][\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}]");
  private static final Pattern NAMED = Pattern.compile("[^<>]*<([^<>]+)>");
  private static final Pattern SEVERAL = Pattern.compile("\\s*:::\\s*|[;；,，、\\n]|\\s+/\\s+");
  private static final String SEPARATORS = ":;；,，、\n/";
  private static final Pattern PHONE =
      Pattern.compile("\\+?[\\d() ./-]{6,30}(?:(?:x|ext\\.? ?)\\d+)?");
  private static final Pattern FORMULA = Pattern.compile("[=@].+|[+-].*[(!|].*", Pattern.DOTALL);

  private Cells() {}

  /** The text without blanks, full-width blanks and invisible marks at its ends. */
  public static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return from == 0 && to == text.length() ? text : text.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return c <= ' '
        || c == '\u00A0'
        || c == '\u3000'
        || c == '\uFEFF'
        || (c >= '\u2000' && c <= '\u200F')
        || c == '\u202F';
  }

  /** True if the text stands for a missing value: blank, N/A, null, a dash. */
  public static boolean isNothing(String trimmed) {
    return trimmed.isEmpty()
        || (trimmed.length() < 7 && NOTHING.contains(trimmed.toLowerCase(Locale.ROOT)));
  }

  /** Yes or no in several languages, or null. Numbers are no answer. */
  public static @Nullable Boolean yesOrNo(String trimmed) {
    if (trimmed.length() > 5) {
      return null;
    }
    String folded = trimmed.toLowerCase(Locale.ROOT);
    return YES.contains(folded) ? Boolean.TRUE : NO.contains(folded) ? Boolean.FALSE : null;
  }

  /**
   * The one e-mail address in a text such as {@code Ann <ann@example.org>}, in plain characters
   * where they were full-width; or null.
   */
  public static @Nullable String email(String trimmed) {
    String text = FullWidth.narrow(trimmed);
    if (text.endsWith(">")) {
      var named = NAMED.matcher(text);
      text = named.matches() ? named.group(1).strip() : text;
    }
    if (text.regionMatches(true, 0, "mailto:", 0, 7)) {
      text = text.substring(7);
    }
    boolean sound = text.length() <= 254 && text.indexOf('@') <= 64 && isEmail(text);
    return sound ? text : null;
  }

  /** The parts of a cell that holds several addresses or numbers; the whole text if it is one. */
  public static List<String> several(String trimmed) {
    if (!maySeparate(trimmed)) {
      return List.of(trimmed);
    }
    return Arrays.stream(SEVERAL.split(trimmed, -1))
        .map(Cells::trimmed)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static boolean maySeparate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (SEPARATORS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** True for six digits and more with nothing but the signs of phone numbers between them. */
  public static boolean isPhone(String text) {
    return PHONE.matcher(FullWidth.narrow(text)).matches()
        && text.chars().filter(Character::isDigit).count() >= 6;
  }

  private static boolean isEmail(String text) {
    return isPlainEmail(text) || EMAIL.matcher(text).matches();
  }

  /** The everyday case without a regular expression: letters, digits, single dots, one at sign. */
  private static boolean isPlainEmail(String text) {
    int at = -1;
    int dot = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (letter || (c >= '0' && c <= '9')) {
        continue;
      }
      boolean edge = i == 0 || i == text.length() - 1 || dot == i - 1 || at == i - 1;
      if (edge || (c != '.' && c != '@') || (c == '@' && at >= 0)) {
        return false;
      }
      at = c == '@' ? i : at;
      dot = c == '.' ? i : dot;
    }
    return at > 0 && dot > at + 1 && dot <= text.length() - 3 && noDigits(text, dot + 1);
  }

  private static boolean noDigits(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) <= '9') {
        return false;
      }
    }
    return true;
  }

  /**
   * True if a spreadsheet would run the text as a formula; a plus before a phone number is none.
   */
  public static boolean isFormula(String trimmed) {
    char first = trimmed.isEmpty() ? ' ' : trimmed.charAt(0);
    return (first == '=' || first == '@' || first == '+' || first == '-')
        && FORMULA.matcher(trimmed).matches()
        && !(first == '+' && PHONE.matcher(trimmed).matches());
  }
}
