package app.kith.duplicate.match;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What people decided before.
 *
 * @param different pairs that are not the same: never shown again and never joined through others
 * @param known how decided pairs agreed, to learn from
 */
public record Decided(Set<Pair> different, List<KnownPair> known) {
  /** Nothing decided yet. */
  public static final Decided NOTHING = new Decided(Set.of(), List.of());

  /** Copies both. */
  public Decided {
    different = Set.copyOf(different);
    known = List.copyOf(known);
  }

  /** The same with one more pair that is not the same. */
  public Decided with(Pair pair) {
    Set<Pair> more = new HashSet<>(different);
    more.add(pair);
    return new Decided(more, known);
  }

  /**
   * Two people's ids.
   *
   * @param first the lower one
   * @param second the higher one
   */
  public record Pair(long first, long second) {
    /** Two people in any order. */
    public static Pair of(long one, long other) {
      return new Pair(Math.min(one, other), Math.max(one, other));
    }
  }
}
