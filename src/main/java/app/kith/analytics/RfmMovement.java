package app.kith.analytics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who moved from which RFM group into which between two days. By rank, everybody is scored among
 * those who had bought by that day, equal values always alike, so what came later cannot leak in;
 * by fixed limits people only move by what they do themselves.
 */
public final class RfmMovement {
  private final Map<RfmGroup, Map<RfmGroup, long[]>> people = new EnumMap<>(RfmGroup.class);

  private RfmMovement() {}

  /**
   * Compares.
   *
   * @param before the people as they were known on the earlier day
   * @param after the same on the later day
   * @throws app.kith.base.UserFacingException if nobody had bought by the later day
   */
  public static RfmMovement between(FeatureTable before, FeatureTable after) {
    return between(before, after, SegmentationMethod.RecencyFrequencyMonetary.byRank());
  }

  /** The same, scored as a method says. */
  public static RfmMovement between(
      FeatureTable before, FeatureTable after, SegmentationMethod.RecencyFrequencyMonetary rfm) {
    Map<Long, RfmGroup> from = groups(before, rfm);
    RfmScores scores = rfm.scores(after);
    Map<RfmGroup, Map<RfmGroup, List<Long>>> moved = new EnumMap<>(RfmGroup.class);
    for (int row = 0; row < after.rows(); row++) {
      long id = after.ids()[row];
      moved
          .computeIfAbsent(
              from.getOrDefault(id, RfmGroup.NO_ORDERS), _ -> new EnumMap<>(RfmGroup.class))
          .computeIfAbsent(scores.group(row), _ -> new ArrayList<>())
          .add(id);
    }
    RfmMovement movement = new RfmMovement();
    moved.forEach(
        (group, targets) -> {
          Map<RfmGroup, long[]> ids = new EnumMap<>(RfmGroup.class);
          targets.forEach((target, list) -> ids.put(target, sorted(list)));
          movement.people.put(group, ids);
        });
    return movement;
  }

  /** Nobody who had not bought by the day has a group of buyers. */
  private static Map<Long, RfmGroup> groups(
      FeatureTable table, SegmentationMethod.RecencyFrequencyMonetary rfm) {
    Map<Long, RfmGroup> groups = HashMap.newHashMap(table.rows());
    if (table.find(FeatureKind.RECENCY).isEmpty()) {
      return groups;
    }
    RfmScores scores = rfm.scores(table);
    for (int row = 0; row < table.rows(); row++) {
      groups.put(table.ids()[row], scores.group(row));
    }
    return groups;
  }

  private static long[] sorted(List<Long> ids) {
    return ids.stream().mapToLong(id -> id).sorted().toArray();
  }

  /** The ids of those who moved (or stayed) so, rising. */
  public long[] people(RfmGroup from, RfmGroup to) {
    return people.getOrDefault(from, Map.of()).getOrDefault(to, new long[0]).clone();
  }

  /** How many moved (or stayed) so. */
  public int count(RfmGroup from, RfmGroup to) {
    return people.getOrDefault(from, Map.of()).getOrDefault(to, new long[0]).length;
  }

  /** How many were in a group on the earlier day. */
  public int before(RfmGroup group) {
    return Arrays.stream(RfmGroup.values()).mapToInt(to -> count(group, to)).sum();
  }

  /** How many are in a group on the later day. */
  public int after(RfmGroup group) {
    return Arrays.stream(RfmGroup.values()).mapToInt(from -> count(from, group)).sum();
  }

  /** The groups that anybody was in on either day, the best first. */
  public List<RfmGroup> groups() {
    return Arrays.stream(RfmGroup.values())
        .filter(group -> before(group) + after(group) > 0)
        .toList();
  }

  /**
   * One way people went.
   *
   * @param people how many
   */
  public record Move(RfmGroup from, RfmGroup to, int people) {}

  /** Every way that anybody went, stays left out, the busiest first. */
  public List<Move> moves() {
    List<Move> moves = new ArrayList<>();
    people.forEach(
        (from, targets) ->
            targets.forEach(
                (to, ids) -> {
                  if (from != to) {
                    moves.add(new Move(from, to, ids.length));
                  }
                }));
    moves.sort(
        Comparator.comparingInt(Move::people)
            .reversed()
            .thenComparing(Move::from)
            .thenComparing(Move::to));
    return moves;
  }
}
