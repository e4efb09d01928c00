package app.kith.analytics.engine.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LikelihoodSlopesTest {
  private static final int CUSTOMERS = 9_000;
  private static final double STEP = 1e-5;

  private final SplittableRandom random = new SplittableRandom(7);

  @Test
  void theSlopesOfTheBgNbdAreItsDifferences() {
    Purchases shop = shop();
    check((at, slope) -> BgNbd.logLikelihood(shop, at, slope), 4);
  }

  @Test
  void theSlopesOfTheParetoNbdAreItsDifferences() {
    Purchases shop = shop();
    check((at, slope) -> ParetoNbd.logLikelihood(shop, at, slope), 4);
  }

  @Test
  void theSlopesOfTheGammaGammaAreItsDifferences() {
    int[] counts = new int[CUSTOMERS];
    double[] means = new double[CUSTOMERS];
    Arrays.setAll(counts, _ -> random.nextInt(6));
    Arrays.setAll(means, _ -> random.nextInt(9) == 0 ? 0 : Math.exp(random.nextGaussian(3, 1)));
    Spent spent = new Spent(counts, means);
    check((at, slope) -> GammaGamma.logLikelihood(spent, at, slope), 3);
  }

  private void check(Fit.Likelihood likelihood, int parameters) {
    for (int trial = 0; trial < 10; trial++) {
      double[] at = random.doubles(parameters, -2, 3).toArray();
      double[] slope = new double[parameters];
      double here = likelihood.at(at, slope);
      double[] unused = new double[parameters];
      for (int j = 0; j < parameters; j++) {
        double[] above = at.clone();
        double[] below = at.clone();
        above[j] += STEP;
        below[j] -= STEP;
        double difference =
            (likelihood.at(above, unused) - likelihood.at(below, unused)) / (2 * STEP);
        assertThat(slope[j])
            .as("slope %d at %s", j, Arrays.toString(at))
            .isCloseTo(difference, within(1e-6 * Math.abs(here)));
      }
    }
  }

  @Test
  void theGammaGammaCountsEveryCustomerOnce() {
    double[] at = {Math.log(6), Math.log(4), Math.log(15)};
    double[] slope = new double[3];
    int[] counts = {3, 0, 1, 3, 2};
    double[] means = {20, 50, 7, 90, 0};
    double together = GammaGamma.logLikelihood(new Spent(counts, means), at, slope);
    double apart = 0;
    for (int i = 0; i < counts.length; i++) {
      Spent one = new Spent(new int[] {counts[i]}, new double[] {means[i]});
      apart += GammaGamma.logLikelihood(one, at, slope);
    }
    assertThat(together).isCloseTo(apart, within(1e-9));
  }

  @Test
  void aCustomerWithBillionsOfPurchasesFitsIntoMemory() {
    RisingSums sums = new RisingSums(0.5, Integer.MAX_VALUE);
    RisingSums few = new RisingSums(0.5, 20_000);
    assertThat(sums.logs(20_000)).isCloseTo(few.logs(9_999) + rest(), within(1e-6));
    assertThat(sums.logs(Integer.MAX_VALUE)).isFinite();
    assertThat(sums.inverses(Integer.MAX_VALUE)).isFinite();
  }

  private static double rest() {
    double rest = 0;
    for (int n = 9_999; n < 20_000; n++) {
      rest += Math.log(0.5 + n);
    }
    return rest;
  }

  private Purchases shop() {
    int[] repeats = new int[CUSTOMERS];
    double[] last = new double[CUSTOMERS];
    double[] observed = new double[CUSTOMERS];
    for (int i = 0; i < CUSTOMERS; i++) {
      observed[i] = 20 + random.nextInt(200) / 7.0;
      repeats[i] = random.nextInt(3) == 0 ? random.nextInt(12) : 0;
      last[i] = repeats[i] == 0 ? 0 : observed[i] * random.nextDouble();
    }
    return new Purchases(repeats, last, observed);
  }
}
