package app.kith.analytics.engine.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Languages told apart by their script and, among those of Latin letters, by their small words. */
public enum Language {
  /** Chinese. */
  ZH(""),
  /** Japanese. */
  JA(""),
  /** Korean. */
  KO(""),
  /** Russian and others in Cyrillic letters. */
  RU(""),
  /** Arabic and others in Arabic letters. */
  AR(""),
  /** English; also what a text without any letters counts as. */
  EN(
      "the and you that was for are with have this not but what can my is it of to in i me your"
          + " how do a on has been be will an at from did does when why would so we if up get"),
  /** German. */
  DE("der die das und nicht ist ich sie ein eine zu mit von auf den dem wie es war haben bitte"),
  /** French. */
  FR("le la les et est pas je vous un une des que pour dans qui sur avec mon au du ce ne mais"),
  /** Spanish. */
  ES("el la los las y es no que de en un una por con para mi se lo su como pero muy del al"),
  /** Italian. */
  IT("il la di che e non un una per con sono mi lo si del della ho ma come anche questo gli"),
  /** Portuguese. */
  PT("o a os as e não que de um uma para com por meu se em do da no na mas muito foi"),
  /** Dutch. */
  NL("de het een en niet is ik van dat die op te met voor zijn er maar mijn wat aan ook");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  /** Each between two blanks. */
  private final String smallWords;

  Language(String smallWords) {
    this.smallWords = " " + smallWords + " ";
  }

  /** True if words are not parted by blanks. */
  public boolean writtenWithoutBlanks() {
    return this == ZH || this == JA || this == KO;
  }

  /** True for words that hold a sentence together and are in any text. */
  boolean isSmall(String word) {
    return smallWords.contains(" " + word + " ");
  }

  /** The language of one text. */
  public static Language of(String text) {
    return of(List.of(text));
  }

  /** The language that most of some texts are in. */
  public static Language of(List<String> texts) {
    Map<Language, Long> votes = new EnumMap<>(Language.class);
    for (String text : texts) {
      text.codePoints()
          .filter(Character::isLetter)
          .forEach(letter -> vote(votes, UnicodeScript.of(letter)));
    }
    Language script =
        votes.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(EN);
    if (script == ZH && votes.getOrDefault(JA, 0L) * 10 > votes.getOrDefault(ZH, 0L)) {
      // Japanese mixes Chinese characters with its own
      return JA;
    }
    // Chinese says in one character what takes a word elsewhere
    long wide = votes.getOrDefault(ZH, 0L);
    boolean chinese = wide > 0 && 3 * wide >= votes.getOrDefault(EN, 0L);
    return script != EN ? script : chinese ? ZH : ofLatin(texts);
  }

  private static void vote(Map<Language, Long> votes, UnicodeScript script) {
    switch (script) {
      case HAN -> votes.merge(ZH, 1L, Long::sum);
      case HIRAGANA, KATAKANA -> votes.merge(JA, 1L, Long::sum);
      case HANGUL -> votes.merge(KO, 1L, Long::sum);
      case CYRILLIC -> votes.merge(RU, 1L, Long::sum);
      case ARABIC -> votes.merge(AR, 1L, Long::sum);
      case LATIN -> votes.merge(EN, 1L, Long::sum);
      default -> {
        // a script that none of these languages is written in
      }
    }
  }

  private static Language ofLatin(List<String> texts) {
    Map<Language, Long> votes = new EnumMap<>(Language.class);
    for (String text : texts) {
      Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
      while (words.find()) {
        String word = " " + words.group() + " ";
        for (Language language : values()) {
          if (language.smallWords.contains(word)) {
            votes.merge(language, 1L, Long::sum);
          }
        }
      }
    }
    long most = votes.values().stream().mapToLong(v -> v).max().orElse(0);
    return votes.getOrDefault(EN, 0L) == most
        ? EN
        : votes.entrySet().stream()
            .filter(vote -> vote.getValue() == most)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(EN);
  }
}
