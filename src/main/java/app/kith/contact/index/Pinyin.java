package app.kith.contact.index;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The sound of Chinese names in Latin letters, so that {@code zhangwei} and {@code zw} find 张伟. One
 * syllable a character is worked out once and kept; surnames with a reading of their own get it.
 */
public final class Pinyin {
  private static final char FIRST = '\u4e00';
  private static final char LAST = '\u9fff';

  private final @Nullable String[] syllables = new @Nullable String[LAST - FIRST + 1];
  private @Nullable Transliterator reading;

  /** True if a character is a common Chinese one. */
  public static boolean isHan(char c) {
    return c >= FIRST && c <= LAST;
  }

  /**
   * Appends the sound of a text's Chinese characters and their initials, such as {@code zhangwei
   * zw}; nothing if it has none.
   */
  void append(String text, StringBuilder target) {
    int start = target.length();
    for (int i = 0; i < text.length(); i++) {
      if (isHan(text.charAt(i))) {
        target.append(syllable(text.charAt(i)));
      }
    }
    if (target.length() == start) {
      return;
    }
    target.append(' ');
    for (int i = 0; i < text.length(); i++) {
      if (isHan(text.charAt(i))) {
        String syllable = syllable(text.charAt(i));
        if (!syllable.isEmpty()) {
          target.append(syllable.charAt(0));
        }
      }
    }
  }

  /** The sound of a text's Chinese characters, other ones as they are: {@code zhangwei} for 张伟. */
  public String sound(String text) {
    StringBuilder sound = new StringBuilder(text.length() * 4);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      sound.append(isHan(c) ? syllable(c) : String.valueOf(c));
    }
    return sound.toString();
  }

  private synchronized String syllable(char c) {
    int place = c - FIRST;
    String known = syllables[place];
    if (known == null) {
      if (reading == null) {
        reading = Transliterator.getInstance("Han-Latin/Names; NFD; [:Mn:] Remove; NFC");
      }
      String sound = reading.transliterate(String.valueOf(c)).strip().toLowerCase(Locale.ROOT);
      known = sound.chars().allMatch(letter -> letter >= 'a' && letter <= 'z') ? sound : "";
      syllables[place] = known;
    }
    return known;
  }
}
