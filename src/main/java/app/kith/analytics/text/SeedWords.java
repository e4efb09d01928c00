package app.kith.analytics.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

  private static void addTo(List<LabelledText> examples, String line) {
    String label = line.substring(0, line.indexOf(':')).strip();
    for (String word : line.substring(line.indexOf(':') + 1).split(",", -1)) {
      examples.add(new LabelledText(word.strip(), label));
    }
  }
}
