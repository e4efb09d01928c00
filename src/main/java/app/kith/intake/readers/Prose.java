package app.kith.intake.readers;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells running text, such as a letter or a licence, from a table, also of one column. */
final class Prose {
  private static final int TEXT = 1 << 16;
  private static final Pattern LINE = Pattern.compile("\\R");
  private static final Pattern GAP = Pattern.compile("[\\s\\u3000]+");

  /** A line of so many words is a sentence or a part of one. */
  private static final int WORDS = 6;

  /** Chinese and Japanese have no blanks: a line of so many letters with a stop in it. */
  private static final Pattern UNBROKEN_SENTENCE = Pattern.compile("(?=.*[。，；、！？]).*\\p{L}{6,}.*");

  private static final int LETTERS = 12;

  /** Tables have more cells than this among their words, sentences fewer commas. */
  private static final double CELLS = 0.3;

  private Prose() {}

  /**
   * True if most of the text stands in sentences. An address for mail in every line makes a list,
   * and as many cells in nearly every line a table, whatever they say.
   */
  static boolean is(String text, Delimiter delimiter) {
    List<String> lines =
        LINE.splitAsStream(text.substring(0, Math.min(TEXT, text.length())))
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    List<String> sentences = lines.stream().filter(line -> isSentence(line, delimiter)).toList();
    return sentences.size() >= 0.4 * lines.size()
        && letters(sentences) >= 0.6 * letters(lines)
        && !isTable(lines, delimiter);
  }

  private static int letters(List<String> lines) {
    return lines.stream().mapToInt(String::length).sum();
  }

  private static boolean isTable(List<String> lines, Delimiter delimiter) {
    Map<Long, Long> linesByCells =
        lines.stream()
            .collect(Collectors.groupingBy(line -> cells(line, delimiter), Collectors.counting()));
    long even = linesByCells.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return lines.size() > 1
        && linesByCells.getOrDefault(0L, 0L) < even
        && even >= 0.9 * lines.size();
  }

  private static long cells(String line, Delimiter delimiter) {
    return line.chars().filter(c -> c == delimiter.separator()).count();
  }

  private static boolean isSentence(String line, Delimiter delimiter) {
    if (line.indexOf('@') >= 0 || line.indexOf('\t') >= 0) {
      return false;
    }
    if (line.codePoints().filter(Character::isLetter).count() >= LETTERS
        && UNBROKEN_SENTENCE.matcher(line).matches()) {
      return true;
    }
    long words =
        GAP.splitAsStream(line).filter(it -> it.codePoints().anyMatch(Character::isLetter)).count();
    return words >= WORDS && cells(line, delimiter) <= CELLS * words;
  }
}
