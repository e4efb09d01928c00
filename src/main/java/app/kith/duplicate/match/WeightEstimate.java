package app.kith.duplicate.match;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Learns {@link Weights} from people of whom nobody has said who is who: how often two people agree
 * comes from random pairs, how often one person's records agree from expectation and maximisation
 * over the candidates (Winkler 1988), and pairs that a person decided count as known.
 */
final class WeightEstimate {
  private static final int ROUNDS = 20;
  private static final int RANDOM_PAIRS = 400_000;
  private static final int LEVELS = Level.MISSING.code();
  private static final List<Tie> ALL_TIES = List.of(Tie.values());
  private static final int TIES = ALL_TIES.size();
  private static final int UNTIED = ALL_TIES.indexOf(Tie.NONE);
  private static final int HOUSEHOLD = ALL_TIES.indexOf(Tie.HOUSEHOLD);
  private static final int TWINS = ALL_TIES.indexOf(Tie.TWINS);

  /** The share of the people who are expected to be there twice, before anything is known. */
  private static final double EXPECTED = 0.02;

  /** There are at least so many pairs of one person for each person, until more is known. */
  private static final double LEAST_EXPECTED = 0.01;

  /** There are at least so many pairs in one household for each person, and in one company. */
  private static final double LEAST_TIED = 0.02;

  /**
   * The share of the pairs in one household who are twins. Their records look like one person's
   * with a wrong name; what is likelier shows in how many households there are.
   */
  private static final double TWINS_OF_HOUSEHOLD = 0.003;

  private static final double RAREST = 0.3 / RANDOM_PAIRS;

  /** How many pairs the first guess counts for. */
  private static final double GUESS_PAIRS = 20;

  private static final double[] KNOWN_GUESS = {0.06, 0.06, 0.13, 0.75};
  private static final double[] OWN_GUESS = {0.25, 0.10, 0.15, 0.50};

  private final PeopleTable people;
  private final Comparison comparison;
  private final double[][] random;

  WeightEstimate(PeopleTable people, Comparison comparison, long seed) {
    this.people = people;
    this.comparison = comparison;
    this.random = randomLevels(seed);
  }

  /**
   * The weights that explain the candidates best.
   *
   * @param candidates compared pairs, all of them or an even sample
   * @param portion the share of all candidates that they are
   * @param known pairs that a person decided
   */
  Weights fit(PairBuffer candidates, double portion, List<KnownPair> known) {
    double allPairs = Math.max(1, people.rows() * (people.rows() - 1.0) / 2);
    double[][] same = guess();
    double matches = Math.max(1, people.rows() * EXPECTED);
    double[] tied = new double[TIES];
    Arrays.fill(tied, matches);
    tied[TWINS] = matches * TWINS_OF_HOUSEHOLD;
    Weights weights = weights(same, matches, tied, allPairs);
    for (int round = 0; round < ROUNDS; round++) {
      Expectation found = new Expectation(people.fields().size());
      for (int pair = 0; pair < candidates.size(); pair++) {
        found.add(weights, candidates.one(pair), candidates.levels(pair));
      }
      for (KnownPair pair : known) {
        count(found.counts, pair.levels(), pair.same() ? KnownPair.COUNTS_FOR : 0);
      }
      same = shares(found.counts);
      double fewest = Math.max(1, people.rows() * LEAST_EXPECTED);
      matches = Math.clamp(found.matches / portion, fewest, 1_000 * fewest);
      double least = Math.max(1, people.rows() * LEAST_TIED);
      for (int tie = 0; tie < TIES; tie++) {
        tied[tie] = Math.max(least, found.tied[tie] / portion);
      }
      tied[TWINS] = tied[HOUSEHOLD] * TWINS_OF_HOUSEHOLD;
      weights = weights(same, matches * confirmed(known), tied, allPairs);
    }
    return weights;
  }

  /** Where people find that what they are shown is not the same, fewer pairs are the same. */
  private static double confirmed(List<KnownPair> known) {
    long same = known.stream().filter(KnownPair::same).count();
    return (same + 2.0) / (known.size() + 2.0);
  }

