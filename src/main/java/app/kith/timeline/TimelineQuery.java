package app.kith.timeline;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One page of a timeline.
 *
 * @param personId the person, or everyone's
 * @param kinds what is wanted
 * @param before continue after this entry; empty for the newest
 * @param limit the most entries
 */
public record TimelineQuery(
    OptionalLong personId, Set<EntryKind> kinds, Optional<Position> before, int limit) {

  /** Copies the kinds. */
  public TimelineQuery {
    kinds = Set.copyOf(kinds);
  }

  /**
   * Where a page ended.
   *
   * @param at the last entry's time
   * @param id the last entry's id
   */
  public record Position(Instant at, long id) {
    /** Before everything: later than any entry. */
    static final Position NEWEST =
        new Position(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);
  }

  /** The newest entries of one person. */
  public static TimelineQuery of(long personId, int limit) {
    return new TimelineQuery(
        OptionalLong.of(personId), EnumSet.allOf(EntryKind.class), Optional.empty(), limit);
  }

  /** The newest entries of everyone. */
  public static TimelineQuery everyone(int limit) {
    return new TimelineQuery(
        OptionalLong.empty(), EnumSet.allOf(EntryKind.class), Optional.empty(), limit);
  }

  /** This query about another person. */
  TimelineQuery about(long person) {
    return new TimelineQuery(OptionalLong.of(person), kinds, before, limit);
  }

  /** This query for some kinds only. */
  public TimelineQuery only(Set<EntryKind> some) {
    return new TimelineQuery(personId, some, before, limit);
  }

  /** The page after an entry. */
  public TimelineQuery after(TimelineEntry last) {
    return new TimelineQuery(
        personId, kinds, Optional.of(new Position(last.at(), last.id())), limit);
  }
}
