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
  private final int firstNew;

  /**
   * A search among everybody.
   *
   * @param decided what people decided before
   * @param seed for the pairs that stand for all
   */
  public Search(PeopleTable people, Decided decided, long seed) {
    this(people, decided, seed, 0);
  }

  /**
   * A search for those who are like newcomers; everybody teaches the weights.
   *
   * @param firstNew the first row of a newcomer; who stands before it is not compared with others
   *     who do
   */
  public Search(PeopleTable people, Decided decided, long seed, int firstNew) {
    this.people = people;
    this.decided = decided;
    this.seed = seed;
    this.firstNew = firstNew;
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
            firstNew,
            (one, other, found) -> {
              long levels = comparison.levels(one, other);
              double score = weights.score(one, levels);
              if (score >= Band.ASK_FROM) {
                found.add(one, other, levels, score);
              }
            },
            stop);
    List<Match> matches = new Linkage(people, comparison, weights, decided).matches(likely);
    return firstNew == 0
        ? matches
        : matches.stream().filter(match -> match.second() >= people.ids()[firstNew]).toList();
  }

  private Weights weights(Candidates candidates, Comparison comparison, BooleanSupplier stop) {
    double portion = Math.min(1, SAMPLE / Math.max(1, candidates.atMost()));
    long limit = (long) (portion * (1L << 53));
    PairBuffer sample =
        candidates.each(
            0,
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
