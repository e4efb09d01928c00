package app.kith.intake.readers;

import java.lang.Character.UnicodeScript;

/** Whether decoded bytes read like words that people write, and not like damage. */
final class Likely {
  private static final String IN_WORDS = "’·\u00a0\u00ad–—`´…/";
  private static final String AROUND_WORDS = "‘“”„‚°®©™§€«»¡¿№ªº½²³";

  private Likely() {}

  /**
   * True if no character spoils the text: one that is none, a symbol in the middle of a word, a
   * capital in the middle of a small word, letters of two scripts in one word.
   */
  static boolean isText(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && !fits(c, i == 0 ? ' ' : text.charAt(i - 1), after(text, i))) {
        return false;
      }
    }
    return true;
  }

  private static char after(String text, int at) {
    return at + 1 == text.length() ? ' ' : text.charAt(at + 1);
  }

  private static boolean fits(char c, char before, char after) {
    if (c == '\uFFFD' || c == 'ÿ' || c < 0xA0) {
      return false;
    }
    if (Character.isSurrogate(c) || (c >= 0x3000 && !Character.isLetter(c))) {
      return true;
    }
    if (c == '£' || c == '¥') {
      return !Character.isLetter(after) && !Character.isLetter(before);
    }
    if (!Character.isLetter(c)) {
      boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
      boolean insideWord = Character.isLetter(before) && Character.isLetter(after);
      return mark || IN_WORDS.indexOf(c) >= 0 || (AROUND_WORDS.indexOf(c) >= 0 && !insideWord);
    }
    if (Character.isUpperCase(c) && Character.isLetter(before) && Character.isLowerCase(after)) {
      return false;
    }
    boolean latin = UnicodeScript.of(c) == UnicodeScript.LATIN || c == 'ª' || c == 'º';
    return latin || (!isSmallLatin(before) && !isSmallLatin(after));
  }

  private static boolean isSmallLatin(char c) {
    return c >= 'a' && c <= 'z';
  }
}