  private Weights weights(double[][] same, double matches, double[] tied, double allPairs) {
    double rate = Math.min(0.5, matches / allPairs);
    double seen = Math.min(RANDOM_PAIRS, allPairs);
    double[][] chance = new double[same.length][LEVELS];
    for (int field = 0; field < same.length; field++) {
      World world = World.of(people.fields().get(field).kind());
      for (int level = 0; level < LEVELS; level++) {
        double here = Math.max(0, random[field][level] - rate * same[field][level]) * seen;
        double byChance =
            (here + World.PAIRS * world.chance(level)) / ((1 - rate) * seen + World.PAIRS);
        chance[field][level] = Math.max(RAREST, byChance);
      }
    }
    double[] odds = new double[TIES];
    for (int tie = 0; tie < TIES; tie++) {
      odds[tie] = Math.log(matches / (tie == UNTIED ? allPairs : tied[tie]));
    }
    return new Weights(people.fields(), same, chance, odds);
  }

  /** What one round of expectation finds. */
  private static final class Expectation {
    private final double[][] counts;
    private final double[] tied = new double[TIES];
    private double matches;

    Expectation(int fields) {
      counts = new double[fields][LEVELS];
    }

    void add(Weights weights, int one, long levels) {
      double[] against = new double[tied.length];
      double sum = 1;
      for (int tie = 0; tie < TIES; tie++) {
        against[tie] = weights.against(one, levels, tie);
        sum += against[tie];
      }
      matches += 1 / sum;
      for (int tie = 0; tie < TIES; tie++) {
        tied[tie] += against[tie] / sum;
      }
      count(counts, levels, 1 / sum);
    }
  }

  private double[][] guess() {
    double[][] guess = new double[people.fields().size()][];
    for (int field = 0; field < guess.length; field++) {
      boolean own = people.fields().get(field).kind().theme() == FieldKind.Theme.OWN;
      guess[field] = own ? OWN_GUESS : KNOWN_GUESS;
    }
    return guess;
  }

  private double[][] shares(double[][] counts) {
    double[][] guess = guess();
    double[][] shares = new double[counts.length][LEVELS];
    for (int field = 0; field < counts.length; field++) {
      double sum = Arrays.stream(counts[field]).sum() + GUESS_PAIRS;
      for (int level = 0; level < LEVELS; level++) {
        shares[field][level] = (counts[field][level] + GUESS_PAIRS * guess[field][level]) / sum;
      }
      bound(shares[field], people.fields().get(field).kind().mostDifferent());
    }
    return shares;
  }

  /** Holds the share of differing values under a bound; the other levels take the rest. */
  private static void bound(double[] shares, double mostDifferent) {
    int different = Level.DIFFERENT.code();
    if (shares[different] > mostDifferent) {
      double factor = (1 - mostDifferent) / (1 - shares[different]);
      for (int level = 0; level < LEVELS; level++) {
        shares[level] = level == different ? mostDifferent : shares[level] * factor;
      }
    }
  }

  private static void count(double[][] counts, long levels, double weight) {
    for (int field = 0; field < counts.length; field++) {
      Level level = Level.of(levels, field);
      if (level != Level.MISSING) {
        counts[field][level.code()] += weight;
      }
    }
  }

  private double[][] randomLevels(long seed) {
    double[][] counts = new double[people.fields().size()][LEVELS];
    int rows = people.rows();
    if (rows * (rows - 1L) / 2 <= RANDOM_PAIRS) {
      for (int one = 0; one < rows; one++) {
        for (int other = one + 1; other < rows; other++) {
          count(counts, comparison.levels(one, other), 1);
        }
      }
    } else {
      SplittableRandom chance = new SplittableRandom(seed);
      for (int i = 0; i < RANDOM_PAIRS; i++) {
        int one = chance.nextInt(rows);
        int other = chance.nextInt(rows - 1);
        count(counts, comparison.levels(one, other < one ? other : other + 1), 1);
      }
    }
    for (double[] field : counts) {
      double sum = Math.max(1, Arrays.stream(field).sum());
      for (int level = 0; level < LEVELS; level++) {
        field[level] /= sum;
      }
    }
    return counts;
  }

  /** The probability of odds whose logarithm is given. */
  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
