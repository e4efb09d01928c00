package app.kith.analytics.text;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Decides whether to learn from what people said of texts: only if that tells more of the texts
 * that were left out than the seed words alone do. Without state.
 */
final class School {
  /**
   * A label is taught from this many texts on: a rule that does better by luck in half of the cases
   * does so ten times of ten once in a thousand, but five times of five once in 32.
   */
  static final int FEWEST = 10;

  /** Up to so many texts each one is left out by itself. */
  private static final int SINGLY = 50;

  /** More texts are left out in so many parts, as learning from many takes its time. */
  private static final int PARTS = 5;

  private School() {}

  /** What there is enough of to be learnt from, the texts with their labels. */
  static List<LabelledText> lessons(List<LabelledText> said) {
    Map<String, Long> texts =
        said.stream()
            .distinct()
            .collect(Collectors.groupingBy(LabelledText::label, Collectors.counting()));
    return said.stream()
        .distinct()
        .filter(it -> texts.getOrDefault(it.label(), 0L) >= FEWEST)
        .toList();
  }

  /** The better teller: one that learnt the lessons, or the seed words alone. */
  static Teller best(SeedWords words, boolean chinese, List<LabelledText> lessons, Teller seeds) {
    List<String> texts = lessons.stream().map(LabelledText::text).distinct().toList();
    int parts = texts.size() > SINGLY ? PARTS : texts.size();
    int gain =
        IntStream.range(0, parts)
            .map(part -> gain(words, chinese, lessons, part(texts, part, parts), seeds))
            .sum();
    return gain > 0 ? Teller.ofLessons(words, chinese, lessons, seeds) : seeds;
  }

  private static Set<String> part(List<String> texts, int part, int parts) {
    return IntStream.range(0, texts.size())
        .filter(i -> i % parts == part)
        .mapToObj(texts::get)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static int gain(
      SeedWords words,
      boolean chinese,
      List<LabelledText> lessons,
      Set<String> leftOut,
      Teller seeds) {
    Map<Boolean, List<LabelledText>> parted =
        lessons.stream().collect(Collectors.partitioningBy(it -> leftOut.contains(it.text())));
    Teller learnt = Teller.ofLessons(words, chinese, parted.getOrDefault(false, List.of()), seeds);
    return parted.getOrDefault(true, List.of()).stream()
        .mapToInt(it -> points(learnt, it) - points(seeds, it))
        .sum();
  }

  /** To be wrong is worse than to say nothing. */
  private static int points(Teller teller, LabelledText lesson) {
    Teller.Told told = teller.tell(lesson.text());
    if (told.label().equals(lesson.label())) {
      return 1;
    }
    return told.isNothing() ? 0 : -1;
  }
}
