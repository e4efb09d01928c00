package app.kith.analytics.text;

import app.kith.analytics.engine.Watch;
import java.util.List;

/** Tells one thing of texts of one language, such as their mood. Thread-safe. */
@FunctionalInterface
interface Teller {
  /** What a text says; {@link Told#NOTHING} rather than a guess. */
  Told tell(String text);

  /**
   * What was told.
   *
   * @param label what the text is, {@link CustomerWords#NONE} if that cannot be told
   * @param phrases the parts of the text that say so
   */
  record Told(String label, List<String> phrases) {
    static final Told NOTHING = new Told(CustomerWords.NONE, List.of());

    /** Copies the list. */
    public Told {
      phrases = List.copyOf(phrases);
    }

    boolean isNothing() {
      return label.equals(CustomerWords.NONE);
    }
  }

  /** Tells only what a seed word says itself: a likeness of letters alone is chance. */
  static Teller ofSeeds(SeedWords words, boolean chinese) {
    TextModel model = new TextService().learn(words.examples(chinese), List.of(), Watch.NONE);
    return text -> {
      Reading reading = model.read(text);
      List<String> spoken =
          reading.sure() ? words.in(text, reading.label(), chinese) : List.<String>of();
      return spoken.isEmpty() ? Told.NOTHING : new Told(reading.label(), spoken);
    };
  }

  /**
   * Tells what a model of the seed words and of what people said is sure of, else what the seed
   * words say.
   */
  static Teller ofLessons(
      SeedWords words, boolean chinese, List<LabelledText> lessons, Teller seeds) {
    TextModel model = new TextService().learn(words.examples(chinese), lessons, Watch.NONE);
    return text -> {
      Reading reading = model.read(text);
      if (!reading.sure()) {
        return seeds.tell(text);
      }
      return reading.label().equals(CustomerWords.NONE)
          ? Told.NOTHING
          : new Told(reading.label(), reading.phrases());
    };
  }
}
