package app.kith.duplicate;

import app.kith.database.Database;
import app.kith.history.History;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Takes merges apart: what was built upon them is taken back first and built again afterwards, the
 * groups of the same change that shall stay too.
 */
final class Parting {
  private final Database database;
  private final History history;
  private final MergeService merges;
  private final IdentityRepository identities = new IdentityRepository();

  Parting(Database database, History history, MergeService merges) {
    this.database = database;
    this.history = history;
    this.merges = merges;
  }

  /**
   * Takes a merge apart.
   *
   * @param stays which of its records stay merged
   * @return how many rows and fields were left as they are
   */
  long takeApart(long changeSetId, Predicate<Identity> stays) {
    List<Identity> merged = madeBy(changeSetId);
    List<Identity> again = merged.stream().filter(stays).toList();
    NavigableMap<Long, List<Identity>> later = mergedFurther(merged);
    long left = 0;
    for (long step : later.descendingKeySet()) {
      left += history.undo(step).conflictCount();
    }
    left += history.undo(changeSetId).conflictCount();
    merge(again);
    later.values().forEach(this::merge);
    return left;
  }

  private List<Identity> madeBy(long changeSetId) {
    return database.read(open -> identities.madeBy(open, changeSetId));
  }

  /** The merges that took the kept ones further, with all of their records, by change set. */
  private NavigableMap<Long, List<Identity>> mergedFurther(List<Identity> merged) {
    NavigableMap<Long, List<Identity>> later = new TreeMap<>();
    Set<Long> kept = keptBy(merged);
    while (!kept.isEmpty()) {
      Set<Long> next = new HashSet<>();
      for (long person : kept) {
        database
            .read(open -> identities.ofMerged(open, person))
            .map(Identity::changeSetId)
            .filter(step -> !later.containsKey(step))
            .ifPresent(
                step -> {
                  later.put(step, madeBy(step));
                  next.addAll(keptBy(madeBy(step)));
                });
      }
      kept = next;
    }
    return later;
  }

  private static Set<Long> keptBy(List<Identity> merged) {
    return merged.stream().map(Identity::intoId).collect(Collectors.toSet());
  }

  private void merge(List<Identity> again) {
    Map<Long, List<Identity>> groups =
        again.stream()
            .collect(Collectors.groupingBy(Identity::intoId, TreeMap::new, Collectors.toList()));
    if (groups.size() == 1) {
      groups.forEach(
          (kept, others) ->
              merges.merge(kept, others.stream().map(Identity::mergedId).toList(), List.of()));
    } else if (!groups.isEmpty()) {
      merges.mergeAgain(groups);
    }
  }
}
