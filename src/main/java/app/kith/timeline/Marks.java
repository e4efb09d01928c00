package app.kith.timeline;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where phrases stand in a text, to be marked there. Without state. */
public final class Marks {
  private Marks() {}

  /**
   * A stretch of a text.
   *
   * @param start the first character
   * @param end the one after the last
   */
  public record Span(int start, int end) {}

  /**
   * Every place of every phrase, however it is capitalised; whole words only, where words are
   * parted by blanks.
   *
   * @return in the order of the text, none within or beside another
   */
  public static List<Span> in(String text, List<String> phrases) {
    List<Span> places = new ArrayList<>();
    for (String phrase : phrases) {
      String wanted = phrase.strip();
      for (int at = 0; !wanted.isEmpty() && at + wanted.length() <= text.length(); at++) {
        if (text.regionMatches(true, at, wanted, 0, wanted.length())
            && isWhole(text, at, at + wanted.length())) {
          places.add(new Span(at, at + wanted.length()));
        }
      }
    }
    places.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    return joined(places);
  }

  private static boolean isWhole(String text, int start, int end) {
    return !isWithin(text, start) && !isWithin(text, end);
  }

  /** True if a word goes on over a place between two characters. */
  private static boolean isWithin(String text, int place) {
    return place > 0
        && place < text.length()
        && isOfWord(text.codePointBefore(place))
        && isOfWord(text.codePointAt(place));
  }

  private static boolean isOfWord(int letter) {
    return switch (UnicodeScript.of(letter)) {
      case HAN, HIRAGANA, KATAKANA -> false;
      default -> Character.isLetterOrDigit(letter);
    };
  }

  private static List<Span> joined(List<Span> places) {
    List<Span> joined = new ArrayList<>();
    for (Span place : places) {
      if (!joined.isEmpty() && place.start() <= joined.getLast().end()) {
        Span last = joined.removeLast();
        joined.add(new Span(last.start(), Math.max(last.end(), place.end())));
      } else {
        joined.add(place);
      }
    }
    return List.copyOf(joined);
  }
}
