package app.kith.analytics.text;

import app.kith.analytics.engine.text.Highlights;
import app.kith.analytics.engine.text.Language;
import app.kith.analytics.engine.text.TextClassifier;
import java.util.List;

/** Tells labels of texts. Immutable; safe for several threads. */
public final class TextModel {
  /** A label of a smaller chance is not to be relied on. */
  static final double SURE = 0.6;

  private static final int MOST_EVIDENCE = 40;

  private final TextClassifier classifier;
  private final Language language;

  TextModel(TextClassifier classifier, Language language) {
    this.classifier = classifier;
    this.language = language;
  }

  /** The language that the examples were in. */
  public String language() {
    return language.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The labels, in order. */
  public List<String> labels() {
    return classifier.labels();
  }

  /** How many terms the model knows. */
  public int terms() {
    return classifier.terms();
  }

  /** The likeliest label of a text. */
  TextClassifier.Guess guess(String text) {
    return classifier.guesses(text).getFirst();
  }

  /** Understands a text; one that holds nothing known is never sure. */
  public Reading read(String text) {
    TextClassifier.Guess guess = guess(text);
    List<TextClassifier.Evidence> evidence =
        classifier.evidence(text, guess.label(), MOST_EVIDENCE);
    List<String> phrases =
        Highlights.of(text, evidence).stream()
            .map(span -> text.substring(span.start(), span.end()))
            .toList();
    boolean sure = guess.chance() >= SURE && !evidence.isEmpty();
    return new Reading(guess.label(), guess.chance(), sure, phrases);
  }
}
