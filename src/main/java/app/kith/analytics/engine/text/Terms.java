package app.kith.analytics.engine.text;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a text is cut into terms. */
public enum Terms {
  /** Words of two or more letters or digits in lower case, and pairs of neighbours. */
  WORDS,
  /**
   * Two to four letters in a row within a word, its ends marked by blanks; forgives misspelling.
   */
  LETTERS,
  /** One to three characters in a row, for languages written without blanks. */
  CHARACTERS;

  private static final Pattern WORD = Pattern.compile("\\w\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern INKED = Pattern.compile("\\S+");
  private static final int LONGEST_LETTERS = 4;
  private static final int LONGEST_CHARACTERS = 3;

  /** Hands over every term of a text, as often as it occurs. */
  public void each(String text, Consumer<String> to) {
    String lower = text.toLowerCase(Locale.ROOT);
    switch (this) {
      case WORDS -> words(lower, to);
      case LETTERS -> letters(lower, to);
      case CHARACTERS -> runs(lower, 1, LONGEST_CHARACTERS, to);
    }
  }

  private static void words(String text, Consumer<String> to) {
    Matcher matcher = WORD.matcher(text);
    String before = "";
    while (matcher.find()) {
      String word = matcher.group();
      to.accept(word);
      if (!before.isEmpty()) {
        to.accept(before + " " + word);
      }
      before = word;
    }
  }

  private static void letters(String text, Consumer<String> to) {
    Matcher matcher = INKED.matcher(text);
    while (matcher.find()) {
      runs(" " + matcher.group() + " ", 2, LONGEST_LETTERS, to);
    }
  }

  /** Runs of characters, never through the middle of a surrogate pair. */
  private static void runs(String text, int least, int most, Consumer<String> to) {
    int[] starts = new int[text.length() + 1];
    int count = 0;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      starts[count++] = at;
    }
    starts[count] = text.length();
    for (int length = least; length <= Math.min(most, count); length++) {
      for (int first = 0; first + length <= count; first++) {
        to.accept(text.substring(starts[first], starts[first + length]));
      }
    }
  }

  /**
   * The terms that suit a language: characters for those without blanks, else words and letters.
   */
  public static List<Terms> suiting(Language language) {
    return language.writtenWithoutBlanks() ? List.of(CHARACTERS) : List.of(WORDS, LETTERS);
  }
}
