package app.kith.analytics.engine.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What each group of texts speaks of more than the others: words ranked by the log odds against all
 * other groups, steadied by how common a word is in all (Monroe, Colaresi, Quinn, Political
 * Analysis 16, 2008).
 */
public final class Keywords {
  private static final int FEWEST = 3;

  /** Below two standard errors a difference may be chance. */
  private static final double SURE = 1.96;

  private Keywords() {}

  /**
   * A word of a group.
   *
   * @param strength standard errors above the other groups
   * @param count how often the group says it
   */
  public record Keyword(String word, double strength, int count) {}

  /**
   * Ranks.
   *
   * @param groups texts of each group
   * @param most how many words at most
   * @return the strongest first; only words that are surely more frequent
   */
  public static <G extends Comparable<G>> Map<G, List<Keyword>> of(
      Map<G, List<String>> groups, int most) {
    Language language =
        Language.of(groups.values().stream().flatMap(texts -> texts.stream().limit(500)).toList());
    Terms kind = language.writtenWithoutBlanks() ? Terms.CHARACTERS : Terms.WORDS;
    Map<String, Integer> all = new HashMap<>();
    Map<G, Map<String, Integer>> each = new TreeMap<>();
    groups.forEach(
        (group, texts) -> {
          Map<String, Integer> counts = new HashMap<>();
          texts.forEach(
              text ->
                  kind.each(
                      text,
                      term -> {
                        if (says(term, language)) {
                          counts.merge(term, 1, Integer::sum);
                          all.merge(term, 1, Integer::sum);
                        }
                      }));
          each.put(group, counts);
        });
    double total = all.values().stream().mapToInt(n -> n).sum();
    Map<G, List<Keyword>> keywords = new TreeMap<>();
    each.forEach(
        (group, counts) -> {
          double own = counts.values().stream().mapToInt(n -> n).sum();
          List<Keyword> ranked = new ArrayList<>();
          counts.forEach(
              (word, count) -> {
                int everywhere = all.getOrDefault(word, count);
                double strength = strength(count, own, everywhere, total);
                if (count >= FEWEST && strength >= SURE) {
                  ranked.add(new Keyword(word, strength, count));
                }
              });
          ranked.sort(
              Comparator.comparingDouble((Keyword k) -> -k.strength())
                  .thenComparing(Keyword::word));
          keywords.put(group, withoutParts(ranked, most, kind == Terms.WORDS));
        });
    return keywords;
  }

  /** Numbers alone say nothing, nor do small words alone. */
  private static boolean says(String term, Language language) {
    return term.chars().anyMatch(Character::isLetter)
        && !Stream.of(term.split(" ", -1)).allMatch(language::isSmall);
  }

  private static double strength(double count, double own, double everywhere, double total) {
    double prior = everywhere / total * Math.min(own, 500);
    double other = everywhere - count;
    double elsewhere = total - own;
    double ours = Math.log((count + prior) / (own + 500 - count - prior));
    double theirs = Math.log((other + prior) / (elsewhere + 500 - other - prior));
    return (ours - theirs) / Math.sqrt(1 / (count + prior) + 1 / (other + prior));
  }

  private static boolean isPart(String part, String of, boolean whole) {
    return whole ? (" " + of + " ").contains(" " + part + " ") : of.contains(part);
  }

  /** A word that is part of a stronger one, or holds one, says nothing new. */
  private static List<Keyword> withoutParts(List<Keyword> ranked, int most, boolean whole) {
    List<Keyword> kept = new ArrayList<>();
    for (Keyword word : ranked) {
      boolean said =
          kept.stream()
              .anyMatch(
                  k ->
                      isPart(word.word(), k.word(), whole) || isPart(k.word(), word.word(), whole));
      if (!said && kept.size() < most) {
        kept.add(word);
      }
    }
    return List.copyOf(kept);
  }
}
