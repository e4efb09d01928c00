package app.kith.analytics.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Marks the places of a text that speak most for a label. */
public final class Highlights {
  /** What speaks less than this share of the strongest place is not marked. */
  private static final double SHARE = 0.35;

  private Highlights() {}

  /**
   * A stretch of a text.
   *
   * @param start the first character
   * @param end the one after the last
   */
  public record Span(int start, int end) {}

  /**
   * Marks whole words, or stretches of characters in languages without blanks, in their order.
   *
   * @param evidence terms that speak for the label
   */
  public static List<Span> of(String text, List<TextClassifier.Evidence> evidence) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.length() != text.length()) {
      // a letter that has no small form of the same length: places would not agree
      return List.of();
    }
    double[] weights = new double[text.length()];
    for (TextClassifier.Evidence one : evidence) {
      spread(lower, one.term().strip(), one.weight(), weights);
    }
    List<Span> parts = parts(text, !Language.of(text).writtenWithoutBlanks());
    double strongest = 0;
    for (Span part : parts) {
      strongest = Math.max(strongest, weight(weights, part));
    }
    List<Span> marked = new ArrayList<>();
    for (Span part : parts) {
      if (strongest > 0 && weight(weights, part) >= SHARE * strongest) {
        join(marked, part, text);
      }
    }
    return List.copyOf(marked);
  }

  private static void spread(String text, String term, double weight, double[] weights) {
    for (int at = text.indexOf(term); !term.isEmpty() && at >= 0; at = text.indexOf(term, at + 1)) {
      for (int i = at; i < at + term.length(); i++) {
        weights[i] += weight / term.length();
      }
    }
  }

  private static List<Span> parts(String text, boolean words) {
    List<Span> parts = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (start >= 0 && (!inside || !words)) {
        parts.add(new Span(start, i));
        start = -1;
      }
      start = inside && start < 0 ? i : start;
    }
    return parts;
  }

  private static double weight(double[] weights, Span part) {
    double sum = 0;
    for (int i = part.start(); i < part.end(); i++) {
      sum += weights[i];
    }
    return sum;
  }

  private static void join(List<Span> marked, Span part, String text) {
    if (!marked.isEmpty() && text.substring(marked.getLast().end(), part.start()).isBlank()) {
      marked.set(marked.size() - 1, new Span(marked.getLast().start(), part.end()));
    } else {
      marked.add(part);
    }
  }
}
