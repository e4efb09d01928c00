package app.kith.duplicate.match;

import app.kith.contact.TextKeys;
import app.kith.contact.index.Pinyin;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The forms in which values are compared; null for nothing that could tell people apart. */
public final class Normal {
  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "miss", "dr", "prof", "jr", "sr", "herr", "frau", "mme");

  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "inc",
          "llc",
          "ltd",
          "limited",
          "corp",
          "corporation",
          "co",
          "company",
          "gmbh",
          "ag",
          "sa",
          "sarl",
          "srl",
          "bv",
          "plc",
          "pty",
          "the");

  private static final Map<String, String> STREET_WORDS =
      Map.ofEntries(
          Map.entry("st", "street"),
          Map.entry("str", "street"),
          Map.entry("rd", "road"),
          Map.entry("ave", "avenue"),
          Map.entry("av", "avenue"),
          Map.entry("dr", "drive"),
          Map.entry("ln", "lane"),
          Map.entry("ct", "court"),
          Map.entry("pl", "place"),
          Map.entry("cct", "circuit"),
          Map.entry("blvd", "boulevard"),
          Map.entry("cres", "crescent"),
          Map.entry("hwy", "highway"),
          Map.entry("sq", "square"));

  private Normal() {}

  /** A name: folded words without titles. */
  public static @Nullable String name(@Nullable String text) {
    return words(text, TITLES, Map.of());
  }

  /** A company: folded words without legal forms. */
  public static @Nullable String company(@Nullable String text) {
    String name = words(text, LEGAL_FORMS, Map.of());
    return name == null ? null : name.replaceFirst("(股份|有限|责任|公司|集团)+$", "");
  }

  /** A street and house number with its common short words written out. */
  public static @Nullable String street(@Nullable String text) {
    return words(text, Set.of(), STREET_WORDS);
  }

  /** Any other text: folded words. */
  public static @Nullable String text(@Nullable String text) {
    return words(text, Set.of(), Map.of());
  }

  /** A postcode or another code: letters and digits alone. */
  public static @Nullable String code(@Nullable String text) {
    String words = text(text);
    return words == null ? null : words.replace(" ", "");
  }

  /** A day as eight digits. */
  public static @Nullable String day(@Nullable LocalDate day) {
    return day == null
        ? null
        : "%04d%02d%02d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /** True if a name is written in Chinese characters. */
  static boolean isHan(String name) {
    return !name.isEmpty() && Pinyin.isHan(name.charAt(0));
  }

  private static @Nullable String words(
      @Nullable String text, Set<String> dropped, Map<String, String> replaced) {
    if (text == null) {
      return null;
    }
    String folded = TextKeys.fold(text);
    StringBuilder kept = new StringBuilder(folded.length());
    int start = 0;
    for (int i = 0; i <= folded.length(); i++) {
      char c = i < folded.length() ? folded.charAt(i) : ' ';
      if (c == '\'' || c == '’' || c == '.') {
        continue;
      }
      if (!Character.isLetterOrDigit(c) && !Character.isSurrogate(c)) {
        endWord(kept, start, dropped, replaced);
        start = kept.length();
      } else {
        kept.append(c);
      }
    }
    String normal = kept.toString().strip();
    return normal.isEmpty() ? null : normal;
  }

  /** Ends the word that began at a place: drops or replaces it, and puts a blank behind it. */
  private static void endWord(
      StringBuilder kept, int start, Set<String> dropped, Map<String, String> replaced) {
    if (kept.length() == start) {
      return;
    }
    String word = kept.substring(start);
    kept.setLength(start);
    if (!dropped.contains(word)) {
      kept.append(replaced.getOrDefault(word, word)).append(' ');
    }
  }
}
