package app.kith.contact;

import app.kith.base.FullWidth;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The forms in which names, addresses and numbers are compared. */
public final class TextKeys {
  private TextKeys() {}

  /**
   * Text as search compares it: full-width forms made narrow, lower case, without accents, control
   * characters as blanks, runs of blanks as one.
   */
  public static String fold(String text) {
    if (isPlain(text)) {
      return text;
    }
    boolean ascii = isAscii(text);
    String wide =
        (ascii ? text : Normalizer.normalize(text, Normalizer.Form.NFKD)).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(wide.length());
    boolean gap = false;
    for (int i = 0; i < wide.length(); i++) {
      char c = wide.charAt(i);
      if (Character.isWhitespace(c) || Character.isISOControl(c) || Character.isSpaceChar(c)) {
        gap = true;
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        if (gap && !folded.isEmpty()) {
          folded.append(' ');
        }
        gap = false;
        folded.append(c);
      }
    }
    return ascii ? folded.toString() : Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  /**
   * An e-mail address as it is matched: trimmed, full-width forms made narrow, in lower case; null
   * if there is none.
   */
  public static @Nullable String email(@Nullable String email) {
    return email == null || email.isBlank()
        ? null
        : FullWidth.narrow(email.strip()).toLowerCase(Locale.ROOT);
  }

  /**
   * A phone number as it is matched: its last nine digits, so that {@code +86 138 0013 8000} meets
   * {@code 13800138000}; null if there are fewer than six digits.
   */
  public static @Nullable String phone(@Nullable String phone) {
    if (phone == null) {
      return null;
    }
    StringBuilder digits = new StringBuilder(phone.length());
    for (int i = 0; i < phone.length(); i++) {
      int digit = Character.digit(phone.charAt(i), 10);
      if (digit >= 0) {
        digits.append((char) ('0' + digit));
      } else if (isExtension(phone.charAt(i)) && digits.length() >= 6) {
        break;
      }
    }
    int length = digits.length();
    return length < 6 ? null : digits.substring(Math.max(0, length - 9));
  }

  private static boolean isExtension(char c) {
    return c == 'x' || c == 'X' || c == '#' || c == ';' || c == '转';
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean single = c > ' ' && c < 127 && (c < 'A' || c > 'Z');
      boolean blankBetween =
          c == ' ' && i > 0 && i < text.length() - 1 && text.charAt(i - 1) != ' ';
      if (!single && !blankBetween) {
        return false;
      }
    }
    return true;
  }
}
