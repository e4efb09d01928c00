package app.kith.analytics.forecast;

import app.kith.analytics.prediction.Observations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known, parted into what a model may learn from and what shows whether it learnt well. All
 * parts have the same features.
 *
 * @param from the moment at which the tested people were foretold
 * @param to the moment at which what came of them was known
 * @param before what was known by then, with what had come of it
 * @param last the tested people, with what came of them
 * @param ahead the people to foretell
 * @param known of how many people it is known what came, once for every moment at which it was
 *     asked
 */
record Study(Instant from, Instant to, Snapshot before, Snapshot last, Snapshot ahead, long known) {

  /**
   * Of parts that may have different features.
   *
   * @param before the earlier ones, of too many rows a sample
   * @param known the rows of all parts before samples were drawn
   */
  static Study of(
      Instant from, Instant to, List<Snapshot> before, Snapshot last, Snapshot ahead, long known) {
    List<Snapshot> parts = new ArrayList<>(before);
    parts.add(last);
    parts.add(ahead);
    List<String> names = Snapshot.common(parts);
    return new Study(
        from,
        to,
        Snapshot.stacked(before.stream().map(part -> part.select(names)).toList()),
        last.select(names),
        ahead.select(names),
        known);
  }

  /** What is known of what came, of so many rows at most. */
  Snapshot all(int most) {
    return Snapshot.stacked(List.of(last.atMost(most / 2), before.atMost(most / 2)));
  }

  /** The people to foretell as a model sees them. */
  Observations asked(List<String> features) {
    return ahead.select(features).observations();
  }
}
