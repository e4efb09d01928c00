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
    boolean isEven = linesByCells.getOrDefault(0L, 0L) < even && even >= 0.9 * lines.size();
    return lines.size() > 1 && (isEven || isBelowNames(lines, linesByCells, delimiter));
  }

  /** A head of names, and as many cells below it in most lines: texts in a table. */
  private static boolean isBelowNames(
      List<String> lines, Map<Long, Long> linesByCells, Delimiter delimiter) {
    String head = lines.getFirst();
    long cells = cells(head, delimiter);
    return cells > 0
        && !isSentence(head, delimiter)
        && linesByCells.getOrDefault(cells, 0L) >= 0.6 * lines.size();
  }

  /** Delimiters that are not between quotes. */
  private static long cells(String line, Delimiter delimiter) {
    boolean quoted = false;
    long cells = 0;
    for (int i = 0; i < line.length(); i++) {
      quoted ^= line.charAt(i) == '"';
      cells += !quoted && line.charAt(i) == delimiter.separator() ? 1 : 0;
    }
    return cells;
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
