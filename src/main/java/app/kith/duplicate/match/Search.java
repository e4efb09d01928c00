package app.kith.duplicate.match;

import app.kith.contact.index.Pinyin;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Finds the people of a table who may be one person: blocking, comparing, weighing, banding. The
 * same table, decisions and seed give the same matches, whatever the number of processors.
 */
public final class Search {
  /** About so many candidates teach the weights. */
  private static final double SAMPLE = 300_000;

  private final PeopleTable people;
  private final Decided decided;
  private final long seed;

  /**
   * A search.
   *
   * @param decided what people decided before
   * @param seed for the pairs that stand for all
   */
  public Search(PeopleTable people, Decided decided, long seed) {
    this.people = people;
    this.decided = decided;
    this.seed = seed;
  }

  /**
   * Searches.
   *
   * @param stop asked now and then; once it says yes the matches found so far are given
   * @return the matches, the surest first
   */
  public List<Match> run(BooleanSupplier stop) {
    Pinyin pinyin = new Pinyin();
    Comparison comparison = new Comparison(people, pinyin);
    Candidates candidates = Candidates.of(people, pinyin);
    Weights weights = weights(candidates, comparison, stop);
    PairBuffer likely =
        candidates.each(
            (one, other, found) -> {
              long levels = comparison.levels(one, other);
              double score = weights.score(one, levels);
              if (score >= Band.ASK_FROM) {
                found.add(one, other, levels, score);
              }
            },
            stop);
    return new Linkage(people, comparison, weights, decided).matches(likely);
  }

  private Weights weights(Candidates candidates, Comparison comparison, BooleanSupplier stop) {
    double portion = Math.min(1, SAMPLE / Math.max(1, candidates.atMost()));
    long limit = (long) (portion * (1L << 53));
    PairBuffer sample =
        candidates.each(
            (one, other, found) -> {
              long draw = BlockingKeys.mixed((((long) one << 32) | other) + seed) >>> 11;
              if (portion >= 1 || draw < limit) {
                found.add(one, other, comparison.levels(one, other), 0);
              }
            },
            stop);
    return new WeightEstimate(people, comparison, seed).fit(sample, portion, decided.known());
  }
}
