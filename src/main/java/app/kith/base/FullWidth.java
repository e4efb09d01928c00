package app.kith.base;

/**
 * Full-width forms (Unicode block FF00): the characters of ASCII as wide as an ideograph, which
 * East Asian keyboards type where the plain ones are meant.
 */
public final class FullWidth {
  private static final char FIRST = '！';
  private static final char LAST = '～';
  private static final char IDEOGRAPHIC_SPACE = '\u3000';
  private static final int TO_ASCII = FIRST - '!';
  private static final String OF_ADDRESSES = "＠．＋－＿";

  private FullWidth() {}

  /**
   * An address or a number in plain characters. Beside words in an East Asian script only letters,
   * digits and what joins them are made plain: brackets and commas belong to those words.
   */
  public static String narrow(String text) {
    return holdsWide(text) ? narrowed(text) : text;
  }

  private static String narrowed(String text) {
    boolean words = text.codePoints().anyMatch(FullWidth::isOfWords);
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isMeant =
          isWide(c) && (!words || Character.isLetterOrDigit(c) || OF_ADDRESSES.indexOf(c) >= 0);
      plain.append(!isMeant ? c : c == IDEOGRAPHIC_SPACE ? ' ' : (char) (c - TO_ASCII));
    }
    return plain.toString();
  }

  private static boolean holdsWide(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isWide(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWide(int c) {
    return (c >= FIRST && c <= LAST) || c == IDEOGRAPHIC_SPACE;
  }

  private static boolean isOfWords(int c) {
    return Character.isLetter(c) && c > 0x1100 && !isWide(c);
  }
}
