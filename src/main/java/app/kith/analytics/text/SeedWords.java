package app.kith.analytics.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Words that say what they say in any shop: where to begin before there are examples. */
public enum SeedWords {
  /** Positive or negative. */
  SENTIMENT,
  /** Question, complaint, order, cancellation, thanks. */
  INTENT,
  /** Delivery, price, quality, service, payment. */
  TOPIC;

  /**
   * Each word as an example of its label.
   *
   * @param chinese true for the Chinese words, else the English ones
   */
  List<LabelledText> examples(boolean chinese) {
    String file = name().toLowerCase(Locale.ROOT) + (chinese ? "_zh" : "_en") + ".txt";
    try (InputStream in = SeedWords.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no seed words " + file);
      }
      List<LabelledText> examples = new ArrayList<>();
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> line.contains(":"))
          .forEach(line -> addTo(examples, line));
      return List.copyOf(examples);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a text can be, in the order of the words. */
  List<String> labels() {
    return examples(false).stream().map(LabelledText::label).distinct().toList();
  }

  /** The words of a label that stand in a text, as whole words, in the order of the text. */
  List<String> in(String text, String label, boolean chinese) {
    String lower = text.toLowerCase(Locale.ROOT);
    return examples(chinese).stream()
        .filter(word -> word.label().equals(label) && at(lower, word.text(), chinese) >= 0)
        .map(LabelledText::text)
        .sorted(Comparator.comparingInt(word -> at(lower, word, chinese)))
        .toList();
  }

  private static int at(String text, String word, boolean chinese) {
    int at = text.indexOf(word);
    while (at >= 0 && !chinese && !isWhole(text, at, at + word.length())) {
      at = text.indexOf(word, at + 1);
    }
    return at;
  }

  private static boolean isWhole(String text, int from, int to) {
    return (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
        && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
  }

  private static void addTo(List<LabelledText> examples, String line) {
    String label = line.substring(0, line.indexOf(':')).strip();
    for (String word : line.substring(line.indexOf(':') + 1).split(",", -1)) {
      examples.add(new LabelledText(word.strip(), label));
    }
  }
}
