package app.kith.duplicate;

import app.kith.duplicate.match.Band;
import app.kith.duplicate.match.Match;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Records that are surely one person.
 *
 * @param ids two or more people
 */
public record SureGroup(List<Long> ids) {
  /** Copies the ids. */
  public SureGroup {
    ids = List.copyOf(ids);
  }

  /** The groups that the sure pairs of a search join, each person in one at most. */
  public static List<SureGroup> of(List<Match> matches) {
    Map<Long, List<Long>> groups = new HashMap<>();
    for (Match match : matches) {
      if (match.band() == Band.SURE) {
        List<Long> left = groups.computeIfAbsent(match.first(), SureGroup::alone);
        List<Long> right = groups.computeIfAbsent(match.second(), SureGroup::alone);
        if (!left.contains(match.second())) {
          left.addAll(right);
          right.forEach(id -> groups.put(id, left));
        }
      }
    }
    return new LinkedHashSet<>(groups.values())
        .stream().map(ids -> new SureGroup(ids.stream().sorted().toList())).toList();
  }

  private static List<Long> alone(long id) {
    return new ArrayList<>(List.of(id));
  }
}
