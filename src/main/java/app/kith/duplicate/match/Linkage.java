package app.kith.duplicate.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Puts scored pairs into bands and joins the sure ones into groups: whoever is surely the same as a
 * third one is the same, unless a person said that two of the group are not.
 */
final class Linkage {
  /** Larger groups are no person's records but a placeholder's; their pairs are not filled in. */
  private static final int LARGEST_GROUP = 30;

  private final PeopleTable people;
  private final Comparison comparison;
  private final Weights weights;
  private final Sureness sureness;
  private final Set<Decided.Pair> different;
  private final Map<Integer, List<Integer>> enemies = new HashMap<>();
  private final Map<Integer, Group> groups = new HashMap<>();

  Linkage(PeopleTable people, Comparison comparison, Weights weights, Decided decided) {
    this.people = people;
    this.comparison = comparison;
    this.weights = weights;
    this.sureness = new Sureness(people);
    this.different = decided.different();
    for (Decided.Pair pair : different) {
      int one = Arrays.binarySearch(people.ids(), pair.first());
      int other = Arrays.binarySearch(people.ids(), pair.second());
      if (one >= 0 && other >= 0) {
        enemies.computeIfAbsent(one, _ -> new ArrayList<>()).add(other);
        enemies.computeIfAbsent(other, _ -> new ArrayList<>()).add(one);
      }
    }
  }

  /** The matches among pairs, the surest first. */
  List<Match> matches(PairBuffer pairs) {
    List<Match> found = new ArrayList<>();
    int[] bySureness =
        IntStream.range(0, pairs.size())
            .boxed()
            .sorted(Comparator.comparingDouble(pair -> -pairs.score(pair)))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int pair : bySureness) {
      if (sureness.isSure(pairs.score(pair), pairs.levels(pair))) {
        join(pairs.one(pair), pairs.other(pair));
      }
    }
    Set<Decided.Pair> listed = new HashSet<>();
    for (int pair : bySureness) {
      add(found, listed, pairs.one(pair), pairs.other(pair), pairs.levels(pair));
    }
    fillGroups(found, listed);
    found.sort(
        Comparator.comparingDouble((Match match) -> -match.score())
            .thenComparingLong(Match::first)
            .thenComparingLong(Match::second));
    return found;
  }

  private void fillGroups(List<Match> found, Set<Decided.Pair> listed) {
    for (Group group : new HashSet<>(groups.values())) {
      if (group.rows.size() > 2 && group.rows.size() <= LARGEST_GROUP) {
        for (int one : group.rows) {
          for (int other : group.rows) {
            if (one < other) {
              add(found, listed, one, other, comparison.levels(one, other));
            }
          }
        }
      }
    }
  }

  private void add(List<Match> found, Set<Decided.Pair> listed, int one, int other, long levels) {
    Decided.Pair ids = Decided.Pair.of(people.ids()[one], people.ids()[other]);
    double score = weights.score(one, levels);
    boolean together = together(one, other);
    boolean worthALook = together || score >= Band.ASK_FROM;
    if (different.contains(ids) || !worthALook || !listed.add(ids)) {
      return;
    }
    boolean alone = sureness.isSure(score, levels);
    found.add(
        new Match(
            ids.first(),
            ids.second(),
            score,
            together ? Band.SURE : Band.ASK,
            together && !alone,
            levels,
            evidence(one, levels)));
  }

  private void join(int one, int other) {
    Group left = groups.computeIfAbsent(one, Group::new);
    Group right = groups.computeIfAbsent(other, Group::new);
    if (left == right || areEnemies(left, right) || contradict(left, right)) {
      return;
    }
    Group larger = left.rows.size() < right.rows.size() ? right : left;
    Group smaller = larger == left ? right : left;
    larger.rows.addAll(smaller.rows);
    smaller.rows.forEach(row -> groups.put(row, larger));
  }

  private boolean areEnemies(Group left, Group right) {
    return !enemies.isEmpty()
        && left.rows.stream()
            .flatMap(row -> enemies.getOrDefault(row, List.of()).stream())
            .anyMatch(right.rows::contains);
  }

  /** True if one of each are two: a record without a given name does not join brothers. */
  private boolean contradict(Group left, Group right) {
    return left.rows.stream()
        .limit(LARGEST_GROUP)
        .anyMatch(
            one -> right.rows.stream().limit(LARGEST_GROUP).anyMatch(other -> areTwo(one, other)));
  }

  private boolean areTwo(int one, int other) {
    long levels = comparison.levels(one, other);
    return sureness.areTwo(weights.score(one, levels), levels);
  }

  private boolean together(int one, int other) {
    Group group = groups.get(one);
    return group != null && group == groups.get(other);
  }

  private List<Evidence> evidence(int row, long levels) {
    List<Evidence> evidence = new ArrayList<>();
    for (int i = 0; i < people.fields().size(); i++) {
      Level level = Level.of(levels, i);
      if (level != Level.MISSING) {
        evidence.add(
            new Evidence(people.fields().get(i).label(), level, weights.weight(i, level, row)));
      }
    }
    evidence.sort(Comparator.comparingDouble(each -> -Math.abs(each.weight())));
    return evidence;
  }

  /** Rows that are one person. */
  private static final class Group {
    private final List<Integer> rows = new ArrayList<>();

    Group(int row) {
      rows.add(row);
    }
  }
}
