package app.kith.quality.check;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as a careful person would type them. */
public final class Texts {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}\\u200B\\uFEFF]+");
  private static final int SHORTEST_SHOUT = 3;

  private Texts() {}

  /** Full-width letters and digits made narrow, blanks single, none at the ends. */
  public static String tidy(String text) {
    String plain = text;
    if (text.codePoints().anyMatch(Texts::isFullWidth)) {
      plain =
          text.codePoints()
              .map(c -> isFullWidth(c) ? narrow(c) : c)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
    }
    return BLANKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFC)).replaceAll(" ").strip();
  }

  /** A name, tidy; one typed all in capitals or all in small letters gets capitals at its words. */
  public static String name(String text) {
    String tidy = tidy(text);
    boolean shouted = tidy.equals(tidy.toUpperCase(Locale.ROOT));
    boolean whispered = tidy.equals(tidy.toLowerCase(Locale.ROOT));
    boolean isPlain =
        tidy.length() >= SHORTEST_SHOUT
            && tidy.codePoints().allMatch(Texts::isOfName)
            && tidy.codePoints().anyMatch(Character::isLetter);
    return isPlain && shouted != whispered
        ? UCharacter.toTitleCase(Locale.ROOT, tidy, null, 0)
        : tidy;
  }

  private static boolean isOfName(int c) {
    return c == ' '
        || c == '-'
        || (Character.isLetter(c)
            && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }

  private static boolean isFullWidth(int c) {
    return (c >= 0xFF10 && c <= 0xFF19)
        || (c >= 0xFF21 && c <= 0xFF3A)
        || (c >= 0xFF41 && c <= 0xFF5A)
        || c == 0xFF20
        || c == 0xFF0E
        || c == 0xFF0B
        || c == 0xFF0D;
  }

  private static int narrow(int c) {
    return c - 0xFEE0;
  }
}
