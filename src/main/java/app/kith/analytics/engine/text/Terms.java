package app.kith.analytics.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a text is cut into terms: single ones and pairs of neighbours. */
public enum Terms {
  /** Words of two or more letters or digits, in lower case. */
  WORDS,
  /** Single characters, for languages written without blanks. */
  CHARACTERS;

  private static final Pattern WORD = Pattern.compile("\\w\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  /** The terms of a text, in order, single ones first. */
  public List<String> of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<String> single =
        switch (this) {
          case WORDS -> words(lower);
          case CHARACTERS -> characters(lower);
        };
    String between = this == WORDS ? " " : "";
    List<String> terms = new ArrayList<>(single);
    for (int i = 1; i < single.size(); i++) {
      terms.add(single.get(i - 1) + between + single.get(i));
    }
    return terms;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  private static List<String> characters(String text) {
    return text.codePoints().mapToObj(Character::toString).toList();
  }

  /**
   * Characters where a third or more of the letters are Chinese, Japanese or Korean; else words.
   */
  public static Terms guess(List<String> texts) {
    long letters = 0;
    long ideographs = 0;
    for (String text : texts) {
      letters += text.codePoints().filter(Character::isLetter).count();
      ideographs += text.codePoints().filter(Character::isIdeographic).count();
    }
    return ideographs * 3 >= letters && ideographs > 0 ? CHARACTERS : WORDS;
  }
}
