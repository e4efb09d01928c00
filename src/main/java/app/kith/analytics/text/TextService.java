package app.kith.analytics.text;

import app.kith.analytics.engine.Watch;
import app.kith.analytics.engine.text.Keywords;
import app.kith.analytics.engine.text.Language;
import app.kith.analytics.engine.text.TextClassifier;
import app.kith.analytics.engine.text.TextClassifier.Example;
import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Learns to sort texts, measures how well, and finds what groups speak of. Without state. */
public final class TextService {
  private static final double STRENGTH = 10;

  /** What a person put right counts more than what was in the pile. */
  private static final double CORRECTION = 5;

  /** Texts enough to tell a language from. */
  private static final int LOOKED_AT = 1_000;

  /**
   * Learns from examples.
   *
   * @param corrections take the place of examples of the same text, and count more
   * @throws UserFacingException if there are not two labels
   */
  public TextModel learn(List<LabelledText> examples, List<LabelledText> corrections, Watch watch) {
    return learn(examples, corrections, null, watch);
  }

  /**
   * Learns from examples of a known language.
   *
   * @param known the language; null if the texts are to tell it
   * @throws UserFacingException if there are not two labels
   */
  public TextModel learn(
      List<LabelledText> examples,
      List<LabelledText> corrections,
      @Nullable Language known,
      Watch watch) {
    Set<String> corrected = new HashSet<>();
    List<Example> all = new ArrayList<>();
    for (LabelledText correction : corrections) {
      corrected.add(correction.text());
      all.add(new Example(correction.text(), correction.label(), CORRECTION));
    }
    for (LabelledText example : examples) {
      if (!corrected.contains(example.text())) {
        all.add(new Example(example.text(), example.label()));
      }
    }
    if (all.stream().map(Example::label).distinct().count() < 2) {
      throw new UserFacingException(Message.of("analytics.error.one_label"));
    }
    Language language =
        known == null
            ? Language.of(all.stream().map(Example::text).limit(LOOKED_AT).toList())
            : known;
    return new TextModel(TextClassifier.learn(all, language, STRENGTH, watch), language);
  }

  /**
   * Begins with seed words; corrections make it better from the first one on.
   *
   * @param known the language; null if the texts are to tell it
   */
  public TextModel begin(
      SeedWords words,
      List<String> texts,
      List<LabelledText> corrections,
      @Nullable Language known,
      Watch watch) {
    Language language =
        known == null ? Language.of(texts.stream().limit(LOOKED_AT).toList()) : known;
    return learn(words.examples(language.writtenWithoutBlanks()), corrections, known, watch);
  }

  /** Measures a model on texts that it did not learn from. */
  public TextReport measure(TextModel model, List<LabelledText> tests) {
    List<TextClassifier.Guess> guesses =
        tests.parallelStream().map(test -> model.guess(test.text())).toList();
    Set<String> names = new TreeSet<>();
    tests.forEach(test -> names.add(test.label()));
    guesses.forEach(guess -> names.add(guess.label()));
    Map<String, Tally> tallies = new TreeMap<>();
    names.forEach(name -> tallies.put(name, new Tally()));
    int right = 0;
    int sure = 0;
    int surelyRight = 0;
    for (int i = 0; i < tests.size(); i++) {
      String truth = tests.get(i).label();
      TextClassifier.Guess guess = guesses.get(i);
      boolean hit = guess.label().equals(truth);
      right += hit ? 1 : 0;
      sure += guess.chance() >= TextModel.SURE ? 1 : 0;
      surelyRight += hit && guess.chance() >= TextModel.SURE ? 1 : 0;
      tallies.getOrDefault(truth, new Tally()).is++;
      tallies.getOrDefault(guess.label(), new Tally()).told++;
      tallies.getOrDefault(truth, new Tally()).both += hit ? 1 : 0;
    }
    List<TextReport.Label> labels = new ArrayList<>();
    tallies.forEach((name, tally) -> labels.add(tally.label(name)));
    double each = Math.max(1, tests.size());
    return new TextReport(
        tests.size(),
        right / each,
        labels.stream().mapToDouble(TextReport.Label::f1).average().orElse(0),
        sure / each,
        surelyRight / Math.max(1.0, sure),
        labels);
  }

  private static final class Tally {
    private int is;
    private int told;
    private int both;

    TextReport.Label label(String name) {
      return new TextReport.Label(
          name,
          both / Math.max(1.0, told),
          both / Math.max(1.0, is),
          2.0 * both / Math.max(1, is + told),
          is);
    }
  }

  /** The words by which each group of texts differs from the others, strongest first. */
  public Map<String, List<String>> keywords(Map<String, List<String>> groups, int most) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    Keywords.of(groups, most)
        .forEach(
            (group, found) ->
                words.put(group, found.stream().map(Keywords.Keyword::word).toList()));
    return words;
  }
}
