package app.kith.analytics.prediction;

import app.kith.analytics.engine.predict.ForecastQuality;
import app.kith.base.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Whether a model treats groups of people alike: what it says of each, and how wrong it is, on rows
 * it had not seen.
 *
 * @param measure what was foretold: chances, or amounts
 * @param column the field that names the groups
 * @param groups the largest first
 * @param warnings in words; empty if nothing stands out
 */
public record Fairness(Measure measure, String column, List<Group> groups, List<Message> warnings) {
  private static final int FEWEST = 50;
  private static final int MOST_GROUPS = 20;
  private static final double FOUR_FIFTHS = 0.8;
  private static final double OFF = 0.05;

  /** Copies the lists. */
  public Fairness {
    groups = List.copyOf(groups);
    warnings = List.copyOf(warnings);
  }

  /**
   * One group's figures; shares are 0 to 1. Of amounts nobody is chosen, so that there is no such
   * share and no ranking.
   *
   * @param name the field's value as a person reads it
   * @param rows how many people
   * @param happened share to whom it happened, or the mean amount that came
   * @param said mean chance, or the mean amount foretold
   * @param chosen share who are among the best-ranked, as many as it happened to in all
   * @param missed share of those to whom it happened who were not chosen, or the mean error
   * @param wronglyChosen share of the others who were chosen
   * @param auc how well it ranks within the group; 0.5 is guessing
   */
  public record Group(
      Message name,
      int rows,
      double happened,
      double said,
      double chosen,
      double missed,
      double wronglyChosen,
      double auc) {}

  /**
   * Measures.
   *
   * @param groups the group of every row foretold
   */
  public static Fairness of(Groups groups, boolean[] happened, double[] chances) {
    boolean[] chosen = chosen(happened, chances);
    List<Group> shown =
        groups(groups, (name, rows) -> group(name, rows, happened, chances, chosen));
    return new Fairness(Measure.CHANCE, groups.column(), shown, warnings(shown));
  }

  /**
   * Measures amounts.
   *
   * @param groups the group of every row foretold
   * @param came the amounts that came
   */
  public static Fairness ofAmounts(
      Measure measure, Groups groups, double[] came, double[] foretold) {
    Map<Message, Message> warnings = new HashMap<>();
    List<Group> shown =
        groups(
            groups,
            (name, rows) -> {
              Group group = group(name, rows, came, foretold);
              if (rows.length >= FEWEST) {
                warning(measure, group, rows, came, foretold)
                    .ifPresent(text -> warnings.put(name, text));
              }
              return group;
            });
    return new Fairness(
        measure,
        groups.column(),
        shown,
        shown.stream().map(Group::name).filter(warnings::containsKey).map(warnings::get).toList());
  }

  /** The largest groups first. */
  private static List<Group> groups(Groups groups, BiFunction<Message, int[], Group> measured) {
    List<String> names = groups.names();
    Map<String, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      members.computeIfAbsent(names.get(i), _ -> new ArrayList<>()).add(i);
    }
    return members.entrySet().stream()
        .map(
            group ->
                measured.apply(
                    groups.said().apply(group.getKey()),
                    group.getValue().stream().mapToInt(i -> i).toArray()))
        .sorted((a, b) -> Integer.compare(b.rows(), a.rows()))
        .limit(MOST_GROUPS)
        .toList();
  }

  private static Group group(Message name, int[] rows, double[] came, double[] foretold) {
    return new Group(
        name,
        rows.length,
        IntStream.of(rows).mapToDouble(i -> came[i]).average().orElse(0),
        IntStream.of(rows).mapToDouble(i -> foretold[i]).average().orElse(0),
        0,
        IntStream.of(rows).mapToDouble(i -> Math.abs(foretold[i] - came[i])).average().orElse(0),
        0,
        0.5);
  }

  /** A group's mean that is off by more than two of its standard errors, and by a twentieth. */
  private static Optional<Message> warning(
      Measure measure, Group group, int[] rows, double[] came, double[] foretold) {
    double off = group.said() - group.happened();
    double squares =
        IntStream.of(rows).mapToDouble(i -> foretold[i] - came[i] - off).map(e -> e * e).sum();
    double error = Math.sqrt(squares) / rows.length;
    if (Math.abs(off) <= Math.max(OFF * Math.abs(group.happened()), 2 * error)) {
      return Optional.empty();
    }
    String key = off > 0 ? "prediction.fairness.over" : "prediction.fairness.under";
    return Optional.of(
        Message.of(key, group.name(), measure.said(group.said()), measure.said(group.happened())));
  }

  /** As many of the best-ranked as it happened to. */
  private static boolean[] chosen(boolean[] happened, double[] chances) {
    double[] falling = chances.clone();
    Arrays.sort(falling);
    int yes = 0;
    for (boolean h : happened) {
      yes += h ? 1 : 0;
    }
    double border = yes == 0 ? Double.POSITIVE_INFINITY : falling[falling.length - yes];
    boolean[] chosen = new boolean[chances.length];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = chances[i] >= border;
    }
    return chosen;
  }

  private static Group group(
      Message name, int[] rows, boolean[] happened, double[] chances, boolean[] chosen) {
    double yes = 0;
    double said = 0;
    double taken = 0;
    double missed = 0;
    double wrong = 0;
    for (int i : rows) {
      yes += happened[i] ? 1 : 0;
      said += chances[i];
      taken += chosen[i] ? 1 : 0;
      missed += happened[i] && !chosen[i] ? 1 : 0;
      wrong += !happened[i] && chosen[i] ? 1 : 0;
    }
    double n = rows.length;
    return new Group(
        name,
        rows.length,
        yes / n,
        said / n,
        taken / n,
        missed / Math.max(1, yes),
        wrong / Math.max(1, n - yes),
        ForecastQuality.auc(
            Learning.pick(happened, rows),
            Arrays.stream(rows).mapToDouble(i -> chances[i]).toArray()));
  }

  private static List<Message> warnings(List<Group> groups) {
    List<Message> warnings = new ArrayList<>();
    List<Group> large = groups.stream().filter(g -> g.rows() >= FEWEST).toList();
    for (Group group : large) {
      double error = Math.sqrt(group.happened() * (1 - group.happened()) / group.rows());
      double off = group.said() - group.happened();
      if (Math.abs(off) > Math.max(OFF, 2 * error)) {
        String key = off > 0 ? "prediction.fairness.over" : "prediction.fairness.under";
        warnings.add(
            Message.of(
                key,
                group.name(),
                Measure.CHANCE.said(group.said()),
                Measure.CHANCE.said(group.happened())));
      }
    }
    Group most = large.stream().reduce((a, b) -> a.chosen() >= b.chosen() ? a : b).orElse(null);
    for (Group group : large) {
      if (most != null && group.chosen() < FOUR_FIFTHS * most.chosen()) {
        warnings.add(
            Message.of(
                "prediction.fairness.chosen",
                group.name(),
                group.chosen(),
                most.name(),
                most.chosen()));
      }
    }
    return warnings;
  }
}
